package org.linli.procurement.judging.collusion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
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
                select s.id from collusion_sign s where s.tender_id = :tender or exists
                (select 1 from bid b where b.tender_id = :tender and jsonb_exists(s.bids, b.id::text))""", UUID.class)
                .setParameter("tender", tenderId).getResultList());
    }

    /** Those that the bid shows. */
    @SuppressWarnings("unchecked")
    List<CollusionSign> ofBid(UUID bidId) {
        return all(getEntityManager()
                .createNativeQuery("select s.id from collusion_sign s where jsonb_exists(s.bids, :bid)", UUID.class)
                .setParameter("bid", bidId.toString()).getResultList());
    }

    private List<CollusionSign> all(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1 order by id", ids);
    }

    /** The tenders of its bids, in the order in which they are to be held. */
    @SuppressWarnings("unchecked")
    List<UUID> tendersOf(UUID id) {
        return getEntityManager().createNativeQuery("""
                select distinct b.tender_id from collusion_sign s join bid b on jsonb_exists(s.bids, b.id::text)
                where s.id = :sign order by b.tender_id""", UUID.class).setParameter("sign", id).getResultList();
    }
}
