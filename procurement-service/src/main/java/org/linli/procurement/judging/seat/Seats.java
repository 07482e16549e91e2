package org.linli.procurement.judging.seat;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.procurement.TenderParts;
import org.linli.procurement.bidding.bid.BidReaders;
import org.linli.procurement.known.independence.OverlapFinding;
import org.linli.procurement.tendering.tender.TenderStatus;

/** All seats. */
@ApplicationScoped
public class Seats implements TenderParts<Seat>, BidReaders {

    @Override
    public String kind() {
        return "Seat";
    }

    /** Every seat there was, in the order they were drawn. */
    public List<Seat> of(UUID tenderId) {
        return list("tenderId = ?1 order by id", tenderId);
    }

    public List<Seat> live(UUID tenderId) {
        return list("tenderId = ?1 and status in ?2 order by id", tenderId, SeatStatus.live());
    }

    public Optional<Seat> live(UUID tenderId, UUID personId) {
        return live(tenderId).stream().filter(seat -> seat.personId().equals(personId)).findFirst();
    }

    /** The members who score. */
    public List<Seat> confirmed(UUID tenderId) {
        return list("tenderId = ?1 and status = ?2 order by id", tenderId, SeatStatus.CONFIRMED);
    }

    public Optional<Seat> confirmed(UUID tenderId, UUID personId) {
        return find("tenderId = ?1 and personId = ?2 and status = ?3", tenderId, personId, SeatStatus.CONFIRMED)
                .firstResultOptional();
    }

    /** How many members score, by tender. */
    public Map<UUID, Long> confirmedIn(Collection<UUID> tenderIds) {
        return list("tenderId in ?1 and status = ?2", tenderIds, SeatStatus.CONFIRMED).stream()
                .collect(Collectors.groupingBy(Seat::tenderId, Collectors.counting()));
    }

    /** How many live seats drawn in that calendar month each person holds. */
    public Map<UUID, Integer> heldInMonthOf(LocalDate day) {
        var first = day.withDayOfMonth(1);
        var held = new HashMap<UUID, Integer>();
        list("drawnOn >= ?1 and drawnOn < ?2 and status in ?3", first, first.plusMonths(1), SeatStatus.live())
                .forEach(seat -> held.merge(seat.personId(), 1, Integer::sum));
        return held;
    }

    /** Seats of experts who are banned on that day, where the scores are not in the consensus yet. */
    @SuppressWarnings("unchecked")
    List<UUID> ofBarred(LocalDate today, int limit) {
        return getEntityManager().createNativeQuery("""
                select s.id from seat s join expert e on e.id = s.person_id join tender t on t.id = s.tender_id
                where s.status in (:live) and e.barred_from <= :today and e.barred_until >= :today
                    and coalesce(t.suspended_in, t.status) in (:unscored)
                order by s.id limit :limit""", UUID.class).setParameter("live", names(SeatStatus.live()))
                .setParameter("unscored", names(EnumSet.range(TenderStatus.CLOSED, TenderStatus.SCORING)))
                .setParameter("today", today).setParameter("limit", limit).getResultList();
    }

    /** Of representatives whose unit is tied to a bidder's board, where the scores are not in the consensus yet. */
    @SuppressWarnings("unchecked")
    List<UUID> ofTied(int limit) {
        return getEntityManager().createNativeQuery("""
                select distinct s.id from seat s join tender t on t.id = s.tender_id
                join known_overlap o on o.unit = s.purchaser_id and o.state = :upheld
                join bid_member m on m.tender_id = s.tender_id
                join known_agency b on b.id = m.agency_id left join known_agency a on a.id = o.agency_id
                where s.kind = :representative and s.status in (:live)
                    and (o.agency_id = m.agency_id or a.unified_social_credit_code = b.unified_social_credit_code)
                    and coalesce(t.suspended_in, t.status) in (:unscored)
                order by s.id limit :limit""", UUID.class).setParameter("upheld", OverlapFinding.UPHELD.name())
                .setParameter("representative", Seat.Kind.REPRESENTATIVE.name())
                .setParameter("live", names(SeatStatus.live()))
                .setParameter("unscored", names(EnumSet.range(TenderStatus.CLOSED, TenderStatus.SCORING)))
                .setParameter("limit", limit).getResultList();
    }

    private static List<String> names(Set<? extends Enum<?>> statuses) {
        return statuses.stream().map(Enum::name).toList();
    }

    @Override
    public boolean sits(UUID tenderId, UUID personId) {
        return confirmed(tenderId, personId).isPresent();
    }
}
