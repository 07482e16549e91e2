package org.linli.evaluation.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import org.linli.evaluation.Canonical;
import org.linli.evaluation.indicator.DecisionTable;
import org.linli.evaluation.indicator.Dimension;
import org.linli.evaluation.indicator.Group;
import org.linli.evaluation.indicator.Indicator;

/** The arithmetic: attainment or marks per indicator, groups as they say, weighted means up to the total. */
public final class ScoreEngine {

    /** Changes whenever the same inputs would give another result. */
    public static final String VERSION = "tree-2";

    private static final int FINAL_PLACES = 2;

    private final ScoreInput input;
    private final DecisionTable table;
    private final IndicatorScores indicators;

    private ScoreEngine(ScoreInput input) {
        this.input = input;
        this.table = input.content().table();
        this.indicators = new IndicatorScores(input, table);
    }

    public static ScoreResult score(ScoreInput input) {
        return new ScoreEngine(input).score();
    }

    private ScoreResult score() {
        var dimensions = new ArrayList<ScoreNode>();
        var values = new EnumMap<Dimension, BigDecimal>(Dimension.class);
        for (var dimension : Dimension.values()) {
            var node = dimension(dimension);
            dimensions.add(node);
            if (node.value() != null) {
                values.put(dimension, node.value());
            }
        }
        var tree = AggregateScores.weightedMean("TOTAL", null, dimensions, null, FINAL_PLACES);
        var score = tree.value() == null ? BigDecimal.ZERO.setScale(FINAL_PLACES) : tree.value();
        var hash = Canonical.hash(new ScoreResult.Hashed(VERSION, input.circumstances(), input.periodShare(),
                input.measured(), input.marks(), tree));
        return new ScoreResult(VERSION, score, Collections.unmodifiableMap(values), tree, hash,
                Canonical.hash(ScoreResult.Seen.of(input)), Gaps.of(input, tree));
    }

    private ScoreNode dimension(Dimension dimension) {
        var children = new ArrayList<ScoreNode>();
        input.content().groupsOf(dimension).forEach(group -> children.add(group(group)));
        input.content().of(dimension).stream().filter(one -> one.group() == null).map(this::indicator)
                .forEach(children::add);
        return AggregateScores.weightedMean(dimension.name(), weight(children), children, null, AggregateScores.PLACES);
    }

    private ScoreNode group(Group group) {
        var children = input.content().of(group.dimension()).stream().filter(one -> group.code().equals(one.group()))
                .map(this::indicator).toList();
        return AggregateScores.group(group, weight(children), children);
    }

    private ScoreNode indicator(Indicator indicator) {
        var source = indicators.source(indicator);
        var weight = indicator.trial() ? BigDecimal.ZERO : indicators.weight(indicator);
        if (source.exclusionRow() != null) {
            return IndicatorScores.excluded(indicator.code(), weight, "NOT_APPLICABLE", source, List.of());
        }
        var threshold =
                table.threshold(indicator.code(), input.circumstances()).map(row -> row.threshold()).orElse(null);
        if (indicator.calculation().measured()) {
            return indicators.measured(indicator, weight, source).gatedAt(threshold);
        }
        var parts = indicator.parts().stream().map(part -> indicators.part(indicator, part)).toList();
        if (parts.stream().noneMatch(ScoreNode::counts)) {
            return indicators.missing(indicator, weight, source, parts).gatedAt(threshold);
        }
        return AggregateScores.weightedMean(indicator.code(), weight, parts, source, AggregateScores.PLACES)
                .gatedAt(threshold);
    }

    private static BigDecimal weight(List<ScoreNode> children) {
        return children.stream().map(ScoreNode::weight).filter(Objects::nonNull).reduce(BigDecimal.ZERO,
                BigDecimal::add);
    }
}
