package org.linli.registry.incubation;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** What happens to a young agency in a programme. */
sealed interface IncubationEvent extends DomainEvent {

    UUID incubationId();

    @Override
    default String key() {
        return incubationId().toString();
    }

    @Fact(topic = "linli.incubations", type = "linli.registry.incubation.applied.v1")
    record Applied(UUID incubationId, UUID programmeId, UUID agencyId, int round) implements IncubationEvent {
    }

    /** By two of the panel; grants of the programme are open to it from that day on. */
    @Fact(topic = "linli.incubations", type = "linli.registry.incubation.admitted.v1")
    record Admitted(UUID incubationId, UUID programmeId, UUID agencyId, LocalDate on,
            LocalDate until) implements IncubationEvent {
    }

    @Fact(topic = "linli.incubations", type = "linli.registry.incubation.not-admitted.v1")
    record NotAdmitted(UUID incubationId, UUID agencyId, String reason) implements IncubationEvent {
    }

    @Fact(topic = "linli.incubations", type = "linli.registry.incubation.mentor-taken.v1")
    record MentorTaken(UUID incubationId, UUID agencyId, LocalDate visitBy) implements IncubationEvent {
    }

    @Fact(topic = "linli.incubations", type = "linli.registry.incubation.visited.v1")
    record Visited(UUID incubationId, UUID agencyId, int no, LocalDate on, int advice) implements IncubationEvent {
    }

    @Fact(topic = "linli.incubations", type = "linli.registry.incubation.advice-checked.v1")
    record AdviceChecked(UUID incubationId, UUID agencyId, int no, boolean followed) implements IncubationEvent {
    }

    /** The panel has not decided on its admission; said at the end of every term. */
    @Fact(topic = "linli.incubations", type = "linli.registry.incubation.decision-overdue.v1")
    record DecisionOverdue(UUID incubationId, UUID programmeId, UUID agencyId,
            LocalDate dueOn) implements IncubationEvent {
    }

    /** Nobody visited in time; said at the end of every term. */
    @Fact(topic = "linli.incubations", type = "linli.registry.incubation.visit-overdue.v1")
    record VisitOverdue(UUID incubationId, UUID agencyId, LocalDate termEndedOn) implements IncubationEvent {
    }

    @Fact(topic = "linli.incubations", type = "linli.registry.incubation.graduated.v1")
    record Graduated(UUID incubationId, UUID programmeId, UUID agencyId, LocalDate on) implements IncubationEvent {
    }

    /** Before it stood by itself: what the programme grants ends. */
    @Fact(topic = "linli.incubations", type = "linli.registry.incubation.left.v1")
    record Left(UUID incubationId, UUID programmeId, UUID agencyId, How how, LocalDate on) implements IncubationEvent {
    }

    /** Why it left. */
    enum How {
        OWN_WILL, REMOVED, TIME_OVER
    }
}
