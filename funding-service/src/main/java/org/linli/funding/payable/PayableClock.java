package org.linli.funding.payable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.time.Deadline;

/**
 * Lets a payable say what has fallen due, before anything changes its base: days gone by are reckoned on what was owed
 * then.
 */
@ApplicationScoped
public class PayableClock {

    private final Payables payables;
    private final Journal journal;
    private final Today today;
    private final Event<Tick.Told> ticked;

    PayableClock(Payables payables, Journal journal, Today today, Event<Tick.Told> ticked) {
        this.payables = payables;
        this.journal = journal;
        this.today = today;
        this.ticked = ticked;
    }

    /** @param payable locked by the caller; {@code through} the moment up to which is caught up, not after now */
    public void catchUp(Payable payable, Instant through) {
        catchUpAll(List.of(payable), through);
    }

    /** As {@link #catchUp}, of many in as many statements as of one. */
    public void catchUpAll(List<Payable> held, Instant through) {
        var day = today.day();
        var thresholds = OverdueThresholds.of(day.rules(), Deadline.dayOf(through));
        var spoken = held.stream()
                .map(payable -> new Tick.Spoken(payable, payable.tick(through, thresholds, day.calendar())))
                .filter(each -> each.tick().saysSomething()).toList();
        spoken.forEach(each -> journal.append(each.tick().events()));
        if (!spoken.isEmpty()) {
            payables.flush();
            ticked.fire(new Tick.Told(spoken));
        }
    }

    /** A decision has owed interest: it is booked with it. */
    void tell(Payable payable, Tick decided) {
        payables.flush();
        ticked.fire(new Tick.Told(List.of(new Tick.Spoken(payable, decided))));
    }
}
