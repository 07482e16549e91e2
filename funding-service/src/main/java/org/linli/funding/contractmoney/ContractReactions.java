package org.linli.funding.contractmoney;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.funding.contract.ContractChanged;
import org.linli.funding.contract.ContractSigned;
import org.linli.funding.contractmoney.trigger.RefusedWork;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** What procurement says about contracts. */
@ApplicationScoped
class ContractReactions implements Reactions {

    private static final String TOPIC = "linli.contracts";

    private final ContractPayablePlanner payables;
    private final ContractFactHandler facts;

    ContractReactions(ContractPayablePlanner payables, ContractFactHandler facts) {
        this.payables = payables;
        this.facts = facts;
    }

    @On(topic = TOPIC, type = "linli.procurement.contract.signed.v1")
    void signed(ContractSigned fact, Envelope envelope) {
        payables.plan(fact);
    }

    @On(topic = TOPIC, type = "linli.procurement.contract.changed.v1")
    void changed(ContractChanged fact, Envelope envelope) {
        facts.heard(fact.contractId(), fact, envelope.actor());
    }

    /** From now on it is the purchaser who keeps it. */
    @On(topic = TOPIC, type = "linli.procurement.work.delivered.v1")
    void delivered(WorkDelivered fact, Envelope envelope) {
        facts.heard(fact.contractId(), fact, envelope.actor());
    }

    @On(topic = TOPIC, type = "linli.procurement.work.accepted.v1")
    void accepted(WorkAccepted fact, Envelope envelope) {
        facts.heard(fact.contractId(), fact, envelope.actor());
    }

    /** What is undisputed is paid, the rest waits to be mended (F06). */
    @On(topic = TOPIC, type = "linli.procurement.work.refused.v1")
    void refused(RefusedWork fact, Envelope envelope) {
        facts.heard(fact.contractId(), fact, envelope.actor());
    }

    /** Waiting does not postpone payment: the clock starts as if the work were accepted. */
    @On(topic = TOPIC, type = "linli.procurement.acceptance.overdue.v1")
    void acceptanceOverdue(AcceptanceOverdue fact, Envelope envelope) {
        facts.heard(fact.contractId(), fact, envelope.actor());
    }

    @On(topic = TOPIC, type = "linli.procurement.contract.completed.v1")
    void completed(ContractCompleted fact, Envelope envelope) {
        facts.heard(fact.contractId(), fact, envelope.actor());
    }

    @On(topic = TOPIC, type = "linli.procurement.contract.terminated.v1")
    void terminated(ContractTerminated fact, Envelope envelope) {
        facts.heard(fact.contractId(), fact, envelope.actor());
    }
}
