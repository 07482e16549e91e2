package org.linli.funding.hold;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
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
            @Nullable LocalDate finalisedOn, @Nullable List<String> effects) {
    }

    record Verified(UUID evaluationId) {
    }

    private final HoldService holds;

    EvaluationFacts(HoldService holds) {
        this.holds = holds;
    }

    /** A result that comes again without the hold was corrected: what it held is free. */
    @On(topic = TOPIC, type = "linli.evaluation.evaluation.finalised.v1")
    void finalised(Finalised fact, Envelope envelope) {
        var on = fact.finalisedOn() == null ? envelope.businessDate() : fact.finalisedOn();
        if (!holds.isNews(fact.evaluationId(), envelope.sequence())) {
            return;
        }
        if (fact.effects() != null && fact.effects().contains("HOLD_PERFORMANCE")) {
            holds.evaluationFailed(fact.evaluationId(), fact.contractId(), fact.agencyId(), fact.grade(), on);
            return;
        }
        holds.repaired(fact.evaluationId(), "EVALUATION_CORRECTED");
        if ("RE_EVALUATION".equals(fact.kind())) {
            holds.passed(fact.contractId(), on, "RE_EVALUATION_PASSED");
        }
    }

    @On(topic = TOPIC, type = "linli.evaluation.rectification.verified.v1")
    void verified(Verified fact, Envelope envelope) {
        if (holds.isNews(fact.evaluationId(), envelope.sequence())) {
            holds.repaired(fact.evaluationId(), "RECTIFICATION_VERIFIED");
        }
    }
}
