package org.linli.registry.integrity;

import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** What an agency says of its own integrity. */
sealed interface IntegrityEvent extends DomainEvent {

    UUID agencyId();

    @Override
    default String key() {
        return agencyId().toString();
    }

    @Fact(topic = "linli.agencies", type = "linli.registry.agency.pledge-signed.v1")
    record PledgeSigned(UUID agencyId, UUID pledgeId, int year) implements IntegrityEvent {
    }

    /** @param kept how many of the norms in force it kept, by its own word */
    @Fact(topic = "linli.agencies", type = "linli.registry.agency.self-checked.v1")
    record SelfChecked(UUID agencyId, UUID selfCheckId, int year, int kept, int broken) implements IntegrityEvent {
    }
}
