package org.linli.registry.directory;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** Keeps up which services an agency gives and how they were found, for those who look for one near them. */
@ApplicationScoped
class DirectoryReactions implements Reactions {

    private final GivenServices services;
    private final ServiceResults results;

    DirectoryReactions(GivenServices services, ServiceResults results) {
        this.services = services;
        this.results = results;
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

    @On(topic = "linli.evaluations", type = "linli.evaluation.evaluation.finalised.v1", inOrder = "result")
    void judged(ServiceJudged fact, Envelope envelope) {
        results.told(fact, envelope.businessDate());
    }

    @On(topic = "linli.evaluations", type = "linli.evaluation.evaluation.corrected.v1", inOrder = "result")
    void corrected(ServiceJudged fact, Envelope envelope) {
        results.told(fact, envelope.businessDate());
    }
}
