package org.linli.procurement.judging.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.procurement.judging.seat.Seat;
import org.linli.procurement.judging.seat.Seats;
import org.linli.procurement.tendering.tender.Tender;

/** What the members who sit now have scored; sheets of a replaced one are void (C06). */
@ApplicationScoped
public class CommitteeScoring {

    private final Seats seats;
    private final Sheets sheets;
    private final RescoringOrders orders;

    CommitteeScoring(Seats seats, Sheets sheets, RescoringOrders orders) {
        this.seats = seats;
        this.sheets = sheets;
        this.orders = orders;
    }

    List<Sheet> counting(UUID tenderId) {
        return sheets.counting(tenderId, seats.confirmed(tenderId).stream().map(Seat::id).toList());
    }

    /** Those of the tenders where every member who sits locked a sheet for every qualified bid. */
    Set<UUID> complete(Collection<UUID> tenderIds) {
        return sheets.complete(tenderIds);
    }

    public Consensus consensus(Tender tender) {
        return new Consensus(tender.content().evaluation(), counting(tender.id()));
    }

    /** Empty where the bids were scored once. */
    public Optional<Rescored> rescored(UUID tenderId) {
        return Rescored.of(orders.of(tenderId), counting(tenderId));
    }
}
