package org.linli.procurement.bidding.bid;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.identity.Owner;
import org.linli.platform.identity.Owners;

/** Who stands behind a bid: its lead and each partner of a consortium. */
@ApplicationScoped
public class BidMembers implements Owners {

    private final Bids bids;

    BidMembers(Bids bids) {
        this.bids = bids;
    }

    @Override
    public Owner ownerOf(UUID id) {
        return Owner.agency(bids.get(id).members().toArray(UUID[]::new));
    }
}
