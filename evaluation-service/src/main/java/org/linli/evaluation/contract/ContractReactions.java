package org.linli.evaluation.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;
import org.linli.platform.money.Money;

/** Keeps the local copy of contracts in step with procurement. */
@ApplicationScoped
class ContractReactions implements Reactions {

    record Signed(UUID contractId, String number, UUID agencyId, String purchaserId, String areaCode,
            String serviceType, LocalDate from, LocalDate to, LocalDate signedOn, @Nullable LocalDate projectStartedOn,
            @Nullable List<AgreedMetric> agreedMetrics, @Nullable Money amount) {

        ContractTerms terms() {
            return new ContractTerms(number, agencyId, purchaserId, areaCode, serviceType, from, to, signedOn,
                    projectStartedOn == null ? from : projectStartedOn,
                    agreedMetrics == null ? List.of() : agreedMetrics, amount);
        }
    }

    /** As the contract stands from then on; a later change says all that an earlier one said. */
    record Changed(UUID contractId, int changeNo, LocalDate from, LocalDate to, @Nullable Money amount) {
    }

    record Ended(UUID contractId, LocalDate on, @Nullable String reason) {
    }

    private final KnownContracts contracts;
    private final Event<ContractKnown> known;
    private final Event<ContractMoved> moved;

    ContractReactions(KnownContracts contracts, Event<ContractKnown> known, Event<ContractMoved> moved) {
        this.contracts = contracts;
        this.known = known;
        this.moved = moved;
    }

    @On(topic = "linli.contracts", type = "linli.procurement.contract.signed.v1")
    void signed(Signed fact, Envelope envelope) {
        if (contracts.lockedOrNew(fact.contractId()).signed(fact.terms())) {
            contracts.flush();
            known.fire(new ContractKnown(fact.contractId()));
        }
    }

    @On(topic = "linli.contracts", type = "linli.procurement.contract.changed.v1")
    void changed(Changed fact, Envelope envelope) {
        if (contracts.lockedOrNew(fact.contractId()).changed(fact.changeNo(), fact.from(), fact.to(), fact.amount())) {
            contracts.flush();
            moved.fire(new ContractMoved(fact.contractId()));
        }
    }

    @On(topic = "linli.contracts", type = "linli.procurement.contract.terminated.v1")
    void terminated(Ended fact, Envelope envelope) {
        contracts.lockedOrNew(fact.contractId()).ended(fact.on(), "TERMINATED");
    }

    @On(topic = "linli.contracts", type = "linli.procurement.contract.completed.v1")
    void completed(Ended fact, Envelope envelope) {
        contracts.lockedOrNew(fact.contractId()).ended(fact.on(), "COMPLETED");
    }
}
