package org.linli.funding.dualcontrol;

import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** Keyed by the order; amounts are in the facts of what was done. */
sealed interface OrderEvent extends DomainEvent {

    UUID orderId();

    @Override
    default String key() {
        return orderId().toString();
    }

    @Fact(topic = "linli.budgets", type = "linli.funding.money-order.proposed.v1")
    record Proposed(UUID orderId, OrderKind kind, UUID aboutId, String contentHash) implements OrderEvent {
    }

    @Fact(topic = "linli.budgets", type = "linli.funding.money-order.executed.v1")
    record Executed(UUID orderId, OrderKind kind, UUID aboutId, String contentHash) implements OrderEvent {
    }

    @Fact(topic = "linli.budgets", type = "linli.funding.money-order.lapsed.v1")
    record Lapsed(UUID orderId, OrderKind kind, UUID aboutId, String contentHash) implements OrderEvent {
    }

    /** @param reason why it can never be carried out any more */
    @Fact(topic = "linli.budgets", type = "linli.funding.money-order.overtaken.v1")
    record Overtaken(UUID orderId, OrderKind kind, UUID aboutId, String reason) implements OrderEvent {
    }

    @Fact(topic = "linli.budgets", type = "linli.funding.money-order.refused.v1")
    record Refused(UUID orderId, OrderKind kind, UUID aboutId, String reason) implements OrderEvent {
    }
}
