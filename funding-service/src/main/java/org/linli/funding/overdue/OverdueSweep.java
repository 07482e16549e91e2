package org.linli.funding.overdue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import org.linli.funding.payable.Ladder;
import org.linli.funding.payable.PayableEvent;
import org.linli.funding.payable.Payables;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Calendars;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.Sweep;

/** Finds payables whose clock is due and says what it says; missed days are caught up in order, each once. */
@ApplicationScoped
class OverdueSweep implements Sweep {

    private final Payables payables;
    private final InterestDays interest;
    private final Journal journal;
    private final Rules rules;
    private final Calendars calendars;
    private final Event<BecameOverdue> overdue;

    OverdueSweep(Payables payables, InterestDays interest, Journal journal, Rules rules, Calendars calendars,
            Event<BecameOverdue> overdue) {
        this.payables = payables;
        this.interest = interest;
        this.journal = journal;
        this.rules = rules;
        this.calendars = calendars;
        this.overdue = overdue;
    }

    @Override
    public String name() {
        return "payable-clock";
    }

    @Override
    public int sweep(Instant now, int limit) {
        var ladder = Ladder.of(rules.book(), Deadline.dayOf(now));
        var due = payables.due(now, limit);
        for (var id : due) {
            var payable = payables.get(id);
            var tick = payable.tick(now, ladder, calendars.current());
            payables.flush();
            tick.interest().ifPresent(accrual -> interest.accrue(payable, accrual));
            journal.append(tick.events());
            if (tick.events().stream().anyMatch(PayableEvent.Overdue.class::isInstance)) {
                overdue.fire(new BecameOverdue(id));
            }
        }
        return due.size();
    }
}
