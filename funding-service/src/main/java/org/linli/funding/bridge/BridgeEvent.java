package org.linli.funding.bridge;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.money.Money;

/** What happens to an advance; {@code facility} says from which pool. */
sealed interface BridgeEvent extends DomainEvent {

    String TOPIC = "linli.liquidity";

    UUID bridgeId();

    @Override
    default String key() {
        return bridgeId().toString();
    }

    @Fact(topic = TOPIC, type = "linli.funding.bridge.offered.v1")
    record Offered(UUID bridgeId, UUID agencyId, UUID payableId, Facility facility,
            Money amount) implements BridgeEvent {
    }

    @Fact(topic = TOPIC, type = "linli.funding.bridge.requested.v1")
    record Requested(UUID bridgeId, UUID agencyId, UUID payableId, Facility facility,
            Money amount) implements BridgeEvent {
    }

    @Fact(topic = TOPIC, type = "linli.funding.bridge.granted.v1")
    record Granted(UUID bridgeId, UUID agencyId, UUID payableId, Facility facility,
            Money amount) implements BridgeEvent {
    }

    /** The bank has paid it. */
    @Fact(topic = TOPIC, type = "linli.funding.bridge.paid-out.v1")
    record PaidOut(UUID bridgeId, UUID agencyId, UUID payableId, Facility facility, Money amount,
            LocalDate valueDate) implements BridgeEvent {
    }

    /** @param enquiry how many times the bank has been asked */
    @Fact(topic = TOPIC, type = "linli.funding.bridge.payout-unknown.v1")
    record PayoutUnknown(UUID bridgeId, UUID agencyId, UUID payableId, Facility facility, Money amount,
            int enquiry) implements BridgeEvent {
    }

    /** The bank refused it or sent it back: it binds nobody. */
    @Fact(topic = TOPIC, type = "linli.funding.bridge.returned.v1")
    record Returned(UUID bridgeId, UUID agencyId, UUID payableId, Facility facility, Money amount,
            String reason) implements BridgeEvent {
    }

    @Fact(topic = TOPIC, type = "linli.funding.bridge.repaid.v1")
    record Repaid(UUID bridgeId, UUID agencyId, UUID payableId, Facility facility, UUID paymentId, Money amount,
            Money left) implements BridgeEvent {
    }

    /** The payment that repaid it came back. */
    @Fact(topic = TOPIC, type = "linli.funding.bridge.repayment-undone.v1")
    record RepaymentUndone(UUID bridgeId, UUID agencyId, UUID payableId, Facility facility, UUID paymentId,
            Money amount, Money left) implements BridgeEvent {
    }

    @Fact(topic = TOPIC, type = "linli.funding.bridge.write-off-proposed.v1")
    record WriteOffProposed(UUID bridgeId, UUID agencyId, UUID payableId, Facility facility, Money amount,
            WriteOffReason reason) implements BridgeEvent {
    }

    @Fact(topic = TOPIC, type = "linli.funding.bridge.written-off.v1")
    record WrittenOff(UUID bridgeId, UUID agencyId, UUID payableId, Facility facility, Money amount,
            WriteOffReason reason) implements BridgeEvent {
    }

    @Fact(topic = TOPIC, type = "linli.funding.bridge.lapsed.v1")
    record Lapsed(UUID bridgeId, UUID agencyId, UUID payableId, Facility facility) implements BridgeEvent {
    }
}
