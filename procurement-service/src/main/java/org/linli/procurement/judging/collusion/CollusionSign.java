package org.linli.procurement.judging.collusion;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Handlers;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Conflict;
import org.linli.platform.time.Deadline;
import org.linli.procurement.known.calendar.DeadlineRecalculation;
import org.linli.procurement.known.calendar.RecalculatedDeadline;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderStatus;

/** One kind of sign of collusion between the same bids, with all its proofs. Aggregate root. */
@Entity
public class CollusionSign implements Aggregate<SignCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID tenderId;
    private String purchaserId;
    @Enumerated(EnumType.STRING)
    private SignKind kind;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> bids;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> proofs;
    private LocalDate foundOn;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Deadline decideUntil;
    private @Nullable LocalDate decidableOn;
    private boolean overdue;
    /** How many terms have passed without two who decide. */
    private int alarms;
    private @Nullable Instant nextCheckAt;
    @Enumerated(EnumType.STRING)
    private SignStatus status = SignStatus.FOUND;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Verdict verdict;
    private @Nullable String decidedBy;

    protected CollusionSign() {
    }

    static CollusionSign find(UUID id, UUID tenderId, String purchaserId, Suspicion suspicion, LocalDate on) {
        var sign = new CollusionSign();
        sign.id = id;
        sign.tenderId = tenderId;
        sign.purchaserId = purchaserId;
        sign.kind = suspicion.kind();
        sign.bids = suspicion.bids();
        sign.proofs = suspicion.proofs();
        sign.foundOn = on;
        return sign;
    }

    /** Qualification decides on every opened bid, so that nothing is disqualified between opening and it. */
    static boolean mayBeDecided(Tender tender) {
        return tender.status().hasReached(TenderStatus.SCORING) && !tender.status().hasReached(TenderStatus.RANKED);
    }

    /**
     * In the tender in which it was found; where that has ended, stands still or has not come so far, where another lot
     * waits for the word before its rank, its award or its contract.
     *
     * @param touched the tenders of its bids
     */
    boolean mayBeDecided(List<Tender> touched) {
        return touched.stream().anyMatch(tender -> isOwn(tender) && mayBeDecided(tender)) || isOwedElsewhere(touched);
    }

    boolean isOwedElsewhere(List<Tender> touched) {
        return touched.stream().noneMatch(tender -> isOwn(tender) && mayBeDecided(tender))
                && touched.stream().anyMatch(tender -> !isOwn(tender) && waitsIn(tender));
    }

    /** Its bids are scored there, or were, and it has not ended. */
    private static boolean waitsIn(Tender tender) {
        return tender.stage().hasReached(TenderStatus.SCORING) && !tender.accepted().isEmpty();
    }

    private boolean isOwn(Tender tender) {
        return tender.id().equals(tenderId);
    }

    /** Nobody is ranked there before it is decided, or the candidate not awarded. */
    boolean stops(Tender tender) {
        return mayBeDecided(tender)
                || (tender.status() == TenderStatus.RANKED || tender.status() == TenderStatus.STANDSTILL)
                        && bids.contains(tender.outcome().leadingBidId());
    }

    /** @param again when it is looked at whether it may be decided */
    CollusionEvent found(Deadline again) {
        lookAgain(again);
        return new CollusionEvent.Found(tenderId, id, kind, bids);
    }

    void lookAgain(Deadline again) {
        nextCheckAt = again.passesAt();
    }

    /** Nobody waits for it any more: every tender of its bids has ended. */
    void rest() {
        nextCheckAt = null;
    }

    boolean waitsForItsClock() {
        return decideUntil == null && !status.isDecided();
    }

    /** From that day it may be decided. */
    CollusionEvent suspected(LocalDate on, Deadline until) {
        decidableOn = on;
        decideUntil = until;
        overdue = false;
        alarms = 0;
        nextCheckAt = until.passesAt();
        return new CollusionEvent.Suspected(tenderId, id, kind, bids, until);
    }

    CollusionEvent propose(Verdict first) {
        require(SignCommand.DECIDE);
        verdict = first;
        moveTo(SignStatus.PROPOSED);
        return new CollusionEvent.DecisionProposed(tenderId, id, first.confirmed());
    }

    /**
     * @param agencyIds of its bids
     * @throws Conflict for whoever proposed the decision
     */
    CollusionEvent agree(Actor second, List<UUID> agencyIds) {
        require(SignCommand.AGREE);
        var agreed = proposedByAnother(second);
        decidedBy = second.id();
        nextCheckAt = null;
        moveTo(agreed.confirmed() ? SignStatus.CONFIRMED : SignStatus.DISMISSED);
        return new CollusionEvent.Decided(tenderId, id, kind, agreed.confirmed(),
                agreed.confirmed() ? agencyIds : List.of());
    }

    CollusionEvent sendBack(Actor second, String reason) {
        require(SignCommand.SEND_BACK);
        proposedByAnother(second);
        verdict = null;
        moveTo(SignStatus.FOUND);
        return new CollusionEvent.SentBack(tenderId, id, reason);
    }

    private Verdict proposedByAnother(Actor second) {
        var proposed = verdict().orElseThrow();
        if (proposed.isOf(second)) {
            throw new Conflict(CollusionProblem.SAME_PERSON, second.id());
        }
        return proposed;
    }

    /** Said at the end of every term until two decide or the tenders end for it; the ranking waits all the same. */
    CollusionEvent alarm(Deadline again) {
        lookAgain(again);
        overdue = true;
        alarms++;
        return new CollusionEvent.Overdue(tenderId, id, decideUntil().orElseThrow().lastDay());
    }

    /** So many terms have passed that nobody is to wait any more. */
    boolean isGivenUp(int terms) {
        return alarms >= terms && !status.isDecided();
    }

    /** A year got its calendar; empty where the sign is decided or said to be late: the day then stands. */
    Optional<RecalculatedDeadline> recompute(DeadlineRecalculation by) {
        if (decideUntil == null || decidableOn == null) {
            return Optional.empty();
        }
        if (nextCheckAt == null || overdue) {
            decideUntil = RecalculatedDeadline.settled(decideUntil);
            return Optional.empty();
        }
        var rule = by.rules().get(decideUntil.rule(), decidableOn);
        var reckoned =
                RecalculatedDeadline.running("decideUntil", decideUntil, by.calendar().deadline(decidableOn, rule));
        decideUntil = reckoned.after();
        nextCheckAt = reckoned.after().passesAt();
        return Optional.of(reckoned);
    }

    private void moveTo(SignStatus next) {
        status = status.to(next);
    }

    /** Nothing new: between these bids, or more, the same was found before. */
    boolean covers(Suspicion suspicion) {
        return kind == suspicion.kind() && new HashSet<>(bids).containsAll(suspicion.bids())
                && (bids.equals(suspicion.bids()) || new HashSet<>(proofs).containsAll(suspicion.proofs()));
    }

    /** Its host decides from the day its clock began, as long as anybody waits for it. */
    @Override
    public List<String> allowedTo(Caller caller) {
        return nextCheckAt != null && decideUntil != null ? Aggregate.super.allowedTo(caller) : List.of();
    }

    @Override
    public Handlers firstHands(SignCommand command) {
        return verdict == null ? Handlers.NONE : verdict.officer();
    }

    @Override
    public Owner owner() {
        return Owner.unit(purchaserId);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    UUID tenderId() {
        return tenderId;
    }

    SignKind kind() {
        return kind;
    }

    List<UUID> bids() {
        return List.copyOf(bids);
    }

    List<String> proofs() {
        return List.copyOf(proofs);
    }

    LocalDate foundOn() {
        return foundOn;
    }

    /** Empty until it may be decided. */
    Optional<Deadline> decideUntil() {
        return Optional.ofNullable(decideUntil);
    }

    boolean isOverdue() {
        return overdue;
    }

    @Override
    public SignStatus status() {
        return status;
    }

    /** Of the first officer; it counts once the sign is decided. */
    Optional<Verdict> verdict() {
        return Optional.ofNullable(verdict);
    }
}
