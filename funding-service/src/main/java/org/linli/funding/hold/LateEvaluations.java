package org.linli.funding.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;

/** Evaluations that should have had their result and have none. */
@ApplicationScoped
class LateEvaluations {

    private final EntityManager database;

    LateEvaluations(EntityManager database) {
        this.database = database;
    }

    /** The first day counts. */
    void add(UUID evaluationId, UUID contractId, LocalDate on) {
        database.createNativeQuery("""
                insert into late_evaluation as known (evaluation_id, contract_id, late_on)
                values (:id, :contract, :on)
                on conflict (evaluation_id) do update set late_on = least(known.late_on, excluded.late_on)""")
                .setParameter("id", evaluationId).setParameter("contract", contractId).setParameter("on", on)
                .executeUpdate();
    }

    void remove(UUID evaluationId) {
        database.createNativeQuery("delete from late_evaluation where evaluation_id = :id")
                .setParameter("id", evaluationId).executeUpdate();
    }

    /** Whether another evaluation of the contract than that one is late. */
    boolean hasOther(UUID contractId, UUID evaluationId) {
        return (Boolean) database.createNativeQuery("""
                select exists (select from late_evaluation
                    where contract_id = :contract and evaluation_id <> :id)""").setParameter("contract", contractId)
                .setParameter("id", evaluationId).getSingleResult();
    }
}
