package org.linli.workforce.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rules;

/** A signed contract opens its demand, an ended one closes it, a failed evaluation orders supervision. */
@ApplicationScoped
class StaffingReactions implements Reactions {

    record ContractSigned(UUID contractId, UUID agencyId, LocalDate from, LocalDate to, @Nullable List<Need> staffing) {
    }

    record ContractEnded(UUID contractId) {
    }

    record EvaluationFinalised(UUID evaluationId, UUID contractId, UUID agencyId, @Nullable List<String> effects) {
    }

    private final Staffing staffing;
    private final SupervisionOrders orders;
    private final Journal journal;
    private final Rules rules;

    StaffingReactions(Staffing staffing, SupervisionOrders orders, Journal journal, Rules rules) {
        this.staffing = staffing;
        this.orders = orders;
        this.journal = journal;
        this.rules = rules;
    }

    @On(topic = "linli.contracts", type = "linli.procurement.contract.signed.v1")
    void signed(ContractSigned fact, Envelope envelope) {
        if (staffing.findByIdOptional(fact.contractId()).isEmpty()) {
            var needs = fact.staffing() == null ? List.<Need> of() : fact.staffing();
            var demand = new StaffingDemand(fact.contractId(), fact.agencyId(), needs, fact.from(), fact.to());
            staffing.persist(demand);
            journal.append(demand.opened());
        }
    }

    @On(topic = "linli.contracts", type = "linli.procurement.contract.terminated.v1")
    void terminated(ContractEnded fact, Envelope envelope) {
        close(fact.contractId());
    }

    @On(topic = "linli.contracts", type = "linli.procurement.contract.completed.v1")
    void completed(ContractEnded fact, Envelope envelope) {
        close(fact.contractId());
    }

    @On(topic = "linli.evaluations", type = "linli.evaluation.evaluation.finalised.v1")
    void evaluated(EvaluationFinalised fact, Envelope envelope) {
        if (fact.effects() == null || !fact.effects().contains("ORDER_SUPERVISION") || orders.existsFor(fact.evaluationId())) {
            return;
        }
        var today = envelope.businessDate();
        var order = new SupervisionOrder(Ids.next(), fact.agencyId(), fact.contractId(), fact.evaluationId(),
                rules.get("T09", today).asInt(), today, today.plusMonths(rules.get("T09-ORDERED", today).asInt()));
        orders.persist(order);
        journal.append(order.ordered());
    }

    private void close(UUID contractId) {
        staffing.findByIdOptional(contractId).flatMap(StaffingDemand::close).ifPresent(journal::append);
    }
}
