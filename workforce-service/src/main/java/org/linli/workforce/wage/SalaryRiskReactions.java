package org.linli.workforce.wage;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** Late and settled wage payables change the risk of the people who are paid from them. */
@ApplicationScoped
class SalaryRiskReactions implements Reactions {

    private static final String WAGE = "WAGE";

    private final SalaryRisks risks;

    SalaryRiskReactions(SalaryRisks risks) {
        this.risks = risks;
    }

    @On(topic = "linli.payables", type = "linli.funding.payable.overdue.v1", inOrder = "late")
    void late(PayableOverdue fact, Envelope envelope) {
        if (WAGE.equals(fact.part())) {
            risks.late(fact.contractId(), fact.agencyId(), fact.payableId(), fact.days(), envelope.businessDate());
        }
    }

    @On(topic = "linli.payables", type = "linli.funding.payable.cleared.v1", inOrder = "late")
    void cleared(PayableCleared fact, Envelope envelope) {
        if (WAGE.equals(fact.part())) {
            risks.cleared(fact.contractId(), fact.agencyId(), fact.payableId(), envelope.businessDate());
        }
    }
}
