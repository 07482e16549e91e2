package org.linli.evaluation.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.identity.Owner;
import org.linli.platform.identity.Owners;

/** Which evaluation is of which contract, for other features that refer to one. */
@ApplicationScoped
public class EvaluationIndex implements Owners {

    private final Evaluations evaluations;

    EvaluationIndex(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    /** False also for an evaluation that does not exist. */
    public boolean isOf(UUID evaluationId, UUID contractId) {
        return evaluations.count("id = ?1 and plan.contractId = ?2", evaluationId, contractId) > 0;
    }

    @Override
    public Owner ownerOf(UUID evaluationId) {
        return evaluations.ownerOf(evaluationId);
    }
}
