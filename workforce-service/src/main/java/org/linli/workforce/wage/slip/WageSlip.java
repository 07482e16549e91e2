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
public class WageSlip implements Aggregate<SlipCommand> {

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

    /** @param floorFen the lawful minimum for the days that were worked */
    public static WageSlip state(UUID id, UUID monthId, UUID agencyId, String month, UUID workerId, UUID postId,
            long fen, LocalDate paidOn, long floorFen, Actor by) {
        var slip = new WageSlip();
        slip.id = id;
        slip.monthId = monthId;
        slip.agencyId = agencyId;
        slip.month = month;
        slip.workerId = workerId;
        slip.postId = postId;
        slip.fen = fen;
        slip.paidOn = paidOn;
        slip.floorFen = floorFen;
        slip.history = List.of();
        slip.handlers = Handlers.of(by);
        return slip;
    }

    /** The person agrees; where the agency proposed a correction, to that. @return true when the amount changed */
    boolean acknowledge(LocalDate on) {
        require(SlipCommand.ACKNOWLEDGE);
        var changed = claim != null;
        if (changed) {
            adopt(on);
        }
        settled(SlipStatus.ACKNOWLEDGED);
        return changed;
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
        history = Stream.concat(history.stream(), Stream.of(new Former(new Pay(fen, paidOn), on, adopted.reason())))
                .toList();
        fen = adopted.pay().fen();
        paidOn = adopted.pay().paidOn();
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

    long fen() {
        return fen;
    }

    LocalDate paidOn() {
        return paidOn;
    }

    long floorFen() {
        return floorFen;
    }

    /** Paid less than the law allows for the days that were worked. */
    public boolean isBelowFloor() {
        return fen < floorFen;
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
