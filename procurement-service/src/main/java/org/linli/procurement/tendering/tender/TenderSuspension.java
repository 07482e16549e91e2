package org.linli.procurement.tendering.tender;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.IllegalTransition;
import org.linli.platform.time.Calendars;
import org.linli.procurement.known.dualcontrol.DualControl;

/** Lets another stage suspend a tender and let it go on; the caller holds the tender. */
@ApplicationScoped
public class TenderSuspension {

    private final DualControl decisions;
    private final Journal journal;
    private final Calendars calendars;
    private final Today today;

    TenderSuspension(DualControl decisions, Journal journal, Calendars calendars, Today today) {
        this.decisions = decisions;
        this.journal = journal;
        this.calendars = calendars;
        this.today = today;
    }

    /** @throws IllegalTransition (409) where it could neither be suspended nor stands still already */
    public void requirePausable(Tender tender) {
        if (tender.status() != TenderStatus.SUSPENDED) {
            tender.require(TenderCommand.SUSPEND);
        }
    }

    /** @throws IllegalTransition (409) where it stands still and could not go on */
    public void requireRunnable(Tender tender) {
        if (tender.status() == TenderStatus.SUSPENDED) {
            tender.require(TenderCommand.RESUME);
        }
    }

    /** One that stands still already is left as it is. */
    public void suspend(Tender tender, String reason, LocalDate on) {
        if (tender.status() != TenderStatus.SUSPENDED) {
            journal.append(tender.suspend(reason, on, today.day().until("HD2")));
            decisions.movedOn(tender.id());
        }
    }

    /** One that does not stand still goes on as it is. */
    public void resume(Tender tender, LocalDate on) {
        if (tender.status() == TenderStatus.SUSPENDED) {
            journal.append(tender.resume(on, calendars.current()));
        }
    }
}
