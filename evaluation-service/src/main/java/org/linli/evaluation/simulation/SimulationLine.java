package org.linli.evaluation.simulation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.linli.evaluation.evaluation.PastEvaluationReader.Past;
import org.linli.evaluation.indicator.FrameworkContent;
import org.linli.evaluation.indicator.Grade;
import org.linli.evaluation.score.ScoreEngine;

/** One past evaluation under the tried content. */
@Entity
class SimulationLine {

    /** What the tried content does to a score. */
    enum Effect {
        GAINS, LOSES, SAME
    }

    @Id
    private UUID id;
    private UUID simulationId;
    private UUID evaluationId;
    private String number;
    private UUID agencyId;
    private String areaType;
    private BigDecimal oldScore;
    private BigDecimal newScore;
    @Enumerated(EnumType.STRING)
    private Grade oldGrade;
    @Enumerated(EnumType.STRING)
    private Grade newGrade;
    @Enumerated(EnumType.STRING)
    private Effect effect;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Reason> reasons;

    @SuppressWarnings("NullAway")
    protected SimulationLine() {
    }

    static SimulationLine of(UUID id, UUID simulationId, Past past, FrameworkContent content) {
        var tried = ScoreEngine.score(past.input().under(content));
        var line = new SimulationLine();
        line.id = id;
        line.simulationId = simulationId;
        line.evaluationId = past.id();
        line.number = past.number();
        line.agencyId = past.agencyId();
        line.areaType = past.areaType().name();
        line.oldScore = past.result().score();
        line.newScore = tried.score();
        line.oldGrade = past.grade();
        line.newGrade = content.gradeOf(tried.score());
        line.effect = switch (Integer.signum(line.newScore.compareTo(line.oldScore))) {
            case 1 -> Effect.GAINS;
            case -1 -> Effect.LOSES;
            default -> Effect.SAME;
        };
        line.reasons = Reason.between(past.result().tree(), tried.tree());
        return line;
    }

    UUID id() {
        return id;
    }

    Effect effect() {
        return effect;
    }

    boolean changesGrade() {
        return oldGrade != newGrade;
    }

    UUID evaluationId() {
        return evaluationId;
    }

    String number() {
        return number;
    }

    UUID agencyId() {
        return agencyId;
    }

    String areaType() {
        return areaType;
    }

    BigDecimal oldScore() {
        return oldScore;
    }

    BigDecimal newScore() {
        return newScore;
    }

    Grade oldGrade() {
        return oldGrade;
    }

    Grade newGrade() {
        return newGrade;
    }

    List<Reason> reasons() {
        return reasons;
    }
}
