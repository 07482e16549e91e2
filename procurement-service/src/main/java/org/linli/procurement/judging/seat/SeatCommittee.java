package org.linli.procurement.judging.seat;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.identity.Actor;
import org.linli.procurement.tendering.tender.Tender;

/** The committee as a seat knows it. Answered by the panel's own package. */
public interface SeatCommittee {

    /**
     * Fills a seat that fell free with the next in draw order. With nobody left the tender stands still until a new
     * committee is drawn (C06). The caller holds the tender.
     */
    void fill(Tender tender, Seat fallen, LocalDate day);

    /** Whoever drew it decides on no recusal. */
    boolean wasDrawnBy(UUID tenderId, Actor officer);
}
