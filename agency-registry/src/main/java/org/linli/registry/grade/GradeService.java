package org.linli.registry.grade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.RunningNumbers;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.aggregate.UniqueIndex;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.registry.standing.Impartiality;

/** One transaction per step of an application for a grade. */
@ApplicationScoped
class GradeService {

    private final GradeApplications applications;
    private final GradePolicy policy;
    private final EvaluatorTieCheck ties;
    private final Commands commands;
    private final Journal journal;
    private final RunningNumbers numbers;
    private final Impartiality impartiality;
    private final Today today;

    GradeService(GradeApplications applications, GradePolicy policy, EvaluatorTieCheck ties, Commands commands,
            Journal journal, RunningNumbers numbers, Impartiality impartiality, Today today) {
        this.applications = applications;
        this.policy = policy;
        this.ties = ties;
        this.commands = commands;
        this.journal = journal;
        this.numbers = numbers;
        this.impartiality = impartiality;
        this.today = today;
    }

    @Transactional
    GradeApplication apply(UUID agencyId) {
        var day = today.day();
        policy.requireToApply(agencyId, day);
        var application = GradeApplication.apply(Ids.next(), numbers.next("grade_number", "G", day.date()), agencyId,
                day.date(), day.until("GRADE-ADMIT"));
        UniqueIndex.decides(() -> applications.persistAndFlush(application),
                Map.of("grade_under_way", () -> new Conflict(GradeProblem.OPEN_ALREADY)));
        journal.append(new GradeEvent.Applied(application.id(), agencyId, day.date()));
        return application;
    }

    @Transactional
    GradeApplication admit(UUID id, @Nullable String ifMatch, List<UUID> evaluators) {
        return decide(id, ifMatch, GradeCommand.ADMIT, (application, day) -> {
            policy.requireCleanRecord(application.agencyId(), day);
            ties.requireNone(evaluators, application.agencyId(), day);
            return List.of(application.admit(Sheets.of(evaluators, day.rule("O04-EVALUATORS").asInt()),
                    day.until("GRADE-ASSESS")));
        });
    }

    @Transactional
    GradeApplication decline(UUID id, @Nullable String ifMatch, String why) {
        return decide(id, ifMatch, GradeCommand.DECLINE, (application, day) -> List.of(application.decline(why)));
    }

    @Transactional
    GradeApplication withdraw(UUID id) {
        return commands.give(applications.locked(id), GradeCommand.WITHDRAW, GradeApplication::withdraw);
    }

    @Transactional
    GradeApplication appoint(UUID id, @Nullable String ifMatch, UUID evaluator) {
        return decide(id, ifMatch, GradeCommand.APPOINT, (application, day) -> {
            ties.requireNone(List.of(evaluator), application.agencyId(), day);
            application.appoint(evaluator);
            return List.of();
        });
    }

    @Transactional
    GradeApplication declare(UUID id, boolean workedThere, @Nullable LocalDate leftOn, Actor evaluator) {
        var day = today.day();
        if (leftOn != null && leftOn.isAfter(day.date())) {
            throw new Invalid(GradeProblem.LEFT_IN_FUTURE, "leftOn", leftOn);
        }
        return commands.giveAll(applications.locked(id), GradeCommand.DECLARE,
                application -> application.declare(evaluator,
                        EvaluatorTieCheck.binds(workedThere, leftOn, day) || ties
                                .known(application.file().sheets().personsOf(evaluator), application.agencyId(), day),
                        leftOn));
    }

    @Transactional
    GradeApplication score(UUID id, Scores scores, Actor evaluator) {
        var day = today.day();
        return commands.giveAll(applications.locked(id), GradeCommand.SCORE, application -> {
            impartiality.require(application.agencyId());
            scores.requireWithin(day::rule);
            return application.score(evaluator, scores, day.until("GRADE-PUBLICISE"));
        });
    }

    @Transactional
    GradeApplication publicise(UUID id, @Nullable String ifMatch, Actor panel) {
        return decide(id, ifMatch, GradeCommand.PUBLICISE, (application, day) -> List
                .of(application.publicise(panel, day.until("O04-PUBLICITY"), day::rule, day.rule("SEPARATION"))));
    }

    @Transactional
    GradeApplication object(UUID id, String grounds) {
        var day = today.day();
        return commands.give(applications.locked(id), GradeCommand.OBJECT, application -> application.object(grounds,
                day.date(), day.until("O04-RECHECK"), day.rule("O04-PUBLICITY")));
    }

    @Transactional
    GradeApplication recheck(UUID id, @Nullable String ifMatch, Optional<Points> corrected, String reasons,
            Actor panel) {
        return decide(id, ifMatch, GradeCommand.RECHECK, (application, day) -> List.of(application.recheck(panel,
                corrected, reasons, day.until("GRADE-CONCLUDE"), day::rule, day.rule("SEPARATION"))));
    }

    /** With the new grade the one before it ends. */
    @Transactional
    GradeApplication conclude(UUID id, @Nullable String ifMatch, Actor panel) {
        return decide(id, ifMatch, GradeCommand.CONCLUDE, (application, day) -> {
            policy.requireCleanRecord(application.agencyId(), day);
            var former = applications.lockedInForce(application.agencyId());
            former.ifPresent(grade -> grade.require(GradeCommand.SUPERSEDE));
            var concluded = application.conclude(panel, day.date(), day.rule("O02-VALID"), day.rule("O02-RENEW"),
                    day.rule("SEPARATION"));
            if (application.status() == GradeStatus.GRANTED) {
                former.ifPresent(grade -> grade.supersede(day.date()));
            }
            return List.of(concluded);
        });
    }

    @Transactional
    GradeApplication proposeRevocation(UUID id, @Nullable String ifMatch, String why, Actor panel) {
        return decide(id, ifMatch, GradeCommand.PROPOSE_REVOCATION, (application, day) -> {
            application.proposeRevocation(why, panel, day.until("STEP-CONFIRM"));
            return List.of();
        });
    }

    @Transactional
    GradeApplication confirmRevocation(UUID id, @Nullable String ifMatch, Actor panel) {
        return decide(id, ifMatch, GradeCommand.CONFIRM_REVOCATION, (application, day) -> List
                .of(application.confirmRevocation(panel, day.date(), day.rule("SEPARATION"))));
    }

    @Transactional
    GradeApplication rejectRevocation(UUID id, @Nullable String ifMatch) {
        return decide(id, ifMatch, GradeCommand.REJECT_REVOCATION, (application, day) -> {
            application.rejectRevocation(today.instant());
            return List.of();
        });
    }

    void fellDue(UUID id, Instant now) {
        var due = applications.get(id);
        due.fallDue(now, today.day().until(due.status().term())).ifPresent(journal::append);
    }

    /** What the register does with an application, never with that of the own agency. */
    private GradeApplication decide(UUID id, @Nullable String ifMatch, GradeCommand command,
            BiFunction<GradeApplication, BusinessDay, List<? extends DomainEvent>> step) {
        var day = today.day();
        return commands.decideAll(applications.locked(id), ifMatch, command, application -> {
            impartiality.require(application.agencyId());
            return step.apply(application, day);
        });
    }
}
