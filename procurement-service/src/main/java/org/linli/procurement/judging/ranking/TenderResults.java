package org.linli.procurement.judging.ranking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.platform.problem.NotFound;

/** Results by tender. */
@ApplicationScoped
public class TenderResults implements PanacheRepositoryBase<TenderResult, UUID> {

    public TenderResult get(UUID tenderId) {
        return findByIdOptional(tenderId).orElseThrow(() -> new NotFound("Result", tenderId));
    }

    /** Tenders of which a ranking was announced that the fairness watch has not looked at, locked. */
    @SuppressWarnings("unchecked")
    public List<UUID> unwatched(int limit) {
        return getEntityManager().createNativeQuery("""
                select r.tender_id from tender_result r
                    where r.watched < jsonb_array_length(r.earlier) + 1
                        and (select coalesce(t.suspended_in, t.status) from tender t where t.id = r.tender_id)
                        in ('STANDSTILL', 'AWARDED', 'CONTRACTED', 'FAILED', 'CANCELLED')
                    order by r.tender_id for update of r skip locked limit :limit""", UUID.class)
                .setParameter("limit", limit).getResultList();
    }

    /** Up to its present ranking. */
    public void watched(UUID tenderId) {
        getEntityManager()
                .createNativeQuery(
                        "update tender_result set watched = jsonb_array_length(earlier) + 1 where tender_id = :id")
                .setParameter("id", tenderId).executeUpdate();
    }
}
