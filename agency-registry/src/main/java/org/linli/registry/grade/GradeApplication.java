package org.linli.registry.grade;

import jakarta.persistence.Embedded;
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
import java.util.function.Function;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Handlers;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;

/** An agency's application for a grade, and the grade that came of it. */
@Entity
class GradeApplication implements Aggregate<GradeCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private String number;
    private UUID agencyId;
    @Enumerated(EnumType.STRING)
    private GradeStatus status = GradeStatus.APPLIED;
    private LocalDate appliedOn;
    private UUID[] evaluators = {};
    @JdbcTypeCode(SqlTypes.JSON)
    private Sheets sheets = Sheets.NONE;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers assessors = Handlers.NONE;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers deciders = Handlers.NONE;
    @Embedded
    private @Nullable Outcome outcome;
    @Embedded
    private @Nullable Validity validity;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Revocation revocation;
    private @Nullable String reason;
    private @Nullable LocalDate dueOn;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected GradeApplication() {
    }

    static GradeApplication apply(UUID id, String number, UUID agencyId, LocalDate on, Deadline admission) {
        var application = new GradeApplication();
        application.id = id;
        application.number = number;
        application.agencyId = agencyId;
        application.appliedOn = on;
        application.waitUntil(admission);
        return application;
    }

    /** @param persons who evaluate; none of them is known to have a tie yet */
    GradeEvent.Admitted admit(Sheets persons, Deadline assessment) {
        require(GradeCommand.ADMIT);
        seat(persons);
        waitUntil(assessment);
        moveTo(GradeStatus.ASSESSING);
        return new GradeEvent.Admitted(id, agencyId, persons.seats());
    }

    GradeEvent.Declined decline(String why) {
        require(GradeCommand.DECLINE);
        reason = why;
        rest();
        moveTo(GradeStatus.DECLINED);
        return new GradeEvent.Declined(id, agencyId, why);
    }

    GradeEvent.Withdrawn withdraw() {
        require(GradeCommand.WITHDRAW);
        rest();
        moveTo(GradeStatus.WITHDRAWN);
        return new GradeEvent.Withdrawn(id, agencyId);
    }

    /** In place of one who was recused. */
    void appoint(UUID person) {
        require(GradeCommand.APPOINT);
        seat(sheets.with(person));
    }

    /** Whoever has a tie is recused. */
    List<GradeEvent> declare(Actor evaluator, boolean recused, @Nullable LocalDate leftOn) {
        require(GradeCommand.DECLARE);
        seat(sheets.declared(evaluator, recused, leftOn));
        assessors = assessors.and(evaluator);
        return recused ? List.of(new GradeEvent.EvaluatorRecused(id, agencyId)) : List.of();
    }

    /** The last sheet ends the assessment. @param given as the rules let each section have */
    List<GradeEvent> score(Actor evaluator, Scores given, Deadline publication) {
        require(GradeCommand.SCORE);
        seat(sheets.scored(evaluator, given));
        assessors = assessors.and(evaluator);
        if (!sheets.areComplete()) {
            return List.of();
        }
        outcome = Outcome.of(sheets.points());
        waitUntil(publication);
        moveTo(GradeStatus.ASSESSED);
        return List.of(new GradeEvent.Assessed(id, agencyId, outcome.points().text()));
    }

    /** @param rules of the scheme in force today, which say what the points reach */
    GradeEvent.Publicised publicise(Actor panel, Deadline publicity, Function<String, Rule> rules, Rule separation) {
        require(GradeCommand.PUBLICISE);
        decidedBy(panel, separation);
        outcome = outcome().publicised(OrgGrade.reached(outcome().points(), rules), publicity.lastDay());
        waitUntil(publicity);
        moveTo(GradeStatus.PUBLICISED);
        return new GradeEvent.Publicised(id, agencyId, outcome.grade(), outcome.points().text(), publicity.lastDay());
    }

    GradeEvent.Objected object(String grounds, LocalDate on, Deadline recheck, Rule publicity) {
        require(GradeCommand.OBJECT);
        var until = Objects.requireNonNull(outcome().objectUntil());
        if (on.isAfter(until)) {
            throw new RuleRefused(GradeProblem.PUBLICITY_OVER, publicity, "objection", until);
        }
        outcome = outcome().objected(grounds, recheck.lastDay());
        waitUntil(recheck);
        moveTo(GradeStatus.OBJECTED);
        return new GradeEvent.Objected(id, agencyId, recheck.lastDay());
    }

    /** By another than who publicised. @param corrected none when the points stand */
    GradeEvent.Rechecked recheck(Actor panel, Optional<Points> corrected, String reasons, Deadline conclusion,
            Function<String, Rule> rules, Rule separation) {
        require(GradeCommand.RECHECK);
        decidedBy(panel, separation);
        var points = corrected.orElse(outcome().points());
        outcome = outcome().rechecked(points, OrgGrade.reached(points, rules), reasons);
        waitUntil(conclusion);
        moveTo(GradeStatus.RECHECKED);
        return new GradeEvent.Rechecked(id, agencyId, outcome.grade(), points.text(), corrected.isPresent());
    }

    /** By another than who publicised and who rechecked; only now there is a grade, or none. */
    DomainEvent conclude(Actor panel, LocalDate on, Rule valid, Rule renew, Rule separation) {
        require(GradeCommand.CONCLUDE);
        decidedBy(panel, separation);
        rest();
        var reached = outcome().grade();
        if (reached == null) {
            moveTo(GradeStatus.REFUSED);
            return new GradeEvent.Refused(id, agencyId, outcome().points().text());
        }
        validity = Validity.from(on, valid, renew);
        nextCheckAt = validity.reminder();
        moveTo(GradeStatus.GRANTED);
        return new GradeStanding.Granted(agencyId, id, reached, on, validity.untilDay());
    }

    /** A later grade takes its place from that day on. */
    void supersede(LocalDate on) {
        require(GradeCommand.SUPERSEDE);
        end(on, "SUPERSEDED");
        moveTo(GradeStatus.SUPERSEDED);
    }

    /** The first of two. */
    void proposeRevocation(String why, Actor panel, Deadline term) {
        require(GradeCommand.PROPOSE_REVOCATION);
        revocation = Revocation.by(panel, why, term);
        var end = validity().end();
        nextCheckAt = term.passesAt().isBefore(end) ? term.passesAt() : end;
        moveTo(GradeStatus.REVOCATION_PROPOSED);
    }

    /** The second of two. */
    GradeStanding.Revoked confirmRevocation(Actor panel, LocalDate on, Rule separation) {
        require(GradeCommand.CONFIRM_REVOCATION);
        var proposal = Objects.requireNonNull(revocation);
        proposal.requireConfirmedBy(panel, on, separation);
        end(on, proposal.reason());
        moveTo(GradeStatus.REVOKED);
        return new GradeStanding.Revoked(agencyId, id, grade(), on, proposal.reason());
    }

    void rejectRevocation(Instant now) {
        require(GradeCommand.REJECT_REVOCATION);
        stand(now);
    }

    /** The clock's: the step's term is over, said at the end of each. @param next term of what is to be done now */
    Optional<DomainEvent> fallDue(Instant now, Deadline next) {
        require(GradeCommand.FALL_DUE);
        return switch (status) {
            case PUBLICISED -> {
                waitUntil(next);
                moveTo(GradeStatus.UNOPPOSED);
                yield Optional.empty();
            }
            case GRANTED, REVOCATION_PROPOSED -> fadeOut(now);
            default -> {
                var ended = Objects.requireNonNull(dueOn);
                waitUntil(next);
                yield Optional.of(new GradeEvent.Overdue(id, agencyId, status, ended));
            }
        };
    }

    private Optional<DomainEvent> fadeOut(Instant now) {
        var validity = validity();
        var due = Objects.requireNonNull(nextCheckAt);
        if (!due.isBefore(validity.end())) {
            end(validity.untilDay(), "EXPIRED");
            moveTo(GradeStatus.EXPIRED);
            return Optional.of(new GradeStanding.Expired(agencyId, id, grade(), validity.untilDay()));
        }
        if (status == GradeStatus.REVOCATION_PROPOSED) {
            stand(now);
            return Optional.empty();
        }
        nextCheckAt = validity.end();
        return Optional.of(new GradeStanding.Expiring(agencyId, id, grade(), validity.untilDay()));
    }

    /** The proposal to revoke it is gone. */
    private void stand(Instant now) {
        revocation = null;
        nextCheckAt = now.isBefore(validity().reminder()) ? validity().reminder() : validity().end();
        moveTo(GradeStatus.GRANTED);
    }

    private void end(LocalDate on, String why) {
        validity = validity().ended(on, why);
        rest();
    }

    private void seat(Sheets all) {
        sheets = all;
        evaluators = all.persons().toArray(UUID[]::new);
    }

    private void waitUntil(Deadline term) {
        dueOn = term.lastDay();
        nextCheckAt = term.passesAt();
    }

    private void rest() {
        dueOn = null;
        nextCheckAt = null;
    }

    private void decidedBy(Actor panel, Rule separation) {
        if (assessors.include(panel) || deciders.include(panel)) {
            throw new RuleRefused(GradeProblem.SAME_PERSON, separation, "actor", panel.id());
        }
        deciders = deciders.and(panel);
    }

    @Override
    public Set<GradeCommand> accepted() {
        var accepted = EnumSet.noneOf(GradeCommand.class);
        accepted.addAll(status.accepts());
        if (!sheets.hasFreeSeat()) {
            accepted.remove(GradeCommand.APPOINT);
        }
        return accepted;
    }

    /** Nobody is told that they could do what another has to do, or what they have done. */
    @Override
    public List<String> allowedTo(Caller caller) {
        var actor = caller.actor();
        return caller.allowed(accepted().stream().filter(command -> isFor(actor, command)).toList(), owner());
    }

    private boolean isFor(Actor actor, GradeCommand command) {
        return switch (command) {
            case DECLARE -> sheets.mayDeclare(actor);
            case SCORE -> sheets.mayScore(actor);
            case PUBLICISE, RECHECK, CONCLUDE -> !assessors.include(actor) && !deciders.include(actor);
            case CONFIRM_REVOCATION -> revocation == null || !revocation.wasBy(actor);
            default -> true;
        };
    }

    private void moveTo(GradeStatus next) {
        status = status.to(next);
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId).and(Owner.person(evaluators));
    }

    private Outcome outcome() {
        return Objects.requireNonNull(outcome);
    }

    private Validity validity() {
        return Objects.requireNonNull(validity);
    }

    private OrgGrade grade() {
        return Objects.requireNonNull(outcome().grade());
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
    public GradeStatus status() {
        return status;
    }

    UUID agencyId() {
        return agencyId;
    }

    /** What of it is shown. */
    GradeFile file() {
        return new GradeFile(number, appliedOn, sheets, Optional.ofNullable(outcome), Optional.ofNullable(validity),
                Optional.ofNullable(revocation), Optional.ofNullable(reason), Optional.ofNullable(dueOn));
    }
}
