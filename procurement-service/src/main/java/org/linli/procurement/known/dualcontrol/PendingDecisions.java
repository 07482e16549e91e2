package org.linli.procurement.known.dualcontrol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.problem.NotFound;
import org.linli.procurement.OfTenders;

/** All decisions of two persons. */
@ApplicationScoped
class PendingDecisions implements Aggregates<PendingDecision>, OfTenders {

    @Override
    public String kind() {
        return "Decision";
    }

    @Override
    public Optional<UUID> relatedTender(UUID id) {
        return get(id).tenderId();
    }

    /** What it is about, without reading it: that is held first. */
    record About(DecisionKind kind, UUID subjectId) {
    }

    /** @throws NotFound (404) */
    About about(UUID id) {
        return getEntityManager().createQuery("select kind, subjectId from PendingDecision where id = :id", Tuple.class)
                .setParameter("id", id).getResultStream().findFirst()
                .map(row -> new About(row.get(0, DecisionKind.class), row.get(1, UUID.class)))
                .orElseThrow(() -> new NotFound(kind(), id));
    }

    /** About it, or about what belongs to it. Held. */
    List<PendingDecision> waitingOn(UUID id) {
        return find("(subjectId = ?1 or tenderId = ?1) and status = ?2 order by id", id, DecisionStatus.PROPOSED)
                .withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** Held. */
    Optional<PendingDecision> waiting(DecisionKind kind, UUID subjectId) {
        return find("kind = ?1 and subjectId = ?2 and status = ?3", kind, subjectId, DecisionStatus.PROPOSED)
                .withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }
}
