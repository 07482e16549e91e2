package org.linli.funding.cost;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** Takes over what assessors verified was done. A corrected result replaces what the former one said. */
@ApplicationScoped
class OutputReactions implements Reactions {

    private static final String TOPIC = "linli.evaluations";

    /** @param produced null in results older than the field */
    record Result(UUID evaluationId, UUID contractId, @Nullable Produced produced) {
    }

    record Produced(LocalDate from, LocalDate to, List<Output> outputs) {
    }

    record Output(String indicator, String unit, BigDecimal quantity) {
    }

    private final Outputs outputs;

    OutputReactions(Outputs outputs) {
        this.outputs = outputs;
    }

    @On(topic = TOPIC, type = "linli.evaluation.evaluation.finalised.v1")
    void finalised(Result fact, Envelope envelope) {
        keep(fact, envelope);
    }

    @On(topic = TOPIC, type = "linli.evaluation.evaluation.corrected.v1")
    void corrected(Result fact, Envelope envelope) {
        keep(fact, envelope);
    }

    private void keep(Result fact, Envelope envelope) {
        if (fact.produced() != null && outputs.isNews(fact.evaluationId(), envelope.sequence())) {
            outputs.replace(fact.evaluationId(), fact.contractId(), envelope.sequence(), fact.produced());
        }
    }
}
