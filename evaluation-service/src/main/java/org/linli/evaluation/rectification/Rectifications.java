package org.linli.evaluation.rectification;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.Numbers;
import org.linli.evaluation.assessor.Declaration;
import org.linli.evaluation.assessor.Pool;
import org.linli.evaluation.assessor.Posts;
import org.linli.evaluation.evaluation.ReEvaluationWanted;
import org.linli.evaluation.evaluation.ResultFinal;
import org.linli.evaluation.rectification.RectificationStatus.RectificationCommand;
import org.linli.platform.Ids;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.NotFound;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Calendars;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;

/** Orders a rectification with a failed result, in the same transaction; one transaction per command on it. */
@ApplicationScoped
class Rectifications implements PanacheRepositoryBase<Rectification, UUID> {

    private final Numbers numbers;
    private final Journal journal;
    private final Rules rules;
    private final Calendars calendars;
    private final Posts posts;
    private final Pool pool;
    private final Clock clock;
    private final Event<ReEvaluationWanted> again;

    Rectifications(Numbers numbers, Journal journal, Rules rules, Calendars calendars, Posts posts, Pool pool, Clock clock,
            Event<ReEvaluationWanted> again) {
        this.numbers = numbers;
        this.journal = journal;
        this.rules = rules;
        this.calendars = calendars;
        this.posts = posts;
        this.pool = pool;
        this.clock = clock;
        this.again = again;
    }

    /** A failed result orders one; a corrected result that fails no longer withdraws it. */
    void resultFinal(@Observes ResultFinal result) {
        var standing = find("evaluationId = ?1 and status <> ?2", result.evaluationId(), RectificationStatus.WITHDRAWN)
                .firstResultOptional();
        if (result.failed() && standing.isEmpty()) {
            order(result);
        } else if (!result.failed()) {
            standing.filter(one -> one.commands().contains(RectificationCommand.WITHDRAW))
                    .ifPresent(one -> journal.append(one.withdraw()));
        }
    }

    private void order(ResultFinal result) {
        var planUntil = until(today(), "G16.plan");
        var rectification = Rectification.order(Ids.next(), numbers.next(Numbers.Kind.RECTIFICATION, today()), result, planUntil,
                until(planUntil.lastDay(), "G16.done"));
        persist(rectification);
        journal.append(rectification.ordered());
    }

    @Transactional
    Rectification extend(UUID id, @Nullable String ifMatch, String reason) {
        return decide(id, ifMatch, one -> one.extend(reason, until(one.planUntil(), "G16.doneStaffing")));
    }

    @Transactional
    Rectification report(UUID id, String text) {
        return change(id, one -> one.report(text, until(today(), "G16.recheck")));
    }

    /** @throws org.linli.platform.problem.RuleRefused under E04 for a checker who is tied to the agency */
    @Transactional
    Rectification verify(UUID id, @Nullable String ifMatch, boolean right, String finding, Actor checker) {
        return decide(id, ifMatch, one -> {
            var term = rules.get("E04", today());
            Declaration.of(checker, term).requireIndependent(one.agencyId(), today(), term, posts);
            pool.requireUntied(checker, one.agencyId(), today());
            return one.verify(right, finding, checker);
        });
    }

    /** @param byAgency it asks for itself; an officer has to keep the gap between graded looks */
    @Transactional
    Rectification reEvaluate(UUID id, @Nullable String ifMatch, boolean byAgency) {
        return decide(id, ifMatch, one -> {
            var dueOn = until(today(), "E30").lastDay();
            var ordered = one.reEvaluate(dueOn);
            again.fire(new ReEvaluationWanted(one.evaluationId(), dueOn, byAgency));
            return ordered;
        });
    }

    private Rectification decide(UUID id, @Nullable String ifMatch, Function<Rectification, RectificationEvent> command) {
        Answers.requireMatch(ifMatch, get(id).version());
        return change(id, command);
    }

    @Transactional
    Rectification change(UUID id, Function<Rectification, RectificationEvent> command) {
        var rectification = get(id);
        journal.append(command.apply(rectification));
        flush();
        return rectification;
    }

    private Deadline until(LocalDate from, String rule) {
        return calendars.current().deadline(from, rules.get(rule, today()));
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }

    Rectification get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Rectification", id));
    }
}
