package org.linli.platform.inbox;

import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** Facts of another service that were lost on the way here: its change feed has them. */
@Fact(topic = "linli.gaps", type = "linli.platform.inbox.gap-noticed.v1")
record GapNoticed(String service, String topic, String subject, long firstMissing,
        long lastMissing) implements DomainEvent {

    @Override
    public String key() {
        return service;
    }
}
