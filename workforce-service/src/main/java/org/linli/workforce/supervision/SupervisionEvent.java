package org.linli.workforce.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** Keyed by the agency whose people are supervised. */
sealed interface SupervisionEvent extends DomainEvent {

    UUID agencyId();

    @Override
    default String key() {
        return agencyId().toString();
    }

    @Fact(topic = "linli.staffing", type = "linli.workforce.supervision.ordered.v1")
    record SupervisionOrdered(UUID contractId, UUID agencyId, UUID evaluationId, int hoursPerMonth, LocalDate from,
            LocalDate until) implements SupervisionEvent {
    }

    /**
     * {@code supervisorAgencyId} differs where a supervisor of another agency is assigned; {@code load} people, the new
     * one counted.
     */
    @Fact(topic = "linli.staffing", type = "linli.workforce.supervision.assigned.v1")
    record Assigned(UUID agencyId, UUID supervisionId, UUID workerPostId, UUID supervisorPostId,
            UUID supervisorAgencyId, boolean accepted, int load, boolean overWarning) implements SupervisionEvent {
    }

    @Fact(topic = "linli.staffing", type = "linli.workforce.supervision.accepted.v1")
    record Accepted(UUID agencyId, UUID supervisionId, UUID workerPostId,
            UUID supervisorPostId) implements SupervisionEvent {
    }

    @Fact(topic = "linli.staffing", type = "linli.workforce.supervision.session-held.v1")
    record SessionHeld(UUID agencyId, UUID supervisionId, LocalDate on, int hours,
            boolean individual) implements SupervisionEvent {
    }

    /** The supervised says so: the hours count. */
    @Fact(topic = "linli.staffing", type = "linli.workforce.supervision.session-confirmed.v1")
    record SessionConfirmed(UUID agencyId, UUID supervisionId, LocalDate on, int hours) implements SupervisionEvent {
    }

    /** The supervised says that it was not held, or not so. */
    @Fact(topic = "linli.staffing", type = "linli.workforce.supervision.session-denied.v1")
    record SessionDenied(UUID agencyId, UUID supervisionId, LocalDate on, int hours) implements SupervisionEvent {
    }

    /** In that month, such as 2026-10, fewer hours were confirmed than everybody needs; said for each such month. */
    @Fact(topic = "linli.staffing", type = "linli.workforce.supervision.short.v1")
    record Short(UUID agencyId, UUID supervisionId, String month, int hours, int needed) implements SupervisionEvent {
    }

    @Fact(topic = "linli.staffing", type = "linli.workforce.supervision.restored.v1")
    record Restored(UUID agencyId, UUID supervisionId, String month) implements SupervisionEvent {
    }

    /** {@code to} is DECLINED or ENDED. */
    @Fact(topic = "linli.staffing", type = "linli.workforce.supervision.ended.v1")
    record Ended(UUID agencyId, UUID supervisionId, UUID workerPostId, UUID supervisorPostId, SupervisionStatus to,
            LocalDate on, String reason) implements SupervisionEvent {
    }

    @Fact(topic = "linli.staffing", type = "linli.workforce.supervision.order-assigned.v1")
    record OrderAssigned(UUID agencyId, UUID orderId, UUID contractId, UUID evaluationId,
            UUID supervisorPostId) implements SupervisionEvent {
    }

    /** {@code period} counts from 1; {@code hours} of the whole period so far. */
    @Fact(topic = "linli.staffing", type = "linli.workforce.supervision.order-reported.v1")
    record OrderReported(UUID agencyId, UUID orderId, UUID contractId, UUID evaluationId, int period,
            int hours) implements SupervisionEvent {
    }

    @Fact(topic = "linli.staffing", type = "linli.workforce.supervision.order-fulfilled.v1")
    record OrderFulfilled(UUID agencyId, UUID orderId, UUID contractId, UUID evaluationId,
            LocalDate on) implements SupervisionEvent {
    }

    /** The evaluation that ordered it was corrected: whoever counted it as owed or missed counts it no more. */
    @Fact(topic = "linli.staffing", type = "linli.workforce.supervision.order-withdrawn.v1")
    record OrderWithdrawn(UUID agencyId, UUID orderId, UUID contractId, UUID evaluationId,
            LocalDate on) implements SupervisionEvent {
    }

    /** {@code missing} are the periods without their hours; {@code on} the first day that was too late. */
    @Fact(topic = "linli.staffing", type = "linli.workforce.supervision.order-missed.v1")
    record OrderMissed(UUID agencyId, UUID orderId, UUID contractId, UUID evaluationId, List<Integer> missing,
            LocalDate on) implements SupervisionEvent {
    }
}
