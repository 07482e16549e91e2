package org.linli.evaluation.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.indicator.AssessorPart;
import org.linli.evaluation.indicator.Calculation;
import org.linli.evaluation.indicator.DecisionRow;
import org.linli.evaluation.indicator.DecisionTable;
import org.linli.evaluation.indicator.Indicator;
import org.linli.evaluation.indicator.MissingData;

/** The nodes where a score touches what was seen: observations and marks. */
final class IndicatorScores {

    private static final int PLACES = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ScoreInput input;
    private final DecisionTable table;

    IndicatorScores(ScoreInput input, DecisionTable table) {
        this.input = input;
        this.table = table;
    }

    /** The rows that decided about the indicator, and the observation where there is one. */
    ScoreNode.Source source(Indicator indicator) {
        var in = input.circumstances();
        var observation = input.measured().get(indicator.code());
        return new ScoreNode.Source(observation == null ? null : observation.observationId(), null, null,
                table.weight(indicator.code(), in).map(DecisionRow::no).orElse(null),
                table.goal(indicator.code(), in).map(DecisionRow::no).orElse(null),
                table.threshold(indicator.code(), in).map(DecisionRow::no).orElse(null),
                table.exclusion(indicator.code(), in).map(DecisionRow::no).orElse(null));
    }

    BigDecimal weight(Indicator indicator) {
        return table.weight(indicator.code(), input.circumstances()).map(DecisionRow::weight).orElse(BigDecimal.ZERO);
    }

    ScoreNode measured(Indicator indicator, BigDecimal weight, ScoreNode.Source source) {
        var goal = table.goal(indicator.code(), input.circumstances()).orElseThrow();
        var observation = input.measured().get(indicator.code());
        if (observation != null && observation.notApplicable()) {
            return excluded(indicator.code(), weight, "NOT_APPLICABLE", source, List.of());
        }
        if (observation == null || observation.value() == null) {
            return missing(indicator, weight, source, List.of());
        }
        var share = indicator.calculation() == Calculation.COUNT ? input.periodShare() : BigDecimal.ONE;
        return attainment(indicator.code(), weight,
                new ScoreNode.Attainment(observation.value(), goal.target(), goal.floor(), share), source);
    }

    private static ScoreNode attainment(String id, BigDecimal weight, ScoreNode.Attainment in,
            ScoreNode.Source source) {
        var target = in.target().multiply(in.share());
        var floor = in.floor().multiply(in.share());
        var raw = in.value().subtract(floor).multiply(HUNDRED).divide(target.subtract(floor), PLACES,
                RoundingMode.HALF_UP);
        var value = raw.max(BigDecimal.ZERO).min(HUNDRED).setScale(PLACES, RoundingMode.HALF_UP);
        var substituted = "(%s − %s)/(%s − %s)·100".formatted(text(in.value()), text(floor), text(target), text(floor));
        return new ScoreNode(id, ScoreNode.Op.ATTAINMENT, "0 ≤ (v − floor)/(target − floor)·100 ≤ 100", substituted,
                value, weight, null, null, in, source, List.of());
    }

    /** Counts zero or is left out, as the indicator says. */
    ScoreNode missing(Indicator indicator, BigDecimal weight, ScoreNode.Source source, List<ScoreNode> children) {
        if (indicator.missing() == MissingData.RENORMALISE) {
            return excluded(indicator.code(), weight, "MISSING", source, children);
        }
        return new ScoreNode(indicator.code(), ScoreNode.Op.GIVEN, "missing = 0", "0", BigDecimal.ZERO.setScale(PLACES),
                weight, null, null, null, source, children);
    }

    /** The marks of one part of the assessors, as their mean. */
    ScoreNode part(Indicator indicator, AssessorPart part) {
        var weight = input.content().weightOf(part);
        var id = indicator.code() + "." + part;
        var marks = input.marksOf(indicator.code(), part);
        if (marks.isEmpty()) {
            return excluded(id, weight, "NO_MARKS", ScoreNode.Source.judged(null, part), List.of());
        }
        var children = IntStream.range(0, marks.size()).mapToObj(n -> given(id + "." + (n + 1), marks.get(n))).toList();
        var sum = marks.stream().map(Mark::mark).reduce(BigDecimal.ZERO, BigDecimal::add);
        var substituted = marks.stream().map(mark -> text(mark.mark()))
                .collect(Collectors.joining(" + ", "(", ")/" + marks.size()));
        return new ScoreNode(id, ScoreNode.Op.MEAN, "Σv/n", substituted,
                sum.divide(BigDecimal.valueOf(marks.size()), PLACES, RoundingMode.HALF_UP), weight, null, null, null,
                ScoreNode.Source.judged(null, part), children);
    }

    private static ScoreNode given(String id, Mark mark) {
        return new ScoreNode(id, ScoreNode.Op.GIVEN, "mark", text(mark.mark()),
                mark.mark().setScale(PLACES, RoundingMode.HALF_UP), null, null, null, null,
                ScoreNode.Source.judged(mark.sourceId(), mark.part()), List.of());
    }

    static ScoreNode excluded(String id, @Nullable BigDecimal weight, String why, ScoreNode.Source source,
            List<ScoreNode> children) {
        return new ScoreNode(id, ScoreNode.Op.GIVEN, "excluded", "", null, weight, why, null, null, source, children);
    }

    static String text(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
