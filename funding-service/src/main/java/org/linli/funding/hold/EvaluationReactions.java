package org.linli.funding.hold;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/**
 * What results of evaluations do to money. What a late one does is {@link LateEvaluationReactions}.
 */
@ApplicationScoped
class EvaluationReactions implements Reactions {

    private static final String TOPIC = "linli.evaluations";
    private static final String HOLD = "HOLD_PERFORMANCE";

    private final HoldService holds;

    EvaluationReactions(HoldService holds) {
        this.holds = holds;
    }

    @On(topic = TOPIC, type = "linli.evaluation.evaluation.finalised.v1")
    void finalised(EvaluationFinalised fact, Envelope envelope) {
        if (!holds.markSeen(fact.evaluationId(), envelope.sequence())) {
            return;
        }
        holds.decided(fact.evaluationId());
        var on = fact.finalisedOn() == null ? envelope.businessDate() : fact.finalisedOn();
        if (fact.effects() != null && fact.effects().contains(HOLD)) {
            holds.evaluationFailed(fact.evaluationId(), fact.contractId(), fact.agencyId(), fact.grade(), on);
        } else {
            passed(fact.kind(), fact.contractId(), on);
        }
    }

    /** Only what the correction changed: what was repaired since stays repaired. */
    @On(topic = TOPIC, type = "linli.evaluation.evaluation.corrected.v1")
    void corrected(EvaluationCorrected fact, Envelope envelope) {
        if (!holds.markSeen(fact.evaluationId(), envelope.sequence())) {
            return;
        }
        if (fact.addedEffects().contains(HOLD)) {
            holds.evaluationFailed(fact.evaluationId(), fact.contractId(), fact.agencyId(), fact.grade(),
                    fact.correctedOn());
        }
        if (fact.withdrawnEffects().contains(HOLD)) {
            holds.repaired(fact.evaluationId(), "EVALUATION_CORRECTED");
            passed(fact.kind(), fact.contractId(), fact.correctedOn());
        }
    }

    private void passed(String kind, UUID contractId, LocalDate on) {
        if ("RE_EVALUATION".equals(kind)) {
            holds.passed(contractId, on, HoldService.REPAIRED);
        }
    }

    @On(topic = TOPIC, type = "linli.evaluation.rectification.verified.v1")
    void verified(RectificationNamed fact, Envelope envelope) {
        if (holds.markSeen(fact.evaluationId(), envelope.sequence())) {
            holds.repaired(fact.evaluationId(), "RECTIFICATION_VERIFIED");
        }
    }

    /** The agency says it is done and nobody looked in time: payment does not wait for assessors. */
    @On(topic = TOPIC, type = "linli.evaluation.rectification.recheck-overdue.v1")
    void recheckOverdue(RectificationNamed fact, Envelope envelope) {
        if (holds.markSeen(fact.evaluationId(), envelope.sequence())) {
            holds.repaired(fact.evaluationId(), HoldService.RECHECK_OVERDUE);
        }
    }

    /** A later result of the contract is good, or this one was corrected: nothing is left to put right. */
    @On(topic = TOPIC, type = "linli.evaluation.rectification.withdrawn.v1")
    void withdrawn(RectificationNamed fact, Envelope envelope) {
        if (holds.markSeen(fact.evaluationId(), envelope.sequence())) {
            holds.repaired(fact.evaluationId(), "RECTIFICATION_WITHDRAWN");
        }
    }

    /** Late through all its terms: nothing will be put right any more, and what is held has an end. */
    @On(topic = TOPIC, type = "linli.evaluation.rectification.closed.v1")
    void rectificationClosed(RectificationNamed fact, Envelope envelope) {
        if (holds.markSeen(fact.evaluationId(), envelope.sequence())) {
            holds.rectificationClosed(fact.evaluationId(), envelope.businessDate());
        }
    }

    /** Looked at after all, and not put right: what is unpaid is held again. */
    @On(topic = TOPIC, type = "linli.evaluation.rectification.failed.v1")
    void rectificationFailed(RectificationNamed fact, Envelope envelope) {
        if (holds.markSeen(fact.evaluationId(), envelope.sequence())) {
            holds.rectificationFailed(fact.evaluationId(), envelope.businessDate());
        }
    }
}
