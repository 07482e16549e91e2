package org.linli.procurement.planning.framework;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.money.Money;

/** What happens to a register of qualified agencies. */
sealed interface FrameworkEvent extends DomainEvent {

    UUID frameworkId();

    @Override
    default String key() {
        return frameworkId().toString();
    }

    @Fact(topic = "linli.supply-frameworks", type = "linli.procurement.framework.opened.v1")
    record Opened(UUID frameworkId, String purchaserId, String serviceType, Framework.Mode mode, Money tariff,
            LocalDate from, LocalDate to) implements FrameworkEvent {
    }

    @Fact(topic = "linli.supply-frameworks", type = "linli.procurement.framework.joined.v1")
    record Joined(UUID frameworkId, UUID agencyId) implements FrameworkEvent {
    }

    @Fact(topic = "linli.supply-frameworks", type = "linli.procurement.framework.left.v1")
    record Left(UUID frameworkId, UUID agencyId) implements FrameworkEvent {
    }

    @Fact(topic = "linli.supply-frameworks", type = "linli.procurement.framework.decided.v1")
    record Decided(UUID frameworkId, List<UUID> admitted, int refused) implements FrameworkEvent {
    }

    @Fact(topic = "linli.supply-frameworks", type = "linli.procurement.framework.ended.v1")
    record Ended(UUID frameworkId, String purchaserId, String serviceType, String reason,
            LocalDate on) implements FrameworkEvent {
    }
}
