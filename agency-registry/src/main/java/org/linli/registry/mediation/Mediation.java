package org.linli.registry.mediation;

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
import java.util.Set;
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
import org.linli.platform.problem.Forbidden;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.registry.mediation.MediationEvent.Ground;

/** A dispute of two agencies before the association: it ends in a settlement both sign, or in none, and bars nobody. */
@Entity
class Mediation implements Aggregate<MediationCommand> {

    private static final Set<MediationCommand> OF_MEDIATOR = EnumSet.of(MediationCommand.STEP_DOWN,
            MediationCommand.RECORD_MEETING, MediationCommand.PROPOSE_SETTLEMENT, MediationCommand.FAIL);

    @Id
    private UUID id;
    @Version
    private long version;
    private String number;
    private @Nullable UUID moveId;
    @Enumerated(EnumType.STRING)
    private Ground ground;
    private UUID complainantId;
    private UUID respondentId;
    @Enumerated(EnumType.STRING)
    private MediationStatus status = MediationStatus.FILED;
    private LocalDate filedOn;
    private Told told;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers admitters = Handlers.NONE;
    private Mediator mediator = Mediator.NONE;
    private @Nullable LocalDate until;
    private @Nullable String endReason;
    private @Nullable LocalDate endedOn;
    private @Nullable LocalDate dueOn;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected Mediation() {
    }

    static Mediation file(UUID id, String number, Ground ground, UUID complainant, UUID respondent, String complaint,
            LocalDate on, Deadline admit) {
        var filed = new Mediation();
        filed.id = id;
        filed.number = number;
        filed.ground = ground;
        filed.complainantId = complainant;
        filed.respondentId = respondent;
        filed.told = Told.by(complaint);
        filed.filedOn = on;
        filed.due(admit);
        return filed;
    }

    /** Nobody complained: the log of moves shows one from the first agency to the other. */
    static Mediation propose(UUID id, String number, UUID moveId, UUID from, UUID to, String seen, LocalDate on,
            Deadline admit) {
        var proposed = file(id, number, Ground.POACHING, from, to, seen, on, admit);
        proposed.moveId = moveId;
        return proposed;
    }

    MediationEvent opened() {
        return new MediationEvent.Opened(id, ground, complainantId, respondentId, moveId,
                Objects.requireNonNull(dueOn));
    }

    MediationEvent admit(Actor association, Deadline take) {
        require(MediationCommand.ADMIT);
        admitters = Handlers.of(association);
        due(take);
        moveTo(MediationStatus.ADMITTED);
        return new MediationEvent.Admitted(id, take.lastDay());
    }

    MediationEvent refuseAdmission(String why, LocalDate on) {
        require(MediationCommand.REFUSE_ADMISSION);
        return end(MediationStatus.NOT_ADMITTED, why, on);
    }

    void answer(String text, @Nullable UUID party) {
        require(MediationCommand.ANSWER);
        if (!respondentId.equals(party)) {
            throw new Forbidden(MediationProblem.NOT_PARTY);
        }
        told = told.answered(text);
    }

    /** @throws RuleRefused under MED-TIES for who decided on admission, or was mediator of it before */
    MediationEvent take(Actor actor, List<Tie> declared, Deadline term, Rule ties) {
        require(MediationCommand.TAKE);
        if (isShutOut(actor)) {
            throw new RuleRefused(MediationProblem.ADMITTED_IT, ties, "actor", actor.id());
        }
        mediator = mediator.taken(actor, declared);
        until = until == null ? term.lastDay() : until;
        due(until);
        moveTo(MediationStatus.TAKEN);
        return new MediationEvent.Taken(id, until);
    }

    /** Once for each party, without having to prove anything. */
    MediationEvent object(UUID party, Deadline take) {
        require(MediationCommand.OBJECT);
        if (mediator.objected().contains(party)) {
            throw new Conflict(MediationProblem.OBJECTED_ALREADY, party);
        }
        mediator = mediator.refusedBy(party);
        return lost(true, take);
    }

    MediationEvent stepDown(Actor actor, Deadline take) {
        require(MediationCommand.STEP_DOWN);
        requireMediator(actor);
        mediator = mediator.steppedDown();
        return lost(false, take);
    }

    private MediationEvent lost(boolean objected, Deadline take) {
        due(take);
        moveTo(MediationStatus.ADMITTED);
        return new MediationEvent.MediatorLost(id, objected, take.lastDay());
    }

    void meet(Meeting meeting, Actor actor, Rule most) {
        require(MediationCommand.RECORD_MEETING);
        requireMediator(actor);
        if (told.meetings().size() >= most.asInt()) {
            throw new RuleRefused(MediationProblem.FULL, most, "meetings", most.asInt());
        }
        told = told.met(meeting);
    }

