package org.linli.funding.overdue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.payable.Ladder;
import org.linli.funding.payable.PauseReason;
import org.linli.funding.payable.PayableEvent;
import org.linli.platform.Ids;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.NotFound;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Calendars;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;

/** The ladder above late payables. */
@ApplicationScoped
class Escalations implements PanacheRepositoryBase<Escalation, UUID> {

    private final Journal journal;
    private final Rules rules;
    private final Calendars calendars;
    private final Clock clock;

    Escalations(Journal journal, Rules rules, Calendars calendars, Clock clock) {
        this.journal = journal;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The term to answer begins on the day it is raised, also for a threshold that was found late. */
    void raise(PayableEvent.Overdue fact) {
        var today = Deadline.dayOf(clock.instant());
        var level = EscalationLevel.ofStep(Ladder.of(rules.book(), fact.on()).buckets().indexOf(fact.bucket()));
        var escalation = Escalation.raise(Ids.next(), fact, level, calendars.current().deadline(today, rules.get("FP02", today)));
        persist(escalation);
        journal.append(escalation.raised());
    }

    @Transactional
    Escalation answer(UUID id, @Nullable String ifMatch, @Nullable PauseReason cause, LocalDate payBy, Set<String> roles,
            Actor actor) {
        var escalation = locked(id);
        Answers.requireMatch(ifMatch, escalation.version());
        var today = Deadline.dayOf(clock.instant());
        journal.append(escalation.answer(cause, payBy, roles, actor, today, rules.get("F05", today)));
        flush();
        return escalation;
    }

    Escalation get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Escalation", id));
    }

    private Escalation locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("Escalation", id));
    }

    /** Those whose payable is paid or void by now. */
    @SuppressWarnings("unchecked")
    List<UUID> settled(int limit) {
        return getEntityManager().createNativeQuery("""
                select e.id from escalation e join payable p on p.id = e.payable_id
                 where e.status <> 'CLOSED' and p.status in ('PAID', 'VOIDED') order by e.id
                for update of e skip locked limit :limit""", UUID.class).setParameter("limit", limit).getResultList();
    }
}
