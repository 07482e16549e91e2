package org.linli.procurement.known.agency;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.time.Deadline;

/** An agency that failed an evaluation gets no new award for a time. Contracts in force go on. */
@Entity
class AwardBar {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID agencyId;
    private UUID evaluationId;
    private UUID contractId;
    private LocalDate barredFrom;
    private LocalDate barredUntil;
    private @Nullable LocalDate liftedOn;
    private @Nullable Instant nextCheckAt;

    protected AwardBar() {
    }

    /** @param id the evaluation's: one failed evaluation bars once */
    AwardBar(UUID agencyId, UUID evaluationId, UUID contractId, LocalDate from, LocalDate until) {
        this.id = evaluationId;
        this.agencyId = agencyId;
        this.evaluationId = evaluationId;
        this.contractId = contractId;
        this.barredFrom = from;
        this.barredUntil = until;
        this.nextCheckAt = until.plusDays(1).atStartOfDay(Deadline.ZONE).toInstant();
    }

    UUID agencyId() {
        return agencyId;
    }

    UUID evaluationId() {
        return evaluationId;
    }

    LocalDate from() {
        return barredFrom;
    }

    LocalDate until() {
        return barredUntil;
    }

    boolean stands(LocalDate day) {
        return liftedOn == null && !day.isAfter(barredUntil);
    }

    AgencyEvent.Barred barred() {
        return new AgencyEvent.Barred(agencyId, evaluationId, barredFrom, barredUntil);
    }

    /** The evaluation was corrected to one that bars after all. Nothing while the bar stands. */
    List<AgencyEvent> again(LocalDate from, LocalDate until) {
        if (liftedOn == null) {
            return List.of();
        }
        liftedOn = null;
        barredFrom = from;
        barredUntil = until;
        nextCheckAt = until.plusDays(1).atStartOfDay(Deadline.ZONE).toInstant();
        return List.of(barred());
    }

    /** @param reason RE_EVALUATION_PASSED, EVALUATION_CORRECTED or EXPIRED */
    List<AgencyEvent> lift(LocalDate on, String reason) {
        if (liftedOn != null) {
            return List.of();
        }
        liftedOn = on;
        nextCheckAt = null;
        return List.of(new AgencyEvent.BarLifted(agencyId, evaluationId, barredFrom, barredUntil, on, reason));
    }

    /** The day after the last barred one is the day it ends, however late the sweep comes. */
    List<AgencyEvent> tick() {
        return lift(barredUntil.plusDays(1), "EXPIRED");
    }
}
