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

    /** Alone, or as a partner that agreed. */
    @SuppressWarnings("unchecked")
    List<Bid> liveOfMember(UUID agencyId) {
        List<UUID> ids = getEntityManager().createNativeQuery("""
                select b.id from bid b join bid_member m on m.bid_id = b.id
                where m.agency_id = :agency and b.status in (:live)""", UUID.class).setParameter("agency", agencyId)
                .setParameter("live", BidStatus.live().stream().map(Enum::name).toList()).getResultList();
        return ids.isEmpty() ? List.of() : list("id in ?1 order by id", ids);
    }

    /** It stands behind a bid that was not withdrawn. */
    public boolean isBehindOne(UUID tenderId, UUID agencyId) {
        return (Long) getEntityManager().createNativeQuery("""
                select count(*) from bid_member where tender_id = :tender and agency_id = :agency""", Long.class)
                .setParameter("tender", tenderId).setParameter("agency", agencyId).getSingleResult() > 0;
    }

    /** Those that lead a rank, announced or not, behind which this agency stands; in the order of their tenders. */
    @SuppressWarnings("unchecked")
    public List<Bid> leading(UUID agencyId) {
        List<UUID> ids = getEntityManager().createNativeQuery("""
                select m.bid_id from tender t join bid_member m on m.bid_id = t.leading_bid_id
                where m.agency_id = :agency and coalesce(t.suspended_in, t.status) in (:ranked)""", UUID.class)
                .setParameter("agency", agencyId)
                .setParameter("ranked", List.of(TenderStatus.RANKED.name(), TenderStatus.STANDSTILL.name()))
                .getResultList();
        return ids.isEmpty() ? List.of() : list("id in ?1 order by tenderId", ids);
    }
}
