package org.linli.workforce.official;

import java.time.LocalDate;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

sealed interface OfficialEvent extends DomainEvent {

    String officialId();

    @Override
    default String key() {
        return officialId();
    }

    @Fact(topic = "linli.pipeline", type = "linli.workforce.official.certified.v1")
    record Certified(String officialId, String unit, String certificate,
            LocalDate validUntil) implements OfficialEvent {
    }

    /** {@code on} the first day without it, whatever other the official held. */
    @Fact(topic = "linli.pipeline", type = "linli.workforce.official.certificate-revoked.v1")
    record Revoked(String officialId, String unit, String certificate, LocalDate on) implements OfficialEvent {
    }

    /** {@code validUntil} was its last day, {@code on} the first without it. */
    @Fact(topic = "linli.pipeline", type = "linli.workforce.official.certificate-expired.v1")
    record Expired(String officialId, String unit, String certificate, LocalDate validUntil,
            LocalDate on) implements OfficialEvent {
    }
}
