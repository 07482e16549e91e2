package org.linli.workforce.wage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a contract agreed for wages, in all its instalments. */
@Entity
class ContractWages {

    @Id
    private UUID contractId;
    private UUID agencyId;
    private long fen;
    private LocalDate fromDay;
    private LocalDate untilDay;
    /** Of the last change of the contract that was heard. */
    private int changeNo;
    /** Its last day where it ended before its term. */
    private @Nullable LocalDate endedOn;

    @SuppressWarnings("NullAway")
    protected ContractWages() {
    }

    ContractWages(SignedWages fact) {
        this.contractId = fact.contractId();
        this.agencyId = fact.agencyId();
        this.fen = SignedWages.fen(fact.instalments());
        this.fromDay = fact.from();
        this.untilDay = fact.to();
    }

    /** An older change than the last one heard says nothing any more. */
    void change(ChangedWages fact) {
        if (fact.changeNo() > changeNo) {
            changeNo = fact.changeNo();
            fromDay = fact.from();
            untilDay = fact.to();
            fen = fact.instalments() == null ? fen : SignedWages.fen(fact.instalments());
        }
    }

    /** Nothing is agreed for the days after it. */
    void end(LocalDate lastDay) {
        endedOn = lastDay;
    }

    /** The share of the wage part that the days of its term up to that one hold, in whole fen. */
    long agreedUntil(LocalDate day) {
        var last = endedOn != null && endedOn.isBefore(day) ? endedOn : day;
        if (last.isBefore(fromDay)) {
            return 0;
        }
        var term = ChronoUnit.DAYS.between(fromDay, untilDay) + 1;
        var passed = Math.min(term, ChronoUnit.DAYS.between(fromDay, last) + 1);
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
