package org.linli.workforce.wage;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** Remembers what a signed contract agreed for wages. */
@ApplicationScoped
class ContractWagesReactions implements Reactions {

    private final WagesOfContracts contracts;

    ContractWagesReactions(WagesOfContracts contracts) {
        this.contracts = contracts;
    }

    @On(topic = "linli.contracts", type = "linli.procurement.contract.signed.v1")
    void signed(SignedWages fact, Envelope envelope) {
        if (contracts.findByIdOptional(fact.contractId()).isEmpty()) {
            contracts.persist(new ContractWages(fact));
        }
    }
}
