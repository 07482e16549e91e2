package org.linli.workforce.expert;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

@Fact(topic = "linli.pipeline", type = "linli.workforce.expert.withdrawn.v1")
record ExpertWithdrawn(UUID expertId, LocalDate on, String reason) implements DomainEvent {

    @Override
    public String key() {
        return expertId.toString();
    }
}
