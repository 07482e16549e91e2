package org.linli.workforce.staffing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** Supervision a project's team has to have after an evaluation it failed. */
@Entity
class SupervisionOrder {

    @Id
    private UUID id;
    private UUID agencyId;
    private UUID contractId;
    private UUID evaluationId;
    private int hoursPerMonth;
    private LocalDate fromDay;
    private LocalDate untilDay;

    @SuppressWarnings("NullAway")
    protected SupervisionOrder() {
    }

    SupervisionOrder(UUID id, UUID agencyId, UUID contractId, UUID evaluationId, int hoursPerMonth, LocalDate from,
            LocalDate until) {
        this.id = id;
        this.agencyId = agencyId;
        this.contractId = contractId;
        this.evaluationId = evaluationId;
        this.hoursPerMonth = hoursPerMonth;
        this.fromDay = from;
        this.untilDay = until;
    }

    StaffingEvent.SupervisionOrdered ordered() {
        return new StaffingEvent.SupervisionOrdered(contractId, agencyId, evaluationId, hoursPerMonth, fromDay, untilDay);
    }

    UUID id() {
        return id;
    }

    StaffingResource.OrderView view() {
        return new StaffingResource.OrderView(id, agencyId, contractId, evaluationId, hoursPerMonth, fromDay, untilDay);
    }
}
