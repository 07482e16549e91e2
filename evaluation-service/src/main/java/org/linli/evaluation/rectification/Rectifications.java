package org.linli.evaluation.rectification;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.Numbers;
import org.linli.evaluation.evaluation.ResultFinal;
import org.linli.platform.Ids;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.NotFound;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Calendars;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.Sweep;
import org.linli.platform.web.Answers;

/** Orders a rectification with a failed result, in the same transaction, and watches its days. */
@ApplicationScoped
class Rectifications implements PanacheRepositoryBase<Rectification, UUID>, Sweep {

    private final Numbers numbers;
    private final Journal journal;
    private final Rules rules;
    private final Calendars calendars;
    private final Clock clock;

    Rectifications(Numbers numbers, Journal journal, Rules rules, Calendars calendars, Clock clock) {
        this.numbers = numbers;
        this.journal = journal;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    void resultFinal(@Observes ResultFinal result) {
        if (!result.failed()) {
            return;
        }
        var today = Deadline.dayOf(clock.instant());
        var planUntil = calendars.current().deadline(today, rules.get("G16.plan", today));
        var doneUntil = calendars.current().deadline(planUntil.lastDay(), rules.get("G16.done", today));
        var rectification = Rectification.order(Ids.next(), numbers.next(Numbers.Kind.RECTIFICATION, today), result, planUntil,
                doneUntil);
        persist(rectification);
        journal.append(rectification.ordered());
    }

    @Transactional
    Rectification decide(UUID id, @Nullable String ifMatch, Function<Rectification, RectificationEvent> command) {
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

    Rectification get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Rectification", id));
    }

    @Override
    public String name() {
        return "rectification-deadlines";
    }

    @Override
    public int sweep(Instant now, int limit) {
        List<UUID> due = getEntityManager().createNativeQuery("""
                select id from rectification where next_check_at <= :now
                order by next_check_at for update skip locked limit :limit""", UUID.class).setParameter("now", now)
                .setParameter("limit", limit).getResultList();
        due.forEach(id -> journal.append(get(id).fallOverdue()));
        return due.size();
    }
}