    void propose(Settlement settlement, Actor actor) {
        require(MediationCommand.PROPOSE_SETTLEMENT);
        requireMediator(actor);
        if (!settlement.terms().stream().map(Settlement.Term::by).allMatch(owner().agencies()::contains)) {
            throw new Invalid(MediationProblem.NOT_PARTY, "terms");
        }
        told = told.agreeing(settlement);
        moveTo(MediationStatus.SETTLEMENT_PROPOSED);
    }

    /** With the second signature it stands. */
    List<MediationEvent> sign(UUID party, LocalDate on) {
        require(MediationCommand.SIGN);
        var proposed = Objects.requireNonNull(told.settlement());
        if (proposed.signedBy().contains(party)) {
            throw new Conflict(MediationProblem.SIGNED_ALREADY, party);
        }
        var signed = proposed.signed(party);
        told = told.agreeing(signed);
        if (!signed.signedBy().containsAll(Set.of(complainantId, respondentId))) {
            return List.of();
        }
        end(MediationStatus.SETTLED, null, on);
        return List.of(new MediationEvent.Settled(id, ground, complainantId, respondentId, on));
    }

    void refuseSettlement() {
        require(MediationCommand.REFUSE_SETTLEMENT);
        told = told.agreeing(null);
        moveTo(MediationStatus.TAKEN);
    }

    MediationEvent fail(String why, Actor actor, LocalDate on) {
        require(MediationCommand.FAIL);
        requireMediator(actor);
        return end(MediationStatus.NOT_SETTLED, why, on);
    }

    MediationEvent withdraw(String why, @Nullable UUID party, LocalDate on) {
        require(MediationCommand.WITHDRAW);
        if (!complainantId.equals(party)) {
            throw new Forbidden(MediationProblem.NOT_PARTY);
        }
        return end(MediationStatus.WITHDRAWN, why, on);
    }

    /** By the clock: the time for it is over. */
    MediationEvent lapse() {
        require(MediationCommand.LAPSE);
        return end(MediationStatus.NOT_SETTLED, "TERM_OVER", Objects.requireNonNull(dueOn));
    }

    /** By the clock, at the end of every term: the association has not decided, or nobody mediates. */
    MediationEvent alarm(Deadline again) {
        require(MediationCommand.ALARM);
        var ended = Objects.requireNonNull(dueOn);
        due(again);
        return new MediationEvent.Overdue(id, status, ended);
    }

    private MediationEvent end(MediationStatus how, @Nullable String why, LocalDate on) {
        endReason = why;
        endedOn = on;
        dueOn = null;
        nextCheckAt = null;
        moveTo(how);
        return new MediationEvent.Ended(id, how, on);
    }

    private void requireMediator(Actor actor) {
        if (!mediator.is(actor)) {
            throw new Forbidden(MediationProblem.NOT_MEDIATOR);
        }
    }

    private boolean isShutOut(Actor actor) {
        return admitters.include(actor) || mediator.former().include(actor);
    }

    private void due(Deadline deadline) {
        due(deadline.lastDay());
    }

    private void due(LocalDate lastDay) {
        dueOn = lastDay;
        nextCheckAt = Deadline.after(lastDay);
    }

    private void moveTo(MediationStatus next) {
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
    public MediationStatus status() {
        return status;
    }

    @Override
    public Owner owner() {
        return Owner.agency(complainantId, respondentId);
    }

    /** Each is told of what is theirs: the mediator, the one party or the other. */
    @Override
    public List<String> allowedTo(Caller caller) {
        var actor = caller.actor();
        var party = caller.agencyId().orElse(null);
        return caller.allowed(accepted().stream().filter(command -> isFor(command, actor, party)).toList(), owner());
    }

    private boolean isFor(MediationCommand command, Actor actor, @Nullable UUID party) {
        if (OF_MEDIATOR.contains(command)) {
            return mediator.is(actor);
        }
        return switch (command) {
            case ANSWER -> respondentId.equals(party);
            case WITHDRAW -> complainantId.equals(party);
            case OBJECT -> party != null && !mediator.objected().contains(party);
            case SIGN -> told.settlement() == null || party == null || !told.settlement().signedBy().contains(party);
            case TAKE -> !isShutOut(actor);
            default -> true;
        };
    }

    /** Whether what is said is theirs to read. */
    boolean isHeardBy(Caller caller) {
        return caller.agencyId().filter(owner().agencies()::contains).isPresent() || mediator.is(caller.actor());
    }

    String number() {
        return number;
    }

    @Nullable
    UUID moveId() {
        return moveId;
    }

    Ground ground() {
        return ground;
    }

    UUID complainantId() {
        return complainantId;
    }

    UUID respondentId() {
        return respondentId;
    }

    LocalDate filedOn() {
        return filedOn;
    }

    Told told() {
        return told;
    }

    Mediator mediator() {
        return mediator;
    }

    @Nullable
    LocalDate until() {
        return until;
    }

    @Nullable
    String endReason() {
        return endReason;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }
}
