package org.linli.funding.budget;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.funding.source.FundSource;
import org.linli.funding.source.Restriction;
import org.linli.platform.money.Money;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;

/** What one purchaser may spend in one year from one source; the figures stand in the ledger. */
@Entity
class BudgetLine {

    @Id
    private UUID id;
    @Version
    private long version;
    private String purchaserId;
    private int fiscalYear;
    private UUID sourceId;
    private String purpose;
    private Money allocated;
    /** The source's, frozen with the line. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Restriction restriction;
    private LocalDate validFrom;
    private @Nullable LocalDate validUntil;
    /** Given by somebody for something: only what names it draws on it. */
    private boolean ringFenced;

    protected BudgetLine() {
    }

    static BudgetLine open(UUID id, String purchaserId, int fiscalYear, FundSource source, String purpose) {
        var line = new BudgetLine();
        line.id = id;
        line.purchaserId = purchaserId;
        line.fiscalYear = fiscalYear;
        line.sourceId = source.id();
        line.purpose = purpose;
        line.allocated = Money.ZERO;
        line.restriction = source.restriction();
        line.validFrom = source.validFrom();
        line.validUntil = source.validUntil();
        line.ringFenced = source.isRingFenced();
        return line;
    }

    BudgetEvent allocate(Money amount) {
        allocated = allocated.plus(amount);
        return new BudgetEvent.Allocated(id, sourceId, purchaserId, fiscalYear, amount);
    }

    BudgetEvent takeBack(Money amount) {
        allocated = allocated.minus(amount);
        return new BudgetEvent.AllocationReturned(id, sourceId, purchaserId, fiscalYear, amount);
    }

    /** What names a source draws on nothing else; what names none draws on no ring-fenced money. */
    private boolean isNamed(Use use) {
        return use.fundSourceId() == null ? !ringFenced : use.fundSourceId().equals(sourceId);
    }

    boolean fits(Use use, LocalDate day) {
        return serves(use) && isValid(day);
    }

    /** Its money was given for that 专款专用. */
    private boolean serves(Use use) {
        return isNamed(use) && restriction.permits(use.serviceType(), use.areaCode());
    }

    /** A signed contract names another service or area than its money was given for. */
    boolean excludes(Use use) {
        return restriction.excludes(use.serviceType(), use.areaCode());
    }

    private boolean isValid(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    /** @throws RuleRefused under D03 when its money was given for something else */
    void requireServes(Use use, Rule givenForIt) {
        if (!serves(use)) {
            throw givenForOther(givenForIt);
        }
    }

    RuleRefused givenForOther(Rule givenForIt) {
        return new RuleRefused(BudgetProblem.OTHER_USE, givenForIt, "budgetLineId", restriction.purpose());
    }

    /** @throws RuleRefused under F11 outside its year or its source's days */
    void requireOpen(LocalDate day, Rule noSpendingWithoutBudget) {
        if (day.getYear() != fiscalYear || !isValid(day)) {
            throw new RuleRefused(BudgetProblem.OTHER_DAYS, noSpendingWithoutBudget, "budgetLineId", day, fiscalYear);
        }
    }

    boolean isRingFenced() {
        return ringFenced;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String purchaserId() {
        return purchaserId;
    }

    int fiscalYear() {
        return fiscalYear;
    }

    UUID sourceId() {
        return sourceId;
    }

    String purpose() {
        return purpose;
    }

    Money allocated() {
        return allocated;
    }

    Restriction restriction() {
        return restriction;
    }
}
