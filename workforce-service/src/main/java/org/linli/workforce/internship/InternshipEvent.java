package org.linli.workforce.internship;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** What becomes of an internship; {@code agencyId} sends the intern, {@code hostAgencyId} has the base. */
sealed interface InternshipEvent extends DomainEvent {

    UUID internshipId();

    @Override
    default String key() {
        return internshipId().toString();
    }

    @Fact(topic = "linli.pipeline", type = "linli.workforce.internship.planned.v1")
    record Planned(UUID internshipId, UUID agencyId, UUID hostAgencyId, UUID baseId, LocalDate from, LocalDate until,
            int hours) implements InternshipEvent {
    }

    @Fact(topic = "linli.pipeline", type = "linli.workforce.internship.placed.v1")
    record Placed(UUID internshipId, UUID agencyId, UUID hostAgencyId, UUID baseId, UUID supervisorPostId,
            LocalDate from) implements InternshipEvent {
    }

    @Fact(topic = "linli.pipeline", type = "linli.workforce.internship.supervisor-assigned.v1")
    record SupervisorAssigned(UUID internshipId, UUID agencyId, UUID hostAgencyId,
            UUID supervisorPostId) implements InternshipEvent {
    }

    /** The supervisor's post is over, or they were relieved: the base's agency names another. */
    @Fact(topic = "linli.pipeline", type = "linli.workforce.internship.supervisor-lost.v1")
    record SupervisorLost(UUID internshipId, UUID agencyId, UUID hostAgencyId) implements InternshipEvent {
    }

    @Fact(topic = "linli.pipeline", type = "linli.workforce.internship.begun.v1")
    record Begun(UUID internshipId, UUID agencyId, UUID hostAgencyId, UUID baseId,
            LocalDate until) implements InternshipEvent {
    }

    @Fact(topic = "linli.pipeline", type = "linli.workforce.internship.day-signed.v1")
    record DaySigned(UUID internshipId, UUID agencyId, UUID hostAgencyId, LocalDate on,
            int hours) implements InternshipEvent {
    }

    @Fact(topic = "linli.pipeline", type = "linli.workforce.internship.day-denied.v1")
    record DayDenied(UUID internshipId, UUID agencyId, UUID hostAgencyId, LocalDate on) implements InternshipEvent {
    }

    @Fact(topic = "linli.pipeline", type = "linli.workforce.internship.interrupted.v1")
    record Interrupted(UUID internshipId, UUID agencyId, UUID hostAgencyId, LocalDate on) implements InternshipEvent {
    }

    @Fact(topic = "linli.pipeline", type = "linli.workforce.internship.resumed.v1")
    record Resumed(UUID internshipId, UUID agencyId, UUID hostAgencyId, LocalDate until) implements InternshipEvent {
    }

    /** By the supervisor; it counts once another person has confirmed. */
    @Fact(topic = "linli.pipeline", type = "linli.workforce.internship.assessed.v1")
    record Assessed(UUID internshipId, UUID agencyId, UUID hostAgencyId, boolean passed) implements InternshipEvent {
    }

    @Fact(topic = "linli.pipeline", type = "linli.workforce.internship.returned.v1")
    record Returned(UUID internshipId, UUID agencyId, UUID hostAgencyId) implements InternshipEvent {
    }

    /** Nobody has assessed or confirmed it in time; {@code awaitedIn} says where it stands. */
    @Fact(topic = "linli.pipeline", type = "linli.workforce.internship.overdue.v1")
    record Overdue(UUID internshipId, UUID agencyId, UUID hostAgencyId,
            InternshipStatus awaitedIn) implements InternshipEvent {
    }

    /** {@code to} is COMPLETED, FAILED, REFUSED, WITHDRAWN or LAPSED; {@code hours} signed. */
    @Fact(topic = "linli.pipeline", type = "linli.workforce.internship.ended.v1")
    record Ended(UUID internshipId, UUID agencyId, UUID hostAgencyId, InternshipStatus to, int hours,
            String reason) implements InternshipEvent {
    }
}
