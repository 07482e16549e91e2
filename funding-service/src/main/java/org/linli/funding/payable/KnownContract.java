package org.linli.funding.payable;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.budget.Commitment;
import org.linli.platform.money.Money;

/** A signed contract as the source of payables; owned by procurement, changed by its facts only. */
@Entity
public class KnownContract {

    @Id
    private UUID id;
    @Version
    private long version;
    private String number;
    private UUID agencyId;
    private String purchaserId;
    private UUID lineId;
    private UUID sourceId;
    private Money amount;
    private Money wages;
    private int months;
    private LocalDate signedOn;
    private @Nullable BigDecimal interestPerDay;
    private @Nullable LocalDate endedOn;

    protected KnownContract() {
    }

    static KnownContract signed(ContractFacts.Signed fact, Commitment commitment) {
        var contract = new KnownContract();
        contract.id = fact.contractId();
        contract.number = fact.number();
        contract.agencyId = fact.agencyId();
        contract.purchaserId = fact.purchaserId();
        contract.lineId = commitment.lineId();
        contract.sourceId = commitment.sourceId();
        contract.amount = fact.amount();
        contract.wages = fact.instalments().stream().map(ContractFacts.Instalment::wage).reduce(Money.ZERO, Money::plus);
        contract.months = (int) Math.max(1, ChronoUnit.MONTHS.between(fact.from(), fact.to().plusDays(1)));
        contract.signedOn = fact.signedOn();
        contract.interestPerDay = fact.lateInterestPerDay();
        return contract;
    }

    void end(LocalDate on) {
        endedOn = on;
    }

    /** The wages of that many months, as far as the contract's instalments tell. */
    public Money payroll(int ofMonths) {
        return Money.fen(wages.fen() * ofMonths / months);
    }

    public UUID id() {
        return id;
    }

    UUID agencyId() {
        return agencyId;
    }

    UUID lineId() {
        return lineId;
    }
}
