package org.linli.procurement.panel;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.Ids;
import org.linli.platform.journal.Journal;

/** Fills a seat that fell free with the next in draw order. */
@ApplicationScoped
class Replacements {

    private final Seats seats;
    private final Panels panels;
    private final Journal journal;

    Replacements(Seats seats, Panels panels, Journal journal) {
        this.seats = seats;
        this.panels = panels;
        this.journal = journal;
    }

    /** @return false when nobody is left */
    boolean take(Seat fallen) {
        seats.flush();
        var draw = panels.get(fallen.tenderId()).draw();
        var all = seats.of(fallen.tenderId());
        var liveSocial = (int) all.stream().filter(seat -> seat.status().isLive() && draw.isSocial(seat.personId())).count();
        var next = draw.next(all.stream().map(Seat::personId).toList(), liveSocial);
        if (next.isEmpty()) {
            journal.append(new PanelEvent.Short(fallen.tenderId(), fallen.id()));
            return false;
        }
        var seat = Seat.drawn(Ids.next(), fallen.tenderId(), next.get().expertId(), Seat.Kind.EXPERT, fallen.id());
        seats.persistAndFlush(seat);
        journal.append(seat.replaced());
        return true;
    }
}
