package org.linli.registry.warning;

import java.util.List;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

@Fact(topic = "linli.agencies", type = "linli.registry.agency.early-warning.v1")
record EarlyWarning(UUID agencyId, WarningLevel level, int score, List<Signal> signals) implements DomainEvent {

    @Override
    public String key() {
        return agencyId.toString();
    }
}
