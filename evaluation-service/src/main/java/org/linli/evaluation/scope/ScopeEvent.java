package org.linli.evaluation.scope;

import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

sealed interface ScopeEvent extends DomainEvent {

    String TOPIC = "linli.evaluations";

    UUID requestId();

    @Override
    default String key() {
        return requestId().toString();
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.task.logged.v1")
    record Logged(UUID requestId, UUID contractId, UUID agencyId, String purchaserId) implements ScopeEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.task.insisted.v1")
    record Insisted(UUID requestId, UUID contractId, UUID agencyId, String purchaserId) implements ScopeEvent {
    }

    /** {@code bySilence} when the purchaser said nothing in its days. */
    @Fact(topic = TOPIC, type = "linli.evaluation.task.withdrawn.v1")
    record Withdrawn(UUID requestId, UUID contractId, UUID agencyId, String purchaserId,
            boolean bySilence) implements ScopeEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.task.decided.v1")
    record Decided(UUID requestId, UUID contractId, UUID agencyId, String purchaserId,
            boolean inScope) implements ScopeEvent {
    }
}
