package org.linli.registry.takeover;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;
import org.linli.registry.takeover.TakeoverEvent.Cause;

/** What contracts and workforce say that a takeover lives by. */
@ApplicationScoped
class TakeoverReactions implements Reactions {

    private final TakeoverService service;
    private final ServedContracts contracts;

    TakeoverReactions(TakeoverService service, ServedContracts contracts) {
        this.service = service;
        this.contracts = contracts;
    }

    @On(topic = "linli.contracts", type = "linli.procurement.contract.signed.v1")
    void signed(ContractServed fact, Envelope envelope) {
        contracts.signed(fact.contractId(), fact.agencyId(), fact.purchaserId(), fact.people());
    }

    @On(topic = "linli.contracts", type = "linli.procurement.contract.completed.v1")
    void completed(ContractCompleted fact, Envelope envelope) {
        contracts.ended(fact.contractId(), fact.agencyId());
        service.callOffOf(fact.contractId(), "CONTRACT_COMPLETED");
    }

    /** From the day of the end the clients are the takers', or nobody's case was open. */
    @On(topic = "linli.contracts", type = "linli.procurement.contract.terminated.v1")
    void terminated(ContractTerminated fact, Envelope envelope) {
        contracts.ended(fact.contractId(), fact.agencyId());
        service.ended(fact.contractId(), fact.agencyId(), fact.parts(), fact.on());
    }

    /** Procurement asks how the service would go on: it is looked for who could. */
    @On(topic = "linli.contracts", type = "linli.procurement.handover.asked.v1")
    void handoverAsked(HandoverAsked fact, Envelope envelope) {
        service.seek(fact.contractId(), fact.agencyId(),
                "AGENCY_DISQUALIFIED".equals(fact.reason()) ? Cause.DISQUALIFIED : Cause.HANDOVER_ASKED);
    }

    @On(topic = "linli.staffing", type = "linli.workforce.capacity.changed.v1")
    void capacityChanged(CapacityCounted fact, Envelope envelope) {
        contracts.capacity(fact.agencyId(), fact.people(), fact.certified(), envelope.sequence());
    }
}
