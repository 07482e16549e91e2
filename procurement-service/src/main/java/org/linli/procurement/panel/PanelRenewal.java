package org.linli.procurement.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.linli.platform.journal.Journal;
import org.linli.procurement.tender.Tender;

/** A new committee after an upheld challenge: every live seat goes to the next in the published draw order. */
@ApplicationScoped
public class PanelRenewal {

    private final Seats seats;
    private final Replacements replacements;
    private final Journal journal;

    PanelRenewal(Seats seats, Replacements replacements, Journal journal) {
        this.seats = seats;
        this.replacements = replacements;
        this.journal = journal;
    }

    /** Where the pool cannot fill it the tender stands still until a new committee is drawn (C06). */
    public void renew(Tender tender, LocalDate day) {
        var live = seats.live(tender.id());
        live.forEach(seat -> journal.append(seat.dismiss("CHALLENGE_UPHELD")));
        live.forEach(seat -> replacements.fill(tender, seat, day));
    }
}
