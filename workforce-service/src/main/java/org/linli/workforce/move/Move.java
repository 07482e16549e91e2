package org.linli.workforce.move;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.workforce.move.MoveStatus.MoveCommand;
import org.linli.workforce.post.EndReason;
import org.linli.workforce.post.Post;
import org.linli.workforce.post.Tier;

/**
 * One person's way out of an agency: their cases go to a colleague who receives them, and a talk is offered. It is
 * recorded when the employment has ended and stands in nobody's way.
 */
@Entity
class Move implements Aggregate<MoveCommand> {

    private static final String TERM = "MOVE-HANDOVER";

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID workerId;
    private UUID agencyId;
    @Enumerated(EnumType.STRING)
    private Tier tier;
    @Enumerated(EnumType.STRING)
    private EndReason reason;
    private LocalDate leftOn;
    private @Nullable UUID toAgencyId;
    private @Nullable LocalDate arrivedOn;
    @Enumerated(EnumType.STRING)
    private MoveStatus status = MoveStatus.OPEN;
    private LocalDate handOverBy;
    private @Nullable Integer cases;
    private @Nullable UUID successorId;
    private @Nullable LocalDate receivedOn;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable ExitTalk talk;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected Move() {
    }

    static Move record(UUID id, Post post, EndReason reason, LocalDate leftOn, BusinessDay day) {
        var move = new Move();
        move.id = id;
        move.workerId = post.workerId();
        move.agencyId = post.agencyId();
        move.tier = post.tier();
        move.reason = reason;
        move.leftOn = leftOn;
        move.handOverBy = day.until(TERM).lastDay();
        move.nextCheckAt = startAfter(move.handOverBy);
        return move;
    }

    MoveEvent.Recorded recorded() {
        return new MoveEvent.Recorded(id, agencyId, tier, leftOn, handOverBy);
    }

    /** @param to who takes them over, null where there is no case: then nothing is left to receive */
    MoveEvent handOver(int count, @Nullable UUID to, LocalDate on) {
        require(MoveCommand.HAND_OVER);
        cases = count;
        successorId = to;
        if (to == null) {
            return received(on);
        }
        moveTo(MoveStatus.HANDED_OVER);
        return new MoveEvent.HandedOver(id, agencyId, count, on);
    }

    /** @throws RuleRefused by anybody but who takes the cases over */
    MoveEvent.Received receive(Actor by, LocalDate on, Rule separation) {
        require(MoveCommand.RECEIVE);
        requireSuccessor(by, separation);
        return received(on);
    }

    /** Cases are missing: they are handed over anew, to whomever. @throws RuleRefused by anybody else */
    MoveEvent.Returned giveBack(Actor by, LocalDate on, Rule separation) {
        require(MoveCommand.RETURN);
        requireSuccessor(by, separation);
        successorId = null;
        cases = null;
        moveTo(MoveStatus.OPEN);
        return new MoveEvent.Returned(id, agencyId, on);
    }

    /** @throws RuleRefused by the person who leaves */
    void talked(List<EndReason> reasons, Actor by, LocalDate on, Rule separation) {
        require(MoveCommand.TALK);
        if (by.isPerson(workerId)) {
            throw new RuleRefused(MoveProblem.OWN_TALK, separation, "actor", by.id());
        }
        talk = new ExitTalk(on, by.id(), reasons);
    }

    void arrive(UUID agency, LocalDate on) {
        require(MoveCommand.ARRIVE);
        toAgencyId = agency;
        arrivedOn = on;
    }

    /** Nobody has received the cases: it is said now and again after every further term. */
    MoveEvent.Overdue remind(BusinessDay day) {
        require(MoveCommand.REMIND);
        nextCheckAt = startAfter(day.until(TERM).lastDay());
        return new MoveEvent.Overdue(id, agencyId, handOverBy);
    }

    private MoveEvent.Received received(LocalDate on) {
        receivedOn = on;
        nextCheckAt = null;
        moveTo(MoveStatus.DONE);
        return new MoveEvent.Received(id, agencyId, Objects.requireNonNull(cases), on);
    }

    private void requireSuccessor(Actor by, Rule separation) {
        if (successorId == null || !by.isPerson(successorId)) {
            throw new RuleRefused(MoveProblem.NOT_THE_SUCCESSOR, separation, "actor", by.id());
        }
    }

    private static Instant startAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Deadline.ZONE).toInstant();
    }

    private void moveTo(MoveStatus next) {
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
    public MoveStatus status() {
        return status;
    }

    /** One talks once and arrives once. */
    @Override
    public Set<MoveCommand> accepted() {
        var accepted = EnumSet.copyOf(status.accepts());
        if (talk != null) {
            accepted.remove(MoveCommand.TALK);
        }
        if (toAgencyId != null) {
            accepted.remove(MoveCommand.ARRIVE);
        }
        return accepted;
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId).and(Owner.person(workerId, successorId));
    }

    @Override
    public List<String> allowedTo(Caller caller) {
        var successor = caller.personId().filter(person -> person.equals(successorId)).isPresent();
        return caller.allowed(accepted().stream().filter(command -> successor || !command.isOfTheSuccessor()).toList(),
                owner());
    }

    UUID workerId() {
        return workerId;
    }

    UUID agencyId() {
        return agencyId;
    }

    Tier tier() {
        return tier;
    }

    EndReason reason() {
        return reason;
    }

    LocalDate leftOn() {
        return leftOn;
    }

    @Nullable
    UUID toAgencyId() {
        return toAgencyId;
    }

    Optional<LocalDate> arrivedOn() {
        return Optional.ofNullable(arrivedOn);
    }

    LocalDate handOverBy() {
        return handOverBy;
    }

    @Nullable
    Integer cases() {
        return cases;
    }

    @Nullable
    UUID successorId() {
        return successorId;
    }

    @Nullable
    LocalDate receivedOn() {
        return receivedOn;
    }

    @Nullable
    ExitTalk talk() {
        return talk;
    }
}
