package org.linli.evaluation.evaluation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.platform.problem.NotFound;

@ApplicationScoped
class Evaluations implements PanacheRepositoryBase<Evaluation, UUID> {

    Evaluation get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Evaluation", id));
    }

    /** A contract has a handful. */
    List<Evaluation> of(UUID contractId) {
        return list("plan.contractId = ?1 order by plan.due.plannedOn", contractId);
    }

    /** An agency's open work: a few dozen at most. */
    List<Evaluation> openOf(UUID agencyId) {
        return list("plan.agencyId = ?1 and status not in ?2 order by id", agencyId, List.of(EvaluationStatus.FINAL,
                EvaluationStatus.CORRECTED, EvaluationStatus.CANCELLED));
    }
}
