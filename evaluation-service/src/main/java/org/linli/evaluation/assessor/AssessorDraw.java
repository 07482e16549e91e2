package org.linli.evaluation.assessor;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.linli.evaluation.indicator.AssessorPart;
import org.linli.platform.identity.Actor;

/** One draw of one part of an evaluation's assessors; never changed. */
@Entity
class AssessorDraw {

    @Id
    private UUID id;
    private UUID evaluationId;
    @Enumerated(EnumType.STRING)
    private AssessorPart part;
    private int people;
    private String seed;
    private LocalDate drawnOn;
    private String drawnBy;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<AssessorLot> lots = List.of();

    @SuppressWarnings("NullAway")
    protected AssessorDraw() {
    }

    AssessorDraw(UUID id, UUID evaluationId, AssessorPart part, int people, String seed, LocalDate on, Actor by,
            List<AssessorLot> lots) {
        this.id = id;
        this.evaluationId = evaluationId;
        this.part = part;
        this.people = people;
        this.seed = seed;
        this.drawnOn = on;
        this.drawnBy = by.id();
        this.lots = lots;
    }

    UUID id() {
        return id;
    }

    UUID evaluationId() {
        return evaluationId;
    }

    AssessorPart part() {
        return part;
    }

    int people() {
        return people;
    }

    String seed() {
        return seed;
    }

    LocalDate drawnOn() {
        return drawnOn;
    }

    String drawnBy() {
        return drawnBy;
    }

    List<AssessorLot> lots() {
        return lots;
    }
}
