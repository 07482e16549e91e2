package org.linli.procurement.judging.collusion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.platform.identity.Owner;
import org.linli.procurement.TenderParts;

/** All signs; a tender has few. */
@ApplicationScoped
class CollusionSigns implements TenderParts<CollusionSign> {

    @Override
    public String kind() {
        return "CollusionSign";
    }

    /** The host of its tender decides. */
    @Override
    public Owner ownerOf(UUID id) {
        return hostOf(id);
    }

    /** Found in it, or in another lot with one of its bids. */
    @SuppressWarnings("unchecked")
    List<CollusionSign> of(UUID tenderId) {
        return getEntityManager().createNativeQuery("""
                select s.* from collusion_sign s where s.tender_id = :tender or exists
                (select 1 from bid b where b.tender_id = :tender and jsonb_exists(s.bids, b.id::text))
                order by s.id""", CollusionSign.class).setParameter("tender", tenderId).getResultList();
    }

    /** Those that the bid shows. */
    @SuppressWarnings("unchecked")
    List<CollusionSign> ofBid(UUID bidId) {
        return getEntityManager()
                .createNativeQuery("select s.* from collusion_sign s where jsonb_exists(s.bids, :bid) order by s.id",
                        CollusionSign.class)
                .setParameter("bid", bidId.toString()).getResultList();
    }

    /** The tenders of its bids, in the order in which they are to be held. */
    @SuppressWarnings("unchecked")
    List<UUID> tendersOf(UUID id) {
        return getEntityManager().createNativeQuery("""
                select distinct b.tender_id from collusion_sign s join bid b on jsonb_exists(s.bids, b.id::text)
                where s.id = :sign order by b.tender_id""", UUID.class).setParameter("sign", id).getResultList();
    }
}
