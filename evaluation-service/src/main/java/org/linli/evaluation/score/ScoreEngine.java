package org.linli.evaluation.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.framework.Dimension;
import org.linli.evaluation.framework.Indicator;

/** The arithmetic: attainment or marks per indicator, weighted means up to the total. */
public final class ScoreEngine {

    /** Changes whenever the same inputs would give another result. */
    public static final String VERSION = "wsum-1";

    private static final int PLACES = 4;
    private static final int FINAL_PLACES = 2;

    private final ScoreInput input;
    private final Leaves leaves;

    private ScoreEngine(ScoreInput input) {
        this.input = input;
        this.leaves = new Leaves(input);
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
        var tree = weightedMean("TOTAL", null, dimensions, null, FINAL_PLACES);
        var score = tree.value() == null ? BigDecimal.ZERO.setScale(FINAL_PLACES) : tree.value();
        return new ScoreResult(VERSION, score, Collections.unmodifiableMap(values), tree);
    }

    private ScoreNode dimension(Dimension dimension) {
        var indicators = input.content().of(dimension).stream().map(this::indicator).toList();
        var weight = indicators.stream().map(ScoreNode::weight).filter(Objects::nonNull).reduce(BigDecimal.ZERO,
                BigDecimal::add);
        return weightedMean(dimension.name(), weight, indicators, null, PLACES);
    }

    private ScoreNode indicator(Indicator indicator) {
        var row = input.content().table().weight(indicator.code(), input.areaType(), input.ageBand()).orElseThrow();
        if (indicator.calculation().measured()) {
            return leaves.measured(indicator, row);
        }
        var parts = indicator.parts().stream().map(part -> leaves.part(indicator, part)).toList();
        if (parts.stream().noneMatch(ScoreNode::counts)) {
            return leaves.missing(indicator, row, new ScoreNode.Source(null, null, null, row.no(), null), parts);
        }
        return weightedMean(indicator.code(), row.weight(), parts, new ScoreNode.Source(null, null, null, row.no(), null),
                PLACES);
    }

    /** Without a child that counts, or with weights of zero alone, the node itself is excluded. */
    static ScoreNode weightedMean(String id, @Nullable BigDecimal weight, List<ScoreNode> children,
            ScoreNode.@Nullable Source source, int places) {
        var counting = children.stream().filter(ScoreNode::counts).toList();
        var weights = counting.stream().map(ScoreNode::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (weights.signum() == 0) {
            return new ScoreNode(id, ScoreNode.Op.WEIGHTED_MEAN, "Σ(w·v)/Σw", "", null, weight, "NOT_APPLICABLE", null, source,
                    children);
        }
        var products = counting.stream().map(node -> node.weight().multiply(node.value())).reduce(BigDecimal.ZERO,
                BigDecimal::add);
        var value = products.divide(weights, places, RoundingMode.HALF_UP);
        var substituted = counting.stream().map(node -> Leaves.text(node.weight()) + "·" + Leaves.text(node.value()))
                .collect(Collectors.joining(" + ", "(", ")/" + Leaves.text(weights)));
        return new ScoreNode(id, ScoreNode.Op.WEIGHTED_MEAN, "Σ(w·v)/Σw", substituted, value, weight, null, null, source,
                children);
    }
}
