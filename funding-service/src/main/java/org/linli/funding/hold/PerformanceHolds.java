package org.linli.funding.hold;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.platform.problem.NotFound;

@ApplicationScoped
class PerformanceHolds implements PanacheRepositoryBase<PerformanceHold, UUID> {

    PerformanceHold get(UUID evaluationId) {
        return findByIdOptional(evaluationId).orElseThrow(() -> new NotFound("Hold", evaluationId));
    }

    /** A contract has one or two. */
    List<PerformanceHold> live(UUID contractId) {
        return list("contractId = ?1 and status <> ?2", contractId, PerformanceHold.Status.RELEASED);
    }
}
