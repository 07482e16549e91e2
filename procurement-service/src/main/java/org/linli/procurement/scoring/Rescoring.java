package org.linli.procurement.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.journal.Journal;
import org.linli.procurement.panel.Seat;
import org.linli.procurement.panel.Seats;
import org.linli.procurement.tender.Tender;

/** The same members score again after an upheld challenge. */
@ApplicationScoped
public class Rescoring {

    private final Seats seats;
    private final Sheets sheets;
    private final Journal journal;

    Rescoring(Seats seats, Sheets sheets, Journal journal) {
        this.seats = seats;
        this.sheets = sheets;
        this.journal = journal;
    }

    public void sameMembers(Tender tender) {
        sheets.counting(tender.id(), seats.confirmed(tender.id()).stream().map(Seat::id).toList()).stream()
                .filter(sheet -> sheet.status() != SheetStatus.DRAFT).forEach(sheet -> journal.append(sheet.reopen()));
    }
}
