package org.linli.procurement.tendering.tender;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.linli.platform.journal.Journal;
import org.linli.platform.time.Calendars;

/** Lets another stage suspend a tender and let it go on; the caller holds the tender. */
@ApplicationScoped
public class TenderPauses {

    private final Journal journal;
    private final Calendars calendars;

    TenderPauses(Journal journal, Calendars calendars) {
        this.journal = journal;
        this.calendars = calendars;
    }

    /** One that stands still already is left as it is. */
    public void suspend(Tender tender, String reason, LocalDate today) {
        if (tender.status() != TenderStatus.SUSPENDED) {
            journal.append(tender.suspend(reason, today));
        }
    }

    public void resume(Tender tender, LocalDate today) {
        journal.append(tender.resume(today, calendars.current()));
    }
}
