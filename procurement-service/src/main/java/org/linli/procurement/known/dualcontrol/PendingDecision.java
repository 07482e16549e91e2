package org.linli.procurement.known.dualcontrol;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Handlers;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Forbidden;
import org.linli.platform.problem.PlatformProblem;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.time.Deadline;
import org.linli.procurement.known.calendar.DeadlineRecalculation;
import org.linli.procurement.known.calendar.RecalculatedDeadline;

/** One decision that waits for another person's word. Aggregate root. */
@Entity
public class PendingDecision implements Aggregate<DecisionCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    @Enumerated(EnumType.STRING)
    private DecisionKind kind;
    @Enumerated(EnumType.STRING)
    private DecisionStatus status = DecisionStatus.PROPOSED;
    private UUID subjectId;
    private @Nullable UUID tenderId;
    private String purchaserId;
    @JdbcTypeCode(SqlTypes.JSON)
    private DecisionContent content;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers proposers;
    private LocalDate proposedOn;
    @JdbcTypeCode(SqlTypes.JSON)
    private Deadline confirmUntil;
    private @Nullable LocalDate closedOn;
    private @Nullable Instant nextCheckAt;

    protected PendingDecision() {
    }

    static PendingDecision propose(UUID id, DecisionKind kind, DecisionSubject subject, DecisionContent content,
            Actor by, BusinessDay day) {
        var decision = new PendingDecision();
        decision.id = id;
        decision.kind = kind;
        decision.subjectId = subject.id();
        decision.tenderId = subject.tenderId();
        decision.purchaserId = subject.purchaserId();
        decision.content = content;
        decision.proposers = Handlers.of(by);
        decision.proposedOn = day.date();
        decision.confirmUntil = day.until("HD1");
        decision.nextCheckAt = decision.confirmUntil.passesAt();
        return decision;
    }

    DecisionEvent proposed() {
        return new DecisionEvent.Proposed(id, kind, subjectId, purchaserId, confirmUntil);
    }

    /** @throws RuleRefused under HD1 for who proposed it, under whatever account; Conflict after its last day */
    DecisionEvent confirm(Actor second, BusinessDay day) {
        require(DecisionCommand.CONFIRM);
        if (proposers.include(second)) {
            throw new RuleRefused(DecisionProblem.SAME_PERSON, day.rule("HD1"), "actor", second.id());
        }
        if (day.date().isAfter(confirmUntil.lastDay())) {
            throw new Conflict(DecisionProblem.LAPSED, confirmUntil.lastDay());
        }
        return close(DecisionStatus.CONFIRMED, day.date());
    }

    /** By any of those who may decide; who proposed it takes it back. */
    DecisionEvent reject(LocalDate on) {
        require(DecisionCommand.REJECT);
        return close(DecisionStatus.REJECTED, on);
    }

    DecisionEvent lapse(LocalDate on) {
        require(DecisionCommand.LAPSE);
        return close(DecisionStatus.LAPSED, on);
    }

    /** What it is about went another way. */
    DecisionEvent overtaken(LocalDate on) {
        require(DecisionCommand.OVERTAKE);
        return close(DecisionStatus.OVERTAKEN, on);
    }

    /** A year got its calendar; empty where it is decided: the day then stands. */
    Optional<RecalculatedDeadline> recompute(DeadlineRecalculation by) {
        if (status != DecisionStatus.PROPOSED) {
            confirmUntil = RecalculatedDeadline.settled(confirmUntil);
            return Optional.empty();
        }
        var rule = by.rules().get(confirmUntil.rule(), proposedOn);
        var reckoned =
                RecalculatedDeadline.running("confirmUntil", confirmUntil, by.calendar().deadline(proposedOn, rule));
        confirmUntil = reckoned.after();
        nextCheckAt = confirmUntil.passesAt();
        return Optional.of(reckoned);
    }

    private DecisionEvent close(DecisionStatus end, LocalDate on) {
        status = status.to(end);
        closedOn = on;
        nextCheckAt = null;
        return new DecisionEvent.Closed(id, kind, subjectId, purchaserId, end);
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
    public DecisionStatus status() {
        return status;
    }

    @Override
    public Handlers firstHands(DecisionCommand command) {
        return command == DecisionCommand.CONFIRM ? proposers : Handlers.NONE;
    }

    /** A purchaser has no hand in what the finance department decides on it. */
    @Override
    public Owner owner() {
        return kind.isOfPurchaser() ? Owner.unit(purchaserId) : Owner.NOBODY;
    }

    /** What is a purchaser's its own people decide; the finance department, that may read it, has no hand in it. */
    @Override
    public List<String> allowedTo(Caller caller) {
        return isOfOthers(caller) ? List.of() : Aggregate.super.allowedTo(caller);
    }

    private boolean isOfOthers(Caller caller) {
        return kind.isOfPurchaser() && !caller.holds("purchaser", purchaserId);
    }

    /** @throws Forbidden (403) for whoever decides for the finance department and not for this purchaser */
    void requireSide(Caller caller) {
        if (isOfOthers(caller)) {
            throw new Forbidden(PlatformProblem.OUT_OF_SCOPE, "street, department");
        }
    }

    DecisionKind kind() {
        return kind;
    }

    UUID subjectId() {
        return subjectId;
    }

    Optional<UUID> tenderId() {
        return Optional.ofNullable(tenderId);
    }

    String purchaserId() {
        return purchaserId;
    }

    DecisionContent content() {
        return content;
    }

    /** The accounts that proposed it. */
    List<String> proposers() {
        return proposers.accounts();
    }

    LocalDate proposedOn() {
        return proposedOn;
    }

    Deadline confirmUntil() {
        return confirmUntil;
    }

    Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closedOn);
    }
}
