package org.linli.evaluation.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.indicator.AssessorPart;

/**
 * One step of the way to a score. Every value is rounded HALF_UP to 4 places, the root's to 2.
 *
 * @param op how {@code value} follows from the children or the inputs
 * @param formula with names, {@code substituted} with numbers
 * @param value 0 to 100; null where the node is excluded
 * @param weight against its siblings; 0 for an indicator on trial, which is shown and does not count
 * @param excluded why it does not count: NOT_APPLICABLE, MISSING, NO_MARKS; its weight then goes to its siblings
 * @param threshold what it must reach where its group is a gate
 * @param inputs what an ATTAINMENT is computed from
 */
@Schema(description = "得分说明的一个节点 A node of the explanation")
public record ScoreNode(String id, Op op, String formula, String substituted, @Nullable BigDecimal value,
        @Nullable BigDecimal weight, @Nullable String excluded, @Nullable BigDecimal threshold,
        @Nullable Attainment inputs, @Nullable Source source, List<ScoreNode> children) {

    /** How a node comes to its value. */
    public enum Op {
        /** Σ(weight · value) / Σ weight over the children that are not excluded. */
        WEIGHTED_MEAN,
        /** The smallest value of the children that count. */
        MIN,
        /** WEIGHTED_MEAN, or 0 while a child that counts is below its threshold. */
        GATE,
        /** Σ value / n over the children. */
        MEAN,
        /** (value − floor) / (target − floor) · 100, not below 0 nor above 100, floor and target scaled. */
        ATTAINMENT,
        /** As given: a mark, or the zero of a missing value. */
        GIVEN
    }

    /** @param share what target and floor are multiplied with; 1 where the indicator does not grow with time */
    public record Attainment(BigDecimal value, BigDecimal target, BigDecimal floor, BigDecimal share) {
    }

    /** Where a leaf comes from: the observation or the sheet, who judged, and the rows of the decision table. */
    public record Source(@Nullable UUID observationId, @Nullable UUID sheetId, @Nullable AssessorPart part,
            @Nullable Integer weightRow, @Nullable Integer targetRow, @Nullable Integer thresholdRow,
            @Nullable Integer exclusionRow) {

        static Source judged(@Nullable UUID sheetId, AssessorPart part) {
            return new Source(null, sheetId, part, null, null, null, null);
        }
    }

    boolean belowThreshold() {
        return threshold != null && value != null && value.compareTo(threshold) < 0;
    }

    public ScoreNode gatedAt(@Nullable BigDecimal atLeast) {
        return atLeast == null ? this : new ScoreNode(id, op, formula, substituted, value, weight, excluded, atLeast,
                inputs, source, children);
    }

    boolean counts() {
        return excluded == null;
    }
}
