package org.linli.procurement.oversight.fairness;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** Joins how a winner's service was evaluated to how it won. */
@ApplicationScoped
class WinnerEvaluationReactions implements Reactions {

    private static final Set<String> SUMMATIVE = Set.of("MID_TERM", "FINAL", "RE_EVALUATION");

    private final WatchedTenders watched;

    WinnerEvaluationReactions(WatchedTenders watched) {
        this.watched = watched;
    }

    @On(topic = "linli.evaluations", type = "linli.evaluation.evaluation.finalised.v1")
    void finalised(WinnerEvaluated fact, Envelope envelope) {
        join(fact.contractId(), fact.kind(), fact.evaluationId(), fact.score(), fact.finalisedOn());
    }

    @On(topic = "linli.evaluations", type = "linli.evaluation.evaluation.corrected.v1")
    void corrected(WinnerReEvaluated fact, Envelope envelope) {
        var on = fact.correctedOn() != null ? fact.correctedOn() : envelope.businessDate();
        join(fact.contractId(), fact.kind(), fact.evaluationId(), fact.score(), on);
    }

    private void join(UUID contractId, String kind, UUID evaluationId, BigDecimal score, LocalDate on) {
        if (SUMMATIVE.contains(kind)) {
            watched.find("tenderId in (select tenderId from Contract where id = ?1)", contractId).firstResultOptional()
                    .ifPresent(tender -> tender.evaluated(evaluationId, score, on));
        }
    }
}
