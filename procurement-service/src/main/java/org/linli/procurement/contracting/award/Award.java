package org.linli.procurement.contracting.award;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Owner;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Rejection;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.time.Deadline;
import org.linli.procurement.contracting.award.Revocation.State;
import org.linli.procurement.contracting.award.SigningTerm.Awaited;
import org.linli.procurement.known.calendar.DeadlineRecalculation;
import org.linli.procurement.known.calendar.RecalculatedDeadline;

/** One award of one tender. Aggregate root. */
@Entity
public class Award implements Aggregate<AwardCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID tenderId;
    private UUID bidId;
    private UUID agencyId;
    private String purchaserId;
    private Money amount;
    @Enumerated(EnumType.STRING)
    private AwardStatus status = AwardStatus.MADE;
    private LocalDate awardedOn;
    @Embedded
    private SigningTerm signing;
    @Embedded
    private Revocations revocations = new Revocations();
    /** The contract on which the winner's own signature stands; with it the winner is bound. */
    private @Nullable String boundBy;
    private @Nullable String reason;
    private @Nullable Instant nextCheckAt;

    protected Award() {
    }

    /** What is awarded to whom. */
    record Winner(UUID bidId, UUID agencyId, Money amount) {
    }

    static Award make(UUID id, UUID tenderId, String purchaserId, Winner winner, LocalDate on, Deadline signUntil) {
        var award = new Award();
        award.id = id;
        award.tenderId = tenderId;
        award.purchaserId = purchaserId;
        award.bidId = winner.bidId();
        award.agencyId = winner.agencyId();
        award.amount = winner.amount();
        award.awardedOn = on;
        award.signing = SigningTerm.of(signUntil);
        award.scheduleCheck();
        return award;
    }

    AwardEvent made(UUID lowestPriceWinner) {
        return new AwardEvent.Made(tenderId, id, bidId, agencyId, purchaserId, amount, lowestPriceWinner,
                signing.signUntil());
    }

    /** Announced, with a term for the winner to object and one for another person to decide. */
    AwardEvent proposeRevocation(Revocation.Proposal proposal, BusinessDay day) {
        require(AwardCommand.PROPOSE_REVOCATION);
        var proposed = revocations.propose(proposal, day);
        scheduleCheck();
        return new AwardEvent.RevocationProposed(tenderId, id, agencyId, proposed.ground(), proposed.objectUntil(),
                proposed.confirmUntil());
    }

    AwardEvent object(String words, BusinessDay day) {
        require(AwardCommand.OBJECT);
        revocations.object(words, day);
        return new AwardEvent.RevocationObjected(tenderId, id, agencyId, day.date());
    }

    /** The award is taken back with it. @throws RuleRefused for who proposed it, and before the winner was heard */
    List<AwardEvent> confirmRevocation(Actor second, String findings, BusinessDay day) {
        require(AwardCommand.CONFIRM_REVOCATION);
        var confirmed = revocations.confirm(second, findings, day);
        return List.of(closed(confirmed), withdraw(confirmed.ground().name()));
    }

    /** By any of those who may decide, or by the unit that takes it back. */
    AwardEvent rejectRevocation(String findings, LocalDate on) {
        require(AwardCommand.REJECT_REVOCATION);
        return closed(close(State.REJECTED, findings, on));
    }

    private Revocation close(State end, @Nullable String findings, LocalDate on) {
        var closed = revocations.close(end, findings, on);
        released();
        scheduleCheck();
        return closed;
    }

    private AwardEvent closed(Revocation revocation) {
        return new AwardEvent.RevocationClosed(tenderId, id, agencyId, revocation.ground(), revocation.state(),
                Objects.requireNonNull(revocation.closedOn()));
    }

    AwardEvent refuse(String why) {
        require(AwardCommand.REFUSE);
        return withdraw("WINNER_REFUSED: " + why);
    }

    AwardEvent withdraw(String newReason) {
        require(AwardCommand.WITHDRAW);
        reason = newReason;
        moveTo(AwardStatus.WITHDRAWN);
        return new AwardEvent.Withdrawn(tenderId, id, agencyId, newReason);
    }

    /** The winner itself has signed: it refuses no more, and the contract's own endings apply (P13). */
    public void bind(String contractNumber) {
        require(AwardCommand.CONTRACT);
        boundBy = contractNumber;
    }

    public void drafted() {
        require(AwardCommand.DRAFT_CONTRACT);
        boundBy = null;
        signing = signing.anew();
    }

    /** What held the signature is over. */
    void released() {
        signing = signing.anew();
    }

    /** @throws RuleRefused under P17.confirm while a proposal to take it back is undecided */
    public void requireUncontested(BusinessDay day) {
        revocations.open().ifPresent(open -> {
            throw new RuleRefused(AwardProblem.REVOCATION_OPEN, day.rule("P17.confirm"), "awardId", id,
                    open.confirmUntil().lastDay());
        });
    }

    public void contract() {
        require(AwardCommand.CONTRACT);
        moveTo(AwardStatus.CONTRACTED);
    }

    /** The winner was called upon to sign and let its last term pass: that is a refusal (P13, P17). */
    boolean isForfeited(Instant now, Awaited awaited) {
        return status == AwardStatus.MADE && awaited == Awaited.AGENCY && revocations.open().isEmpty()
                && signing.called() == Awaited.AGENCY && signing.isPassed(now);
    }

    /**
     * A proposal that nobody decided lapses, a missing signature is called for: of the winner once, after which it
     * forfeits, of a purchaser that drafts or signs nothing at the end of every term anew.
     */
    List<AwardEvent> tick(Instant now, Awaited awaited, BusinessDay day) {
        var events = new ArrayList<AwardEvent>();
        if (revocations.lapsesAt().filter(at -> !now.isBefore(at)).isPresent()) {
            events.add(closed(close(State.LAPSED, null, day.date())));
        }
        if (signing.isPassed(now)) {
            var whom = revocations.open().isPresent() ? Awaited.NOBODY : awaited;
            var isNew = whom == Awaited.PURCHASER || whom != Awaited.NOBODY && whom != signing.called();
            signing = signing.call(whom, day.until("P13.call"));
            if (isNew) {
                events.add(new AwardEvent.SigningOverdue(tenderId, id, agencyId, whom, signing.signUntil().lastDay(),
                        Objects.requireNonNull(signing.callUntil())));
            }
        }
        scheduleCheck();
        return events;
    }

    private void scheduleCheck() {
        nextCheckAt = status == AwardStatus.MADE
                ? revocations.lapsesAt().filter(signing.nextCheck()::isAfter).orElse(signing.nextCheck()) : null;
    }

    /** @param n days to sign, as the procedure has them; empty where the award is past it: the day then stands */
    Optional<RecalculatedDeadline> recompute(int n, DeadlineRecalculation by) {
        if (status != AwardStatus.MADE) {
            signing = signing.until(RecalculatedDeadline.settled(signUntil()));
            return Optional.empty();
        }
        var reckoned =
                RecalculatedDeadline.running("signUntil", signUntil(), by.term(awardedOn, signUntil().rule(), n, "d"));
        signing = signing.until(reckoned.after());
        scheduleCheck();
        return Optional.of(reckoned);
    }

    private void moveTo(AwardStatus next) {
        status = status.to(next);
        nextCheckAt = null;
    }

    @Override
    public Set<AwardCommand> accepted() {
        var accepted = status.accepts(revocations.open().isPresent());
        if (boundBy != null) {
            accepted.remove(AwardCommand.REFUSE);
        }
        return accepted;
    }

    @Override
    public Optional<? extends Rejection> rejection(AwardCommand command) {
        return command == AwardCommand.REFUSE && status == AwardStatus.MADE && boundBy != null
                ? Optional.of(new Conflict(AwardProblem.WINNER_HAS_SIGNED, boundBy))
                : Aggregate.super.rejection(command);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public Owner owner() {
        return Owner.unit(purchaserId).and(Owner.agency(agencyId));
    }

    public UUID tenderId() {
        return tenderId;
    }

    public UUID bidId() {
        return bidId;
    }

    public UUID agencyId() {
        return agencyId;
    }

    public String purchaserId() {
        return purchaserId;
    }

    public Money amount() {
        return amount;
    }

    @Override
    public AwardStatus status() {
        return status;
    }

    public LocalDate awardedOn() {
        return awardedOn;
    }

    Deadline signUntil() {
        return signing.signUntil();
    }

    SigningTerm signing() {
        return signing;
    }

    List<Revocation> revocations() {
        return revocations.all();
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
