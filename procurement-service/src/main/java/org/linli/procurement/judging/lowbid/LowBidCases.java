package org.linli.procurement.judging.lowbid;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.platform.identity.Owner;
import org.linli.procurement.TenderParts;
import org.linli.procurement.judging.seat.Seat;
import org.linli.procurement.judging.seat.Seats;

/** All explanation rounds. */
@ApplicationScoped
public class LowBidCases implements TenderParts<LowBidCase> {

    private final Seats seats;

    LowBidCases(Seats seats) {
        this.seats = seats;
    }

    @Override
    public String kind() {
        return "LowBidCase";
    }

    /** The bidder that explains, and the members of the committee that vote. */
    @Override
    public Owner ownerOf(UUID id) {
        return ownerOf(get(id));
    }

    Owner ownerOf(LowBidCase lowBid) {
        var members = seats.confirmed(lowBid.tenderId()).stream().map(Seat::personId).toArray(UUID[]::new);
        return lowBid.owner().and(Owner.person(members));
    }

    List<LowBidCase> of(UUID tenderId) {
        return list("tenderId = ?1 order by id", tenderId);
    }

    /** The price was abnormally low and the committee believed the explanation. */
    public boolean wasAccepted(UUID bidId) {
        return count("bidId = ?1 and status = ?2", bidId, LowBidStatus.ACCEPTED) > 0;
    }
}
