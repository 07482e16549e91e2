package org.linli.workforce.conversion;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

sealed interface ConversionEvent extends DomainEvent {

    UUID conversionId();

    @Override
    default String key() {
        return conversionId().toString();
    }

    @Fact(topic = "linli.pipeline", type = "linli.workforce.conversion.enrolled.v1")
    record Enrolled(UUID conversionId, UUID agencyId, LocalDate on) implements ConversionEvent {
    }

    /** {@code to} is BRIDGING, INTERNSHIP or EXAM. */
    @Fact(topic = "linli.pipeline", type = "linli.workforce.conversion.advanced.v1")
    record Advanced(UUID conversionId, UUID agencyId, ConversionStatus to, LocalDate on) implements ConversionEvent {
    }

    /** Certified and posted: one social worker more. */
    @Fact(topic = "linli.pipeline", type = "linli.workforce.conversion.completed.v1")
    record Completed(UUID conversionId, UUID agencyId, LocalDate on) implements ConversionEvent {
    }

    @Fact(topic = "linli.pipeline", type = "linli.workforce.conversion.left.v1")
    record LeftIt(UUID conversionId, UUID agencyId, ConversionStatus from, LocalDate on) implements ConversionEvent {
    }
}
