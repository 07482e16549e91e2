package org.linli.funding.overdue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.stream.Collectors;
import org.linli.funding.payable.PayableEvent;
import org.linli.funding.payable.Tick;

/** Books what a clock has said: each notice, the step of the ladder; and tells of the thresholds. */
@ApplicationScoped
class OverdueBooking {

    private final OverdueNotices notices;
    private final Escalations escalations;
    private final Event<BecameOverdue> overdue;

    OverdueBooking(OverdueNotices notices, Escalations escalations, Event<BecameOverdue> overdue) {
        this.notices = notices;
        this.escalations = escalations;
        this.overdue = overdue;
    }

    void ticked(@Observes Tick.Told ticked) {
        var late = ticked.spoken().stream().flatMap(each -> each.tick().events().stream())
                .filter(PayableEvent.Overdue.class::isInstance).map(PayableEvent.Overdue.class::cast).toList();
        // one table after the other: their rows then travel together
        late.forEach(notices::keep);
        late.forEach(escalations::raise);
        var told = late.stream().map(PayableEvent.Overdue::payableId).collect(Collectors.toSet());
        if (!told.isEmpty()) {
            overdue.fire(new BecameOverdue(ticked.spoken().stream().map(Tick.Spoken::payable)
                    .filter(payable -> told.contains(payable.id())).toList()));
        }
    }
}
