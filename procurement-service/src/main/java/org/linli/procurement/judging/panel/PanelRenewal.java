package org.linli.procurement.judging.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.linli.platform.aggregate.Commands;
import org.linli.procurement.judging.seat.SeatCommand;
import org.linli.procurement.judging.seat.Seats;
import org.linli.procurement.tendering.tender.Tender;

/** A new committee after an upheld challenge: every live seat goes to the next in the published draw order. */
@ApplicationScoped
public class PanelRenewal {

    private final Seats seats;
    private final SeatReplacement replacements;
    private final Commands commands;

    PanelRenewal(Seats seats, SeatReplacement replacements, Commands commands) {
        this.seats = seats;
        this.replacements = replacements;
        this.commands = commands;
    }

    /** Where the pool cannot fill it the tender stands still until a new committee is drawn (C06). */
    public void renew(Tender tender, LocalDate day) {
        var live = seats.live(tender.id());
        live.forEach(seat -> commands.give(seat, SeatCommand.DISMISS, old -> old.dismiss("CHALLENGE_UPHELD")));
        live.forEach(seat -> replacements.fill(tender, seat, day));
    }
}
