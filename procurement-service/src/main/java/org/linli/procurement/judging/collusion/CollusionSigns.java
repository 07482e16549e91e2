package org.linli.procurement.judging.collusion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.procurement.TenderParts;

/** All signs; a tender has few. */
@ApplicationScoped
class CollusionSigns implements TenderParts<CollusionSign> {

    @Override
    public String kind() {
        return "CollusionSign";
    }

    /** Found in it, or in another lot with one of its bids. */
    @SuppressWarnings("unchecked")
    List<CollusionSign> of(UUID tenderId) {
        return all(getEntityManager().createNativeQuery("""
                select s.id from collusion_sign s where s.tender_id = :tender
                union
                select shown.id from bid b cross join lateral
                    (select s.id from collusion_sign s where s.bids @> to_jsonb(cast(b.id as text))) shown
                where b.tender_id = :tender""", UUID.class).setParameter("tender", tenderId).getResultList());
    }

    /** Those that the bid shows. */
    @SuppressWarnings("unchecked")
    List<CollusionSign> ofBid(UUID bidId) {
        return all(getEntityManager()
                .createNativeQuery("select s.id from collusion_sign s where s.bids @> to_jsonb(cast(:bid as text))",
                        UUID.class)
                .setParameter("bid", bidId.toString()).getResultList());
    }

    private List<CollusionSign> all(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1 order by id", ids);
    }

    /** The tenders of its bids, in the order in which they are to be held. */
    List<UUID> tendersOf(UUID id) {
        return tendersOf(List.of(id)).getOrDefault(id, List.of());
    }

    /** By sign. @param ids at least one */
    @SuppressWarnings("unchecked")
    Map<UUID, List<UUID>> tendersOf(Collection<UUID> ids) {
        List<Object[]> rows = getEntityManager().createNativeQuery("""
                select distinct s.id, b.tender_id from collusion_sign s
                    cross join lateral jsonb_array_elements_text(s.bids) as shown(id)
                    join bid b on b.id = cast(shown.id as uuid)
                where s.id in (:signs) order by b.tender_id""", Object[].class).setParameter("signs", ids)
                .getResultList();
        return rows.stream().collect(Collectors.groupingBy(row -> (UUID) row[0],
                Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
    }
}
