package org.linli.funding.hold;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** What results of evaluations do to money. A late evaluation does nothing to it: payment does not wait for assessors. */
@ApplicationScoped
class EvaluationFacts implements Reactions {

    private static final String TOPIC = "linli.evaluations";

    record Finalised(UUID evaluationId, UUID contractId, UUID agencyId, String kind, String grade,
            @Nullable List<String> effects) {
    }

    record Verified(UUID evaluationId) {
    }

    private final HoldService holds;

    EvaluationFacts(HoldService holds) {
        this.holds = holds;
    }

    @On(topic = TOPIC, type = "linli.evaluation.evaluation.finalised.v1")
    void finalised(Finalised fact, Envelope envelope) {
        if (fact.effects() != null && fact.effects().contains("HOLD_PERFORMANCE")) {
            holds.evaluationFailed(fact.evaluationId(), fact.contractId(), fact.agencyId(), fact.grade());
        } else if ("RE_EVALUATION".equals(fact.kind())) {
            holds.passed(fact.contractId(), "RE_EVALUATION_PASSED");
        }
    }

    @On(topic = TOPIC, type = "linli.evaluation.rectification.verified.v1")
    void verified(Verified fact, Envelope envelope) {
        holds.repaired(fact.evaluationId(), "RECTIFICATION_VERIFIED");
    }
}
