package org.linli.funding.gift;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.problem.NotFound;

@ApplicationScoped
class Gifts implements PanacheRepositoryBase<Gift, UUID> {

    Gift get(UUID sourceId) {
        return findByIdOptional(sourceId).orElseThrow(() -> new NotFound("Gift", sourceId));
    }

    Gift locked(UUID sourceId) {
        return findByIdOptional(sourceId, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("Gift", sourceId));
    }

    @SuppressWarnings("unchecked")
    List<UUID> due(String table, String key, Instant now, int limit) {
        return getEntityManager().createNativeQuery("select " + key + " from " + table
                + " where next_check_at <= :now order by next_check_at for update skip locked limit :limit", UUID.class)
                .setParameter("now", now).setParameter("limit", limit).getResultList();
    }
}
