package org.linli.registry.contract;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** Remembers which agency still owes its service to whom. */
@ApplicationScoped
class ContractReactions implements Reactions {

    private final KnownContracts contracts;

    ContractReactions(KnownContracts contracts) {
        this.contracts = contracts;
    }

    /** Service may begin before the signature, and an advance be paid. */
    @On(topic = "linli.contracts", type = "linli.procurement.contract.drafted.v1")
    void drafted(ContractBegun fact, Envelope envelope) {
        fact.members().forEach(member -> contracts.begun(fact.contractId(), member));
    }

    @On(topic = "linli.contracts", type = "linli.procurement.contract.signed.v1")
    void signed(ContractBegun fact, Envelope envelope) {
        fact.members().forEach(member -> contracts.begun(fact.contractId(), member));
    }

    @On(topic = "linli.contracts", type = "linli.procurement.contract.completed.v1")
    void completed(ContractEnded fact, Envelope envelope) {
        contracts.ended(fact.contractId(), fact.agencyId());
    }

    @On(topic = "linli.contracts", type = "linli.procurement.contract.terminated.v1")
    void terminated(ContractEnded fact, Envelope envelope) {
        contracts.ended(fact.contractId(), fact.agencyId());
    }
}
