package org.linli.registry.area;

import java.time.LocalDate;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

@Fact(topic = "linli.areas", type = "linli.registry.community.typed.v1")
record CommunityTyped(String communityCode, AreaType type, LocalDate from, String basis) implements DomainEvent {

    @Override
    public String key() {
        return communityCode;
    }
}
