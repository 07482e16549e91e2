package org.linli.workforce.wage.slip;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.workforce.wage.slip.SlipStatus.SlipCommand;

/** One person's wages of one month, as the agency states them and the person sees them. */
@Entity
class WageSlip implements Aggregate<SlipCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID monthId;
    private UUID agencyId;
    private UUID workerId;
    private UUID postId;
    private String month;
    @Enumerated(EnumType.STRING)
    private SlipStatus status = SlipStatus.STATED;
    private long fen;
    private LocalDate paidOn;
    private long floorFen;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Claim claim;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Former> history;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers handlers;
    private @Nullable LocalDate answerBy;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected WageSlip() {
    }

    static WageSlip state(UUID id, UUID monthId, UUID agencyId, String month, Statement stated, Actor by) {
        var slip = new WageSlip();
        slip.id = id;
        slip.monthId = monthId;
        slip.agencyId = agencyId;
        slip.month = month;
        slip.workerId = stated.workerId();
        slip.postId = stated.postId();
        slip.fen = stated.fen();
        slip.paidOn = stated.paidOn();
        slip.floorFen = stated.floorFen();
        slip.history = List.of();
        slip.handlers = Handlers.of(by);
        return slip;
    }

    /** It came to nothing, and is paid now: the person sees it anew, with what stood there before. */
    void restate(Statement stated, Actor by, LocalDate on) {
        require(SlipCommand.RESTATE);
        becomes(new Pay(stated.fen(), stated.paidOn()), on, null);
        floorFen = stated.floorFen();
        handlers = handlers.and(by);
        moveTo(SlipStatus.STATED);
    }

    /** The person agrees; where the agency proposed a correction, to that. */
    void acknowledge(LocalDate on) {
        require(SlipCommand.ACKNOWLEDGE);
        if (claim != null) {
            adopt(on);
        }
        settled(SlipStatus.ACKNOWLEDGED);
    }

    SlipEvent.Contested contest(Claim said, Actor by, Deadline answer) {
        require(SlipCommand.CONTEST);
        waitsFor(said, by, answer, SlipStatus.CONTESTED);
        return new SlipEvent.Contested(agencyId, id, month, answer.lastDay());
    }

    /** The agency grants what the worker says. */
    SlipEvent.Settled accept(LocalDate on) {
        require(SlipCommand.ACCEPT);
        adopt(on);
        settled(SlipStatus.ACKNOWLEDGED);
        return new SlipEvent.Settled(agencyId, id, month, true);
    }

    /** The agency stays with what it stated: whoever owes does not decide alone. */
    SlipEvent.Escalated insist(Actor by, Deadline decide) {
        require(SlipCommand.INSIST);
        handlers = handlers.and(by);
        return escalated(decide);
    }

    SlipEvent.CorrectionProposed propose(Claim said, Actor by, Deadline answer) {
        require(SlipCommand.PROPOSE);
        waitsFor(said, by, answer, SlipStatus.PROPOSED);
        return new SlipEvent.CorrectionProposed(agencyId, id, month, answer.lastDay());
    }

    /** @throws RuleRefused by the person themselves or by who had a hand in it */
    void requireOther(Actor decider, Rule separation) {
        if (handlers.include(decider) || decider.isPerson(workerId)) {
            throw new RuleRefused(SlipProblem.SAME_PERSON, separation, "actor", decider.id());
        }
    }

    /** @param granted what was claimed last stands from now on, otherwise what was stated */
    SlipEvent.Settled decide(boolean granted, LocalDate on) {
        require(SlipCommand.DECIDE);
        if (granted) {
            adopt(on);
        }
        settled(SlipStatus.DECIDED);
        return new SlipEvent.Settled(agencyId, id, month, granted);
    }

    /** Nobody answered: it goes to the association, and there it is said again after every term; wages do not lapse. */
    SlipEvent tick(LocalDate today, Deadline decide) {
        require(SlipCommand.TICK);
        if (status == SlipStatus.ESCALATED) {
            var late = Objects.requireNonNull(answerBy);
            waitUntil(decide);
            return new SlipEvent.Overdue(agencyId, id, month, late);
        }
        return escalated(decide);
    }

    private SlipEvent.Escalated escalated(Deadline decide) {
        waitUntil(decide);
        moveTo(SlipStatus.ESCALATED);
        return new SlipEvent.Escalated(agencyId, id, month, decide.lastDay());
    }

    private void waitsFor(Claim said, Actor by, Deadline answer, SlipStatus next) {
        claim = said;
        handlers = handlers.and(by);
        waitUntil(answer);
        moveTo(next);
    }

    private void waitUntil(Deadline term) {
        answerBy = term.lastDay();
        nextCheckAt = term.passesAt();
    }

    private void adopt(LocalDate on) {
        var adopted = Objects.requireNonNull(claim);
        becomes(adopted.pay(), on, adopted.reason());
    }

    private void becomes(Pay next, LocalDate on, @Nullable String why) {
        history = Stream.concat(history.stream(), Stream.of(new Former(pay(), on, why))).toList();
        fen = next.fen();
        paidOn = next.paidOn();
    }

    private void settled(SlipStatus next) {
        claim = null;
        answerBy = null;
        nextCheckAt = null;
        moveTo(next);
    }

    private void moveTo(SlipStatus next) {
        status = status.to(next);
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
    public SlipStatus status() {
        return status;
    }

    /** Who stated, claimed or stayed with it decides nothing between the two. */
    @Override
    public Handlers firstHands(SlipCommand command) {
        return command == SlipCommand.DECIDE ? handlers : Handlers.NONE;
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId).and(Owner.person(workerId));
    }

    UUID monthId() {
        return monthId;
    }

    UUID agencyId() {
        return agencyId;
    }

    UUID workerId() {
        return workerId;
    }

    UUID postId() {
        return postId;
    }

    String month() {
        return month;
    }

    Pay pay() {
        return new Pay(fen, paidOn);
    }

    long fen() {
        return fen;
    }

    LocalDate paidOn() {
        return paidOn;
    }

    long floorFen() {
        return floorFen;
    }

    @Nullable
    Claim claim() {
        return claim;
    }

    List<Former> history() {
        return history;
    }

    @Nullable
    LocalDate answerBy() {
        return answerBy;
    }
}
