package org.linli.registry.grade;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** Which grade an agency holds, and until when; for benefits, never for points in a tender. */
sealed interface GradeStanding extends DomainEvent {

    UUID agencyId();

    @Override
    default String key() {
        return agencyId().toString();
    }

    /** @param until first day without it */
    @Fact(topic = "linli.agencies", type = "linli.registry.agency.grade-granted.v1")
    record Granted(UUID agencyId, UUID applicationId, OrgGrade grade, LocalDate from,
            LocalDate until) implements GradeStanding {
    }

    /** It ends soon: the agency may apply again. */
    @Fact(topic = "linli.agencies", type = "linli.registry.agency.grade-expiring.v1")
    record Expiring(UUID agencyId, UUID applicationId, OrgGrade grade, LocalDate until) implements GradeStanding {
    }

    @Fact(topic = "linli.agencies", type = "linli.registry.agency.grade-expired.v1")
    record Expired(UUID agencyId, UUID applicationId, OrgGrade grade, LocalDate on) implements GradeStanding {
    }

    @Fact(topic = "linli.agencies", type = "linli.registry.agency.grade-revoked.v1")
    record Revoked(UUID agencyId, UUID applicationId, OrgGrade grade, LocalDate on,
            String reason) implements GradeStanding {
    }
}
