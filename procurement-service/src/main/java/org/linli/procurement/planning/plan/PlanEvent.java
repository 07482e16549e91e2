package org.linli.procurement.planning.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.time.Deadline;

/** What happens to an edition of the plan. */
sealed interface PlanEvent extends DomainEvent {

    UUID planId();

    @Override
    default String key() {
        return planId().toString();
    }

    @Fact(topic = "linli.catalogue", type = "linli.procurement.plan.proposed.v1")
    record Proposed(UUID planId, String code, int edition, String unit, LocalDate from,
            LocalDate to) implements PlanEvent {
    }

    @Fact(topic = "linli.catalogue", type = "linli.procurement.plan.rewritten.v1")
    record Rewritten(UUID planId, String code, int edition, boolean afterConsultation) implements PlanEvent {
    }

    @Fact(topic = "linli.catalogue", type = "linli.procurement.plan.consulted.v1")
    record Consulted(UUID planId, String code, int edition, UUID consultationId, Deadline until) implements PlanEvent {
    }

    @Fact(topic = "linli.catalogue", type = "linli.procurement.plan.published.v1")
    record Published(UUID planId, String code, int edition, LocalDate from, LocalDate to, List<String> goalCodes,
            LocalDate on, Deadline reviewUntil) implements PlanEvent {
    }

    @Fact(topic = "linli.catalogue", type = "linli.procurement.plan.reviewed.v1")
    record Reviewed(UUID planId, String code, int edition, int year, int known, int unknown,
            LocalDate on) implements PlanEvent {
    }

    /** A year passed without a look at the KPIs. */
    @Fact(topic = "linli.catalogue", type = "linli.procurement.plan.review-overdue.v1")
    record ReviewOverdue(UUID planId, String code, int edition, LocalDate dueOn, String rule) implements PlanEvent {
    }

    @Fact(topic = "linli.catalogue", type = "linli.procurement.plan.retired.v1")
    record Retired(UUID planId, String code, int edition, LocalDate on, String reason) implements PlanEvent {
    }
}
