package org.linli.workforce.wage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
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
            expect(signed, envelope);
        }
    }

    @On(topic = TOPIC, type = "linli.procurement.contract.changed.v1")
    void changed(ChangedWages fact, Envelope envelope) {
        contracts.findByIdOptional(fact.contractId()).ifPresent(contract -> {
            contract.change(fact);
            expect(contract, envelope);
        });
    }

    @On(topic = TOPIC, type = "linli.procurement.contract.terminated.v1")
    void terminated(EndedWages fact, Envelope envelope) {
        contracts.findByIdOptional(fact.contractId()).ifPresent(contract -> contract.end(fact.on()));
    }

    /** Not for months that were over before anybody heard of it. */
    private void expect(ContractWages contract, Envelope envelope) {
        if (contract.fen() > 0) {
            var heard = YearMonth.from(envelope.businessDate());
            var first = contract.firstMonth();
            wages.expectFrom(contract.agencyId(), first.isBefore(heard) ? heard : first);
        }
    }
}
