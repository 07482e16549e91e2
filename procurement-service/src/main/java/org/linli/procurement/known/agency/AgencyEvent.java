package org.linli.procurement.known.agency;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** What procurement itself decides about an agency. */
sealed interface AgencyEvent extends DomainEvent {

    UUID agencyId();

    @Override
    default String key() {
        return agencyId().toString();
    }

    @Fact(topic = "linli.purchasers", type = "linli.procurement.agency.barred.v1")
    record Barred(UUID agencyId, UUID evaluationId, LocalDate from, LocalDate until) implements AgencyEvent {
    }

    @Fact(topic = "linli.purchasers", type = "linli.procurement.agency.bar-lifted.v1")
    record BarLifted(UUID agencyId, UUID evaluationId, LocalDate from, LocalDate until, LocalDate on,
            String reason) implements AgencyEvent {
    }
}
