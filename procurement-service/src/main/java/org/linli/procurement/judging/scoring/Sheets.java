package org.linli.procurement.judging.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.procurement.TenderParts;
import org.linli.procurement.bidding.bid.BidStatus;
import org.linli.procurement.judging.seat.SeatStatus;

/** All score sheets. */
@ApplicationScoped
class Sheets implements TenderParts<Sheet> {

    @Override
    public String kind() {
        return "Sheet";
    }

    Optional<Sheet> of(UUID seatId, UUID bidId) {
        return find("seatId = ?1 and bidId = ?2", seatId, bidId).firstResultOptional();
    }

    List<Sheet> of(UUID tenderId) {
        return list("tenderId = ?1 order by id", tenderId);
    }

    /** Those of the tenders where no confirmed seat lacks a locked sheet for a qualified bid. */
    @SuppressWarnings("unchecked")
    Set<UUID> complete(Collection<UUID> tenderIds) {
        return Set.copyOf(getEntityManager().createNativeQuery("""
                select t.id from tender t where t.id in (:tenders) and not exists (
                    select from seat s join bid b on b.tender_id = s.tender_id
                    where s.tender_id = t.id and s.status = :confirmed and b.status = :qualified and not exists (
                        select from sheet h where h.tender_id = t.id and h.seat_id = s.id and h.bid_id = b.id
                            and h.status = :locked))""", UUID.class).setParameter("tenders", tenderIds)
                .setParameter("confirmed", SeatStatus.CONFIRMED.name())
                .setParameter("qualified", BidStatus.QUALIFIED.name())
                .setParameter("locked", SheetStatus.SUBMITTED.name()).getResultList());
    }

    List<Sheet> counting(UUID tenderId, Collection<UUID> seatIds) {
        return seatIds.isEmpty() ? List.of() : list("tenderId = ?1 and seatId in ?2 order by id", tenderId, seatIds);
    }
}
