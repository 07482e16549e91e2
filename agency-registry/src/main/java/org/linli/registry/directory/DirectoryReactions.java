package org.linli.registry.directory;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** Keeps up which services an agency gives, for those who look for one near them. */
@ApplicationScoped
class DirectoryReactions implements Reactions {

    private final GivenServices services;

    DirectoryReactions(GivenServices services) {
        this.services = services;
    }

    @On(topic = "linli.contracts", type = "linli.procurement.contract.signed.v1")
    void signed(ServiceBegun fact, Envelope envelope) {
        services.begun(fact.contractId(), fact.agencyId(), fact.areaCode(), fact.serviceType());
    }

    @On(topic = "linli.contracts", type = "linli.procurement.contract.completed.v1")
    void completed(ServiceOver fact, Envelope envelope) {
        services.ended(fact.contractId(), fact.agencyId());
    }

    @On(topic = "linli.contracts", type = "linli.procurement.contract.terminated.v1")
    void terminated(ServiceOver fact, Envelope envelope) {
        services.ended(fact.contractId(), fact.agencyId());
    }
}
