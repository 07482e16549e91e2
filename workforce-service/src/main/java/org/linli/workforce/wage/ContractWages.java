package org.linli.workforce.wage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** What a contract agreed for wages, in all its instalments. */
@Entity
class ContractWages {

    @Id
    private UUID contractId;
    private UUID agencyId;
    private long fen;
    private LocalDate fromDay;
    private LocalDate untilDay;

    @SuppressWarnings("NullAway")
    protected ContractWages() {
    }

    ContractWages(SignedWages fact) {
        this.contractId = fact.contractId();
        this.agencyId = fact.agencyId();
        this.fen = fact.fen();
        this.fromDay = fact.from();
        this.untilDay = fact.to();
    }

    /** The share of the wage part that the days of its term up to that one hold, in whole fen. */
    long agreedUntil(LocalDate day) {
        if (day.isBefore(fromDay)) {
            return 0;
        }
        var term = ChronoUnit.DAYS.between(fromDay, untilDay) + 1;
        var passed = Math.min(term, ChronoUnit.DAYS.between(fromDay, day) + 1);
        return BigInteger.valueOf(fen).multiply(BigInteger.valueOf(passed)).divide(BigInteger.valueOf(term))
                .longValueExact();
    }

    UUID contractId() {
        return contractId;
    }

    UUID agencyId() {
        return agencyId;
    }

    long fen() {
        return fen;
    }

    YearMonth firstMonth() {
        return YearMonth.from(fromDay);
    }
}
