package org.linli.evaluation.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** Keeps the local copy of contracts in step with procurement. */
@ApplicationScoped
class ContractReactions implements Reactions {

    private final KnownContracts contracts;
    private final Event<ContractKnown> known;
    private final Event<ContractMoved> moved;

    ContractReactions(KnownContracts contracts, Event<ContractKnown> known, Event<ContractMoved> moved) {
        this.contracts = contracts;
        this.known = known;
        this.moved = moved;
    }

    @On(topic = "linli.contracts", type = "linli.procurement.contract.signed.v1")
    void signed(ContractSigned fact, Envelope envelope) {
        if (contracts.lockedOrNew(fact.contractId()).signed(fact.terms())) {
            contracts.flush();
            known.fire(new ContractKnown(fact.contractId()));
        }
    }

    @On(topic = "linli.contracts", type = "linli.procurement.contract.changed.v1")
    void changed(ContractChanged fact, Envelope envelope) {
        if (contracts.lockedOrNew(fact.contractId()).changed(fact.changeNo(), fact.from(), fact.to(), fact.amount())) {
            contracts.flush();
            moved.fire(new ContractMoved(fact.contractId()));
        }
    }

    @On(topic = "linli.contracts", type = "linli.procurement.contract.service-started.v1")
    void started(ServiceStarted fact, Envelope envelope) {
        contracts.lockedOrNew(fact.contractId()).started(fact.on());
    }

    @On(topic = "linli.contracts", type = "linli.procurement.contract.terminated.v1")
    void terminated(ContractEnded fact, Envelope envelope) {
        contracts.lockedOrNew(fact.contractId()).ended(fact.on(), "TERMINATED");
    }

    @On(topic = "linli.contracts", type = "linli.procurement.contract.completed.v1")
    void completed(ContractEnded fact, Envelope envelope) {
        contracts.lockedOrNew(fact.contractId()).ended(fact.on(), "COMPLETED");
    }
}
