package org.linli.procurement.judging.lowbid;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
        var lowBid = get(id);
        return lowBid.parties().and(Owner.person(members(lowBid.tenderId()).values().toArray(UUID[]::new)));
    }

    /** Who sits on the committee: the person of each seat, by seat. */
    Map<UUID, UUID> members(UUID tenderId) {
        return seats.confirmed(tenderId).stream().collect(Collectors.toMap(Seat::id, Seat::personId));
    }

    List<LowBidCase> of(UUID tenderId) {
        return list("tenderId = ?1 order by id", tenderId);
    }

    /** The price was abnormally low and the committee believed the explanation. */
    public boolean wasAccepted(UUID bidId) {
        return count("bidId = ?1 and status = ?2", bidId, LowBidStatus.ACCEPTED) > 0;
    }
}
