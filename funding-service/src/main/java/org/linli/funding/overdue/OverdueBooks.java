package org.linli.funding.overdue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import org.linli.funding.payable.PayableEvent;
import org.linli.funding.payable.Ticked;

/** Books what a clock has said: the interest of the days gone by; and tells of the thresholds. */
@ApplicationScoped
class OverdueBooks {

    private final InterestDays interest;
    private final Event<BecameOverdue> overdue;

    OverdueBooks(InterestDays interest, Event<BecameOverdue> overdue) {
        this.interest = interest;
        this.overdue = overdue;
    }

    void ticked(@Observes Ticked ticked) {
        ticked.tick().interest().ifPresent(accrual -> interest.accrue(ticked.payable(), accrual));
        if (ticked.tick().events().stream().anyMatch(PayableEvent.Overdue.class::isInstance)) {
            overdue.fire(new BecameOverdue(ticked.payable().id()));
        }
    }
}
