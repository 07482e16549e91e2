package org.linli.funding.overdue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.overdue.EscalationStatus.EscalationCommand;
import org.linli.funding.payable.OverdueThresholds;
import org.linli.funding.payable.PauseReason;
import org.linli.funding.payable.PayableEvent;
import org.linli.funding.payable.PayableStatus;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;

/** The ladder above late payables. */
@ApplicationScoped
class Escalations implements Aggregates<Escalation> {

    private final Commands commands;
    private final Journal journal;
    private final Today today;

    Escalations(Commands commands, Journal journal, Today today) {
        this.commands = commands;
        this.journal = journal;
        this.today = today;
    }

    @Override
    public String kind() {
        return "Escalation";
    }

    /** The term to answer begins on the day it is raised, also for a threshold that was found late. */
    void raise(PayableEvent.Overdue fact) {
        var day = today.day();
        var level =
                EscalationLevel.ofStep(OverdueThresholds.of(day.rules(), fact.on()).buckets().indexOf(fact.bucket()));
        var escalation = Escalation.raise(Ids.next(), fact, level, day.until("FP02"));
        persist(escalation);
        journal.append(escalation.raised());
    }

    @Transactional
    Escalation answer(UUID id, @Nullable String ifMatch, @Nullable PauseReason cause, LocalDate payBy,
            Set<String> roles, Actor actor) {
        var day = today.day();
        return commands.decide(locked(id), ifMatch, EscalationCommand.ANSWER,
                escalation -> escalation.answer(cause, payBy, roles, actor, day.date(), day.rule("F05")));
    }

    /** Those whose payable is paid or void by now. */
    @SuppressWarnings("unchecked")
    List<UUID> settled(int limit) {
        return getEntityManager().createNativeQuery("""
                select e.id from escalation e join payable p on p.id = e.payable_id
                 where e.status <> :closed and p.status in (:final) order by e.id
                for update of e skip locked limit :limit""", UUID.class)
                .setParameter("closed", EscalationStatus.CLOSED.name()).setParameter("final", PayableStatus.FINAL)
                .setParameter("limit", limit).getResultList();
    }
}
