package org.linli.registry.servicepoint;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** Keeps service points in step with the contracts under which they are. */
@ApplicationScoped
class PointReactions implements Reactions {

    private final PointContracts contracts;
    private final ServicePointService points;

    PointReactions(PointContracts contracts, ServicePointService points) {
        this.contracts = contracts;
        this.points = points;
    }

    /** What stands for no place is no matter of service points. */
    @On(topic = "linli.contracts", type = "linli.procurement.contract.signed.v1")
    void signed(ContractPlaced fact, Envelope envelope) {
        if (fact.areaCode() != null && fact.serviceType() != null && fact.to() != null) {
            contracts.signed(fact);
        }
    }

    @On(topic = "linli.contracts", type = "linli.procurement.contract.changed.v1")
    void changed(ContractMoved fact, Envelope envelope) {
        contracts.changed(fact.contractId(), fact.agencyId(), fact.changeNo(), fact.to());
    }

    @On(topic = "linli.contracts", type = "linli.procurement.contract.completed.v1")
    void completed(ContractOver fact, Envelope envelope) {
        points.contractEnded(fact);
    }

    @On(topic = "linli.contracts", type = "linli.procurement.contract.terminated.v1")
    void terminated(ContractOver fact, Envelope envelope) {
        points.contractEnded(fact);
    }
}
