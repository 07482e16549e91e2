package org.linli.procurement.known.purchaser;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Parts of evaluations that were missed, by purchaser. */
@ApplicationScoped
class MissedParts implements PanacheRepositoryBase<MissedPart, UUID> {

    /** @return false when that part of that evaluation is known as missed */
    boolean add(UUID id, EvaluationPartOverdue fact) {
        return getEntityManager().createNativeQuery("""
                insert into missed_part (id, evaluation_id, contract_id, purchaser_id, part, until_day)
                values (:id, :evaluation, :contract, :purchaser, :part, :until) on conflict do nothing""")
                .setParameter("id", id).setParameter("evaluation", fact.evaluationId())
                .setParameter("contract", fact.contractId()).setParameter("purchaser", fact.purchaserId())
                .setParameter("part", fact.part()).setParameter("until", fact.until()).executeUpdate() == 1;
    }
}
