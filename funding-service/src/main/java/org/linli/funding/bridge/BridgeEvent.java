package org.linli.funding.bridge;

import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.money.Money;

sealed interface BridgeEvent extends DomainEvent {

    UUID bridgeId();

    @Override
    default String key() {
        return bridgeId().toString();
    }

    @Fact(topic = "linli.liquidity", type = "linli.funding.bridge.offered.v1")
    record Offered(UUID bridgeId, UUID agencyId, UUID payableId, Money amount) implements BridgeEvent {
    }

    @Fact(topic = "linli.liquidity", type = "linli.funding.bridge.requested.v1")
    record Requested(UUID bridgeId, UUID agencyId, UUID payableId, Money amount) implements BridgeEvent {
    }

    @Fact(topic = "linli.liquidity", type = "linli.funding.bridge.granted.v1")
    record Granted(UUID bridgeId, UUID agencyId, UUID payableId, Money amount) implements BridgeEvent {
    }

    @Fact(topic = "linli.liquidity", type = "linli.funding.bridge.repaid.v1")
    record Repaid(UUID bridgeId, UUID agencyId, UUID payableId, Money amount, Money left) implements BridgeEvent {
    }

    @Fact(topic = "linli.liquidity", type = "linli.funding.bridge.lapsed.v1")
    record Lapsed(UUID bridgeId, UUID agencyId, UUID payableId) implements BridgeEvent {
    }
}
