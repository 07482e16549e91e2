package org.linli.registry.cooperation;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** Two agencies have done something together, as both say. */
@Fact(topic = "linli.conduct", type = "linli.registry.cooperation.confirmed.v1")
record CooperationConfirmed(UUID cooperationId, Cooperation.Kind kind, UUID agencyId, UUID partnerId, LocalDate on,
        int people) implements DomainEvent {

    @Override
    public String key() {
        return cooperationId.toString();
    }
}
