package org.linli.procurement.bidding.bid;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.identity.Owner;
import org.linli.procurement.TenderParts;
import org.linli.procurement.tendering.tender.TenderStatus;

/** All bids. */
@ApplicationScoped
public class Bids implements TenderParts<Bid> {

    @Override
    public String kind() {
        return "Bid";
    }

    /** The lead, and the host of the tender, which asks for papers. */
    @Override
    public Owner ownerOf(UUID id) {
        return get(id).owner().and(hostOf(id));
    }

    /** In the order of their ids. A tender has few bids. */
    public List<Bid> of(UUID tenderId, BidStatus... statuses) {
        return list("tenderId = ?1 and status in ?2 order by id", tenderId, List.of(statuses));
    }

    /** Those that may still win, in the order of their ids. */
    public List<Bid> live(UUID tenderId) {
        return of(tenderId, BidStatus.live().toArray(BidStatus[]::new));
    }

    /** Every agency that bids, each member of a consortium, in the order of their ids. */
    public List<UUID> bidders(UUID tenderId) {
        return list("tenderId = ?1 and status not in ?2", tenderId, List.of(BidStatus.WITHDRAWN, BidStatus.INVALIDATED))
                .stream().flatMap(bid -> bid.members().stream()).distinct().sorted().toList();
    }

    Optional<Bid> ofAgency(UUID tenderId, UUID agencyId) {
        return find("tenderId = ?1 and agencyId = ?2 and status != ?3", tenderId, agencyId, BidStatus.WITHDRAWN)
                .firstResultOptional();
    }

    /** Tenders whose announced candidate is a bid that this agency leads, in the order of their ids. */
    public List<UUID> tendersLedBy(UUID agencyId) {
        return getEntityManager().createQuery("""
                select b.tenderId from Bid b join Tender t on t.id = b.tenderId
                where b.agencyId = :agency and t.status = :announced and t.outcome.leadingBidId = b.id
                order by b.tenderId""", UUID.class).setParameter("agency", agencyId)
                .setParameter("announced", TenderStatus.STANDSTILL).getResultList();
    }

    List<Bid> liveOfAgency(UUID agencyId) {
        return list("agencyId = ?1 and status in ?2 order by id", agencyId, BidStatus.live());
    }
}
