package org.linli.registry.takeover;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;
import org.linli.registry.takeover.TakeoverEvent.Cause;

/** What contracts and workforce say that a takeover lives by. */
@ApplicationScoped
class TakeoverReactions implements Reactions {

    record Staff(int people) {
    }

    record Signed(UUID contractId, UUID agencyId, String purchaserId, @Nullable List<Staff> staffing) {
    }

    record Ended(UUID contractId, UUID agencyId) {
    }

    record Taken(UUID takerAgencyId, int cases, LocalDate by) {
    }

    record Terminated(UUID contractId, UUID agencyId, LocalDate on, @Nullable List<Taken> handover) {
    }

    record Asked(UUID contractId, UUID agencyId, String reason) {
    }

    record Capacity(UUID agencyId, int people, int certified) {
    }

    private final TakeoverService service;
    private final ServedContracts contracts;

    TakeoverReactions(TakeoverService service, ServedContracts contracts) {
        this.service = service;
        this.contracts = contracts;
    }

    @On(topic = "linli.contracts", type = "linli.procurement.contract.signed.v1")
    void signed(Signed fact, Envelope envelope) {
        var people = fact.staffing() == null ? 0 : fact.staffing().stream().mapToInt(Staff::people).sum();
        contracts.signed(fact.contractId(), fact.agencyId(), fact.purchaserId(), people);
    }

    @On(topic = "linli.contracts", type = "linli.procurement.contract.completed.v1")
    void completed(Ended fact, Envelope envelope) {
        contracts.ended(fact.contractId(), fact.agencyId());
        service.callOffOf(fact.contractId(), "CONTRACT_COMPLETED");
    }

    /** From the day of the end the clients are the takers', or nobody's case was open. */
    @On(topic = "linli.contracts", type = "linli.procurement.contract.terminated.v1")
    void terminated(Terminated fact, Envelope envelope) {
        contracts.ended(fact.contractId(), fact.agencyId());
        service.ended(fact.contractId(), fact.agencyId(), parts(fact.handover()), fact.on());
    }

    private static List<Part> parts(@Nullable List<Taken> handover) {
        var taken = handover == null ? List.<Taken>of() : handover.stream().filter(one -> one.cases() > 0).toList();
        return IntStream.range(0, taken.size()).mapToObj(
                at -> new Part(at + 1, taken.get(at).takerAgencyId(), taken.get(at).cases(), taken.get(at).by(), null))
                .toList();
    }

    /** Procurement asks how the service would go on: it is looked for who could. */
    @On(topic = "linli.contracts", type = "linli.procurement.handover.asked.v1")
    void handoverAsked(Asked fact, Envelope envelope) {
        service.seek(fact.contractId(), fact.agencyId(),
                "AGENCY_DISQUALIFIED".equals(fact.reason()) ? Cause.DISQUALIFIED : Cause.HANDOVER_ASKED);
    }

    @On(topic = "linli.staffing", type = "linli.workforce.capacity.changed.v1")
    void capacityChanged(Capacity fact, Envelope envelope) {
        contracts.capacity(fact.agencyId(), fact.people(), fact.certified(), envelope.sequence());
    }
}
