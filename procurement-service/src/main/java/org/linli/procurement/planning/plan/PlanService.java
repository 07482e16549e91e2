package org.linli.procurement.planning.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.procurement.planning.consultation.Consultation.Question;
import org.linli.procurement.planning.consultation.PublicHearing;
import org.linli.procurement.planning.consultation.Subject;
import org.linli.procurement.planning.plan.PlanReview.Measured;

/** One method per command. */
@ApplicationScoped
class PlanService {

    private final Plans plans;
    private final PublicHearing hearing;
    private final Commands commands;
    private final Journal journal;
    private final Today today;

    PlanService(Plans plans, PublicHearing hearing, Commands commands, Journal journal, Today today) {
        this.plans = plans;
        this.hearing = hearing;
        this.commands = commands;
        this.journal = journal;
        this.today = today;
    }

    @Transactional
    Plan propose(String code, String unit, PlanContent content, Actor writer) {
        var plan = Plan.propose(Ids.next(), code, unit, content, writer);
        plans.persist(plan);
        journal.append(plan.proposed());
        plans.flush();
        return plan;
    }

    @Transactional
    Plan write(UUID id, @Nullable String ifMatch, PlanContent content, Actor writer) {
        return commands.decide(plans.locked(id), ifMatch, PlanCommand.WRITE, plan -> {
            plan.consultation().ifPresent(consultation -> hearing.requireTermEnded(consultation, today.day()));
            return plan.write(content, writer);
        });
    }

    @Transactional
    Plan consult(UUID id, @Nullable String ifMatch) {
        return commands.decide(plans.locked(id), ifMatch, PlanCommand.CONSULT, plan -> {
            var day = today.day();
            plan.requireHeadlines(day);
            var question = new Question(Subject.PLAN, id.toString(), plan.content().title(), plan.unit());
            return plan.consult(hearing.open(question, "PL1", day));
        });
    }

    /** The edition before retires in the same transaction. */
    @Transactional
    Plan publish(UUID id, @Nullable String ifMatch, Actor publisher) {
        return commands.decideAll(plans.locked(id), ifMatch, PlanCommand.PUBLISH, plan -> {
            var day = today.day();
            var standing = plans.published(plan.content().periodFrom(), plan.content().periodTo());
            standing.stream().filter(other -> !other.code().equals(plan.code())).findFirst().ifPresent(other -> {
                throw new Conflict(PlanProblem.PERIOD_TAKEN, other.code(), other.content().periodFrom(),
                        other.content().periodTo());
            });
            hearing.requireConcluded(plan.consultation().orElseThrow(), day);
            var published = plan.publish(publisher, day);
            return Stream.concat(plans.earlier(plan).stream().map(earlier -> earlier.retire("NEW_EDITION", day.date())),
                    Stream.of(published)).toList();
        });
    }

    @Transactional
    Plan review(UUID id, @Nullable String ifMatch, int year, List<Measured> values, String summary) {
        return commands.decide(plans.locked(id), ifMatch, PlanCommand.REVIEW,
                plan -> plan.review(new PlanReview(year, values, summary, today.date()), today.day()));
    }

    @Transactional
    Plan renew(UUID id, Actor writer) {
        var nextId = Ids.next();
        commands.give(plans.locked(id), PlanCommand.RENEW, plan -> {
            plans.open(plan.code()).ifPresent(open -> {
                throw new Conflict(PlanProblem.EDITION_OPEN, open.id());
            });
            var next = plan.renew(nextId, writer);
            plans.persist(next);
            return next.proposed();
        });
        return plans.get(nextId);
    }

    @Transactional
    Plan retire(UUID id, @Nullable String ifMatch, String reason) {
        return commands.decide(plans.locked(id), ifMatch, PlanCommand.RETIRE,
                plan -> plan.retire(reason, today.date()));
    }
}
