package org.linli.registry.crisis;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** What happens in a crisis of an agency; who is on duty is an account and stays within. */
sealed interface CrisisEvent extends DomainEvent {

    UUID crisisId();

    @Override
    default String key() {
        return crisisId().toString();
    }

    /** @param planBy last day of the agency's term for its continuity plan */
    @Fact(topic = "linli.crises", type = "linli.registry.crisis.raised.v1")
    record Raised(UUID crisisId, UUID agencyId, Cause cause, LocalDate dutyBy,
            LocalDate planBy) implements CrisisEvent {
    }

    @Fact(topic = "linli.crises", type = "linli.registry.crisis.duty-taken.v1")
    record DutyTaken(UUID crisisId, UUID agencyId, LocalDate on) implements CrisisEvent {
    }

    @Fact(topic = "linli.crises", type = "linli.registry.crisis.plan-filed.v1")
    record PlanFiled(UUID crisisId, UUID agencyId, int version, LocalDate on) implements CrisisEvent {
    }

    @Fact(topic = "linli.crises", type = "linli.registry.crisis.plan-returned.v1")
    record PlanReturned(UUID crisisId, UUID agencyId, int version, LocalDate planBy) implements CrisisEvent {
    }

    @Fact(topic = "linli.crises", type = "linli.registry.crisis.plan-accepted.v1")
    record PlanAccepted(UUID crisisId, UUID agencyId, int version, LocalDate on) implements CrisisEvent {
    }

    /** Once for a term. */
    @Fact(topic = "linli.crises", type = "linli.registry.crisis.step-overdue.v1")
    record StepOverdue(UUID crisisId, UUID agencyId, Step step, LocalDate termEndedOn) implements CrisisEvent {
    }

    @Fact(topic = "linli.crises", type = "linli.registry.crisis.closed.v1")
    record Closed(UUID crisisId, UUID agencyId, LocalDate on) implements CrisisEvent {
    }

    /** What began it. */
    @Schema(name = "CrisisCause")
    enum Cause {
        EARLY_WARNING_RED, DISQUALIFIED
    }

    /** What is waited for: somebody on duty, the agency's plan, a word on it. */
    enum Step {
        DUTY, PLAN, REVIEW
    }
}
