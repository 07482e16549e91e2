package org.linli.funding.cost;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.linli.platform.Ids;

/** What was done under contracts, one row per evaluation and indicator. */
@ApplicationScoped
class Outputs {

    private final EntityManager database;

    Outputs(EntityManager database) {
        this.database = database;
    }

    /** Whether that word of the evaluation is later than the one known. */
    boolean isNews(UUID evaluationId, long sequence) {
        var known = (Number) database
                .createNativeQuery("select coalesce(max(sequence), 0) from contract_output where evaluation_id = :id")
                .setParameter("id", evaluationId).getSingleResult();
        return known.longValue() < sequence;
    }

    void replace(UUID evaluationId, UUID contractId, long sequence, EvaluationOutputs.Produced produced) {
        database.createNativeQuery("delete from contract_output where evaluation_id = :id")
                .setParameter("id", evaluationId).executeUpdate();
        for (var output : produced.outputs()) {
            database.createNativeQuery("""
                    insert into contract_output (id, evaluation_id, sequence, contract_id, indicator, unit,
                        quantity, period_from, period_to)
                    values (:id, :evaluation, :sequence, :contract, :indicator, :unit, :quantity, :from, :to)""")
                    .setParameter("id", Ids.next()).setParameter("evaluation", evaluationId)
                    .setParameter("sequence", sequence).setParameter("contract", contractId)
                    .setParameter("indicator", output.indicator()).setParameter("unit", output.unit())
                    .setParameter("quantity", output.quantity()).setParameter("from", produced.from())
                    .setParameter("to", produced.to()).executeUpdate();
        }
    }
}
