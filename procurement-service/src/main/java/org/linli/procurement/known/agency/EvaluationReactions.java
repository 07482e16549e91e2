package org.linli.procurement.known.agency;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** Keeps the summative scores: a FORMATIVE visit helps to begin and is no record. */
@ApplicationScoped
class EvaluationReactions implements Reactions {

    private static final Set<String> SUMMATIVE = Set.of("MID_TERM", "FINAL", "RE_EVALUATION");

    private final AgencyRecords records;

    EvaluationReactions(AgencyRecords records) {
        this.records = records;
    }

    @On(topic = "linli.evaluations", type = "linli.evaluation.evaluation.finalised.v1")
    void finalised(EvaluationScored fact, Envelope envelope) {
        if (SUMMATIVE.contains(fact.kind()) && records.findByIdOptional(fact.evaluationId()).isEmpty()) {
            records.persist(new PastEvaluation(fact.evaluationId(), fact.contractId(), fact.agencyId(), fact.score(),
                    fact.finalisedOn()));
        }
    }

    /** The record keeps its day: a correction makes an old result right, not new. */
    @On(topic = "linli.evaluations", type = "linli.evaluation.evaluation.corrected.v1")
    void corrected(EvaluationScored fact, Envelope envelope) {
        finalised(fact, envelope);
        records.findByIdOptional(fact.evaluationId()).ifPresent(record -> record.correct(fact.score()));
    }
}
