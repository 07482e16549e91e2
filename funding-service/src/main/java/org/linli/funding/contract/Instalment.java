package org.linli.funding.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;

/** One instalment of a contract as its parts stand. */
public record Instalment(int no, InstalmentTrigger trigger, Money amount, Money wage, Money performance,
        Money retention, @Nullable LocalDate expectedOn) {

    public Instalment {
        if (no < 1 || wage.isNegative() || performance.isNegative() || retention.isNegative()) {
            throw new IllegalArgumentException("instalment " + no + " has a negative part or no number");
        }
        if (!wage.plus(performance).plus(retention).equals(amount)) {
            throw new IllegalArgumentException("instalment " + no + " is not the sum of its parts");
        }
    }

    public Money of(Part part) {
        return switch (part) {
            case WAGE -> wage;
            case PERFORMANCE -> performance;
            case RETENTION -> retention;
            case INTEREST -> Money.ZERO;
        };
    }

    static void requireSum(UUID contract, List<Instalment> instalments, Money amount) {
        if (!instalments.stream().map(Instalment::amount).reduce(Money.ZERO, Money::plus).equals(amount)) {
            throw new IllegalArgumentException("contract " + contract + " is not the sum of its instalments");
        }
    }

    static Money wages(List<Instalment> instalments) {
        return instalments.stream().map(Instalment::wage).reduce(Money.ZERO, Money::plus);
    }
}
