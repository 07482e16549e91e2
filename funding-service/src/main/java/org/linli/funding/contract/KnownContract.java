package org.linli.funding.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.funding.budget.Commitment;
import org.linli.funding.ledger.Account;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.aggregate.Status;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.identity.Owner;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Rejection;

/** A signed contract as the source of payables; owned by procurement, changed by its facts only. */
@Entity
public class KnownContract implements Aggregate<TermCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private String number;
    private UUID agencyId;
    private String purchaserId;
    private @Nullable UUID lineId;
    private UUID sourceId;
    private Money amount;
    private Money wages;
    private int months;
    private LocalDate signedOn;
    private @Nullable String areaCode;
    private @Nullable String serviceType;
    private @Nullable LocalDate fromOn;
    private @Nullable LocalDate toOn;
    private @Nullable BigDecimal interestPerDay;
    private @Nullable LocalDate endedOn;
    private int changeNo;
    /** The contract's own payment term in days, once two people have agreed on it. */
    private @Nullable Integer payDays;
    private @Nullable Integer proposedDays;
    private @Nullable String proposedBy;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers proposers = Handlers.NONE;

    protected KnownContract() {
    }

    public static KnownContract signed(ContractSigned fact, Commitment commitment) {
        var contract = new KnownContract();
        contract.id = fact.contractId();
        contract.number = fact.number();
        contract.agencyId = fact.agencyId();
        contract.purchaserId = fact.purchaserId();
        contract.lineId = commitment.lineId();
        contract.sourceId = commitment.sourceId();
        contract.amount = fact.amount();
        contract.wages = Instalment.wages(fact.instalments());
        contract.months = months(fact.from(), fact.to());
        contract.signedOn = fact.signedOn();
        contract.areaCode = fact.areaCode();
        contract.serviceType = fact.serviceType();
        contract.fromOn = fact.from();
        contract.toOn = fact.to();
        contract.interestPerDay = fact.lateInterestPerDay();
        return contract;
    }

    /** A grant: no wages of its own, and no place or kind of service. */
    public static KnownContract granted(GrantTerms terms) {
        var grant = new KnownContract();
        grant.id = terms.grantId();
        grant.number = terms.number();
        grant.agencyId = terms.agencyId();
        grant.purchaserId = terms.purchaserId();
        grant.lineId = terms.lineId();
        grant.sourceId = terms.sourceId();
        grant.amount = terms.amount();
        grant.wages = Money.ZERO;
        grant.months = 1;
        grant.signedOn = terms.awardedOn();
        return grant;
    }

    /** What is left of a gift goes back to its giver: paid as a contract is, out of no budget line. */
    public static KnownContract givenBack(UUID id, String number, String purchaserId, UUID sourceId, Money amount,
            LocalDate on) {
        var back = new KnownContract();
        back.id = id;
        back.number = number;
        back.agencyId = id;
        back.purchaserId = purchaserId;
        back.sourceId = sourceId;
        back.amount = amount;
        back.wages = Money.ZERO;
        back.months = 1;
        back.signedOn = on;
        return back;
    }

    public boolean isGivenBack() {
        return lineId == null;
    }

    /** Where the money goes that it will not need. */
    public Account backTo() {
        return isGivenBack() ? Account.fundRestricted(sourceId) : Account.allocated(lineId);
    }

    /** As both sides have changed it; every instalment as it now stands. */
    public void changed(ContractChanged fact) {
        changeNo = fact.changeNo();
        amount = fact.amount();
        wages = Instalment.wages(fact.instalments());
        months = months(fact.from(), fact.to());
        fromOn = fact.from();
        toOn = fact.to();
    }

    /**
     * Whole months; where the last month has no such day it is whole at its end: a year from 29 February has twelve.
     */
    private static int months(LocalDate from, LocalDate to) {
        var end = to.plusDays(1);
        var months = (int) ChronoUnit.MONTHS.between(from, end);
        return Math.max(1, from.plusMonths(months + 1L).isAfter(end) ? months : months + 1);
    }

    /** A later change says everything that an earlier one said. */
    public boolean isNews(int number) {
        return number > changeNo && endedOn == null;
    }

    /** What the contract says about paying, as one person read it. */
    void propose(PaymentProfile profile, Actor actor) {
        require(TermCommand.PROPOSE);
        profile.requireLawful();
        proposedDays = profile.days();
        proposedBy = actor.id();
        proposers = proposers.and(actor);
    }

    /** @throws Conflict without a proposal, or for the one who made it */
    void agree(Actor actor) {
        require(TermCommand.AGREE);
        if (proposers.include(actor)) {
            throw new Conflict(PaymentTermProblem.OWN_TERM, number);
        }
        payDays = proposedDays;
        proposedDays = null;
        proposedBy = null;
        proposers = Handlers.NONE;
    }

    public void end(LocalDate on) {
        endedOn = on;
    }

    /** The wages of that many months, as far as the contract's instalments tell. */
    public Money payroll(int ofMonths) {
        return Money.fen(wages.fen() * ofMonths / months);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    /** Of its payment term, which is all that people decide of the copy. */
    @Override
    public Status<?, TermCommand> status() {
        return proposedDays == null ? TermStatus.AGREED : TermStatus.PROPOSED;
    }

    @Override
    public Optional<? extends Rejection> rejection(TermCommand command) {
        return command == TermCommand.AGREE && proposedDays == null
                ? Optional.of(new Conflict(PaymentTermProblem.TERM_NOT_PROPOSED, number))
                : Aggregate.super.rejection(command);
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId).and(Owner.unit(purchaserId));
    }

    public String number() {
        return number;
    }

    public String purchaserId() {
        return purchaserId;
    }

    public UUID sourceId() {
        return sourceId;
    }

    Money amount() {
        return amount;
    }

    public LocalDate signedOn() {
        return signedOn;
    }

    public @Nullable BigDecimal interestPerDay() {
        return interestPerDay;
    }

    public @Nullable LocalDate endedOn() {
        return endedOn;
    }

    public int changeNo() {
        return changeNo;
    }

    public @Nullable Integer payDays() {
        return payDays;
    }

    @Nullable
    Integer proposedDays() {
        return proposedDays;
    }

    public UUID agencyId() {
        return agencyId;
    }

    public UUID lineId() {
        return Objects.requireNonNull(lineId, "a gift that goes back has no line");
    }
}
