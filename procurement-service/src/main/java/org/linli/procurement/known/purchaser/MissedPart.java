package org.linli.procurement.known.purchaser;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** A part of an evaluation that purchaser or users did not give in its term. */
@Entity
class MissedPart {

    @Id
    private UUID id;
    private UUID evaluationId;
    private UUID contractId;
    private String purchaserId;
    private String part;
    private LocalDate untilDay;

    @SuppressWarnings("NullAway")
    protected MissedPart() {
    }

    UUID id() {
        return id;
    }

    UUID evaluationId() {
        return evaluationId;
    }

    UUID contractId() {
        return contractId;
    }

    String part() {
        return part;
    }

    LocalDate until() {
        return untilDay;
    }
}
