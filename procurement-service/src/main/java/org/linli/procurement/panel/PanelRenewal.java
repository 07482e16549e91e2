package org.linli.procurement.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.journal.Journal;

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

    /** @return false when the pool cannot fill it */
    public boolean renew(UUID tenderId) {
        var live = seats.of(tenderId).stream().filter(seat -> seat.status().isLive()).toList();
        live.forEach(seat -> journal.append(seat.dismiss("CHALLENGE_UPHELD")));
        return live.stream().allMatch(replacements::take);
    }
}
