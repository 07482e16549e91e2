package org.linli.procurement.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Calendars;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;
import org.linli.procurement.consultation.Consultation.Question;
import org.linli.procurement.consultation.PublicHearing;
import org.linli.procurement.consultation.Subject;
import org.linli.procurement.plan.PlanReview.Measured;

/** One method per command. */
@ApplicationScoped
class PlanService {

    private final Plans plans;
    private final PublicHearing hearing;
    private final Journal journal;
    private final Rules rules;
    private final Calendars calendars;
    private final Clock clock;

    PlanService(Plans plans, PublicHearing hearing, Journal journal, Rules rules, Calendars calendars, Clock clock) {
        this.plans = plans;
        this.hearing = hearing;
        this.journal = journal;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
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
        var plan = seen(id, ifMatch);
        if (plan.commands().contains(PlanCommand.WRITE)) {
            plan.consultation().ifPresent(consultation -> hearing.requireTermEnded(consultation, today()));
        }
        journal.append(plan.write(content, writer));
        plans.flush();
        return plan;
    }

    @Transactional
    Plan consult(UUID id, @Nullable String ifMatch) {
        var plan = seen(id, ifMatch);
        plan.requireConsultable(today(), rules.book());
        var question = new Question(Subject.PLAN, id.toString(), plan.title(), plan.unit());
        journal.append(plan.consult(hearing.open(question, rules.get("PL1", today()), today())));
        plans.flush();
        return plan;
    }

    /** The edition before retires in the same transaction. */
    @Transactional
    Plan publish(UUID id, @Nullable String ifMatch, Actor publisher) {
        var plan = seen(id, ifMatch);
        if (plan.commands().contains(PlanCommand.PUBLISH)) {
            hearing.requireConcluded(plan.consultation().orElseThrow(), today());
        }
        var published = plan.publish(publisher, today(), rules.book(), calendars.current());
        for (var standing : plans.published(plan.periodFrom(), plan.periodTo())) {
            if (!standing.code().equals(plan.code())) {
                throw new Conflict(PlanProblem.PERIOD_TAKEN, standing.code(), standing.periodFrom(), standing.periodTo());
            }
        }
        retireEarlier(plan);
        journal.append(published);
        plans.flush();
        return plan;
    }

    private void retireEarlier(Plan plan) {
        plans.list("code = ?1 and status = ?2 and id != ?3", plan.code(), PlanStatus.PUBLISHED, plan.id())
                .forEach(earlier -> journal.append(earlier.retire("NEW_EDITION", today())));
    }

    @Transactional
    Plan review(UUID id, @Nullable String ifMatch, int year, List<Measured> values, String summary) {
        var plan = seen(id, ifMatch);
        journal.append(plan.review(new PlanReview(year, values, summary, today()), rules.book(), calendars.current()));
        plans.flush();
        return plan;
    }

    @Transactional
    Plan renew(UUID id, Actor writer) {
        var plan = plans.locked(id);
        plans.open(plan.code()).ifPresent(open -> {
            throw new Conflict(PlanProblem.EDITION_OPEN, open.id());
        });
        var next = plan.renew(Ids.next(), writer);
        plans.persist(next);
        journal.append(next.proposed());
        plans.flush();
        return next;
    }

    @Transactional
    Plan retire(UUID id, @Nullable String ifMatch, String reason) {
        var plan = seen(id, ifMatch);
        journal.append(plan.retire(reason, today()));
        plans.flush();
        return plan;
    }

    private Plan seen(UUID id, @Nullable String ifMatch) {
        var plan = plans.locked(id);
        Answers.requireMatch(ifMatch, plan.version());
        return plan;
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
