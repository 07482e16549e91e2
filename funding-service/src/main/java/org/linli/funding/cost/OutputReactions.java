package org.linli.funding.cost;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** Takes over what assessors verified was done. A corrected result replaces what the former one said. */
@ApplicationScoped
class OutputReactions implements Reactions {

    private static final String TOPIC = "linli.evaluations";

    private final Outputs outputs;

    OutputReactions(Outputs outputs) {
        this.outputs = outputs;
    }

    @On(topic = TOPIC, type = "linli.evaluation.evaluation.finalised.v1")
    void finalised(EvaluationOutputs fact, Envelope envelope) {
        keep(fact, envelope);
    }

    @On(topic = TOPIC, type = "linli.evaluation.evaluation.corrected.v1")
    void corrected(EvaluationOutputs fact, Envelope envelope) {
        keep(fact, envelope);
    }

    private void keep(EvaluationOutputs fact, Envelope envelope) {
        if (fact.produced() != null && outputs.isNews(fact.evaluationId(), envelope.sequence())) {
            outputs.replace(fact.evaluationId(), fact.contractId(), envelope.sequence(), fact.produced());
        }
    }
}
