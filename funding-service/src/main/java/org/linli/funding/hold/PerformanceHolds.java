package org.linli.funding.hold;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.problem.NotFound;

@ApplicationScoped
class PerformanceHolds implements PanacheRepositoryBase<PerformanceHold, UUID> {

    PerformanceHold get(UUID evaluationId) {
        return findByIdOptional(evaluationId).orElseThrow(() -> new NotFound("Hold", evaluationId));
    }

    /** Held until the transaction ends. */
    Optional<PerformanceHold> locked(UUID evaluationId) {
        return findByIdOptional(evaluationId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Serialises the facts of one evaluation. @return false when money has followed this one or a later one already */
    boolean isNews(UUID evaluationId, long sequence) {
        return getEntityManager().createNativeQuery("""
                insert into evaluation_seen as seen (evaluation_id, sequence) values (:id, :sequence)
                on conflict (evaluation_id) do update set sequence = excluded.sequence where seen.sequence < excluded.sequence""")
                .setParameter("id", evaluationId).setParameter("sequence", sequence).executeUpdate() == 1;
    }

    /** A contract has one or two. */
    List<PerformanceHold> live(UUID contractId) {
        return find("contractId = ?1 and status <> ?2 order by id", contractId, HoldStatus.RELEASED)
                .withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }
}
