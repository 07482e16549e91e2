package org.linli.workforce.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** A failed evaluation orders supervision; its correction withdraws the order, or renews it. */
@ApplicationScoped
class SupervisionOrderReactions implements Reactions {

    private static final String EVALUATIONS = "linli.evaluations";
    private static final String ORDER = "ORDER_SUPERVISION";

    private final SupervisionOrderService orders;

    SupervisionOrderReactions(SupervisionOrderService orders) {
        this.orders = orders;
    }

    @On(topic = EVALUATIONS, type = "linli.evaluation.evaluation.finalised.v1")
    void evaluated(EvaluationFinalised fact, Envelope envelope) {
        if (fact.effects() != null && fact.effects().contains(ORDER)) {
            orders.order(fact.evaluationId(), fact.contractId(), fact.agencyId(), envelope.businessDate());
        }
    }

    @On(topic = EVALUATIONS, type = "linli.evaluation.evaluation.corrected.v1")
    void corrected(EvaluationCorrected fact, Envelope envelope) {
        if (fact.withdrawnEffects().contains(ORDER)) {
            orders.withdraw(fact.evaluationId(), envelope.businessDate());
        }
        if (fact.addedEffects().contains(ORDER)) {
            orders.renew(fact.evaluationId(), fact.contractId(), fact.agencyId(), envelope.businessDate());
        }
    }
}
