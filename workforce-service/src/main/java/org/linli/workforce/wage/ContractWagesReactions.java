package org.linli.workforce.wage;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** Remembers what contracts agree for wages, and expects wages from the first month that one pays for. */
@ApplicationScoped
class ContractWagesReactions implements Reactions {

    private static final String TOPIC = "linli.contracts";

    private final WagesOfContracts contracts;
    private final WageService wages;

    ContractWagesReactions(WagesOfContracts contracts, WageService wages) {
        this.contracts = contracts;
        this.wages = wages;
    }

    @On(topic = TOPIC, type = "linli.procurement.contract.signed.v1")
    void signed(SignedWages fact, Envelope envelope) {
        if (contracts.findByIdOptional(fact.contractId()).isEmpty()) {
            var signed = new ContractWages(fact);
            contracts.persist(signed);
            expect(signed);
        }
    }

    @On(topic = TOPIC, type = "linli.procurement.contract.changed.v1")
    void changed(ChangedWages fact, Envelope envelope) {
        contracts.findByIdOptional(fact.contractId()).ifPresent(contract -> {
            contract.change(fact);
            expect(contract);
        });
    }

    @On(topic = TOPIC, type = "linli.procurement.contract.terminated.v1")
    void terminated(EndedWages fact, Envelope envelope) {
        contracts.findByIdOptional(fact.contractId()).ifPresent(contract -> contract.end(fact.on()));
    }

    private void expect(ContractWages contract) {
        if (contract.fen() > 0) {
            wages.expectFrom(contract.agencyId(), contract.firstMonth());
        }
    }
}
