package org.linli.evaluation.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.indicator.Group;

/** The nodes whose value follows from their children. */
final class AggregateScores {

    static final int PLACES = 4;

    private AggregateScores() {
    }

    /** Without a child that counts, or with weights of zero alone, the node itself is excluded. */
    static ScoreNode weightedMean(String id, @Nullable BigDecimal weight, List<ScoreNode> children,
            ScoreNode.@Nullable Source source, int places) {
        var counting = weighing(children);
        if (counting.isEmpty()) {
            return nothing(id, ScoreNode.Op.WEIGHTED_MEAN, "Σ(w·v)/Σw", weight, children, source);
        }
        return new ScoreNode(id, ScoreNode.Op.WEIGHTED_MEAN, "Σ(w·v)/Σw", meanText(counting), mean(counting, places),
                weight, null, null, null, source, children);
    }

    static ScoreNode group(Group group, BigDecimal weight, List<ScoreNode> children) {
        return switch (group.aggregate()) {
            case WSUM -> weightedMean(group.code(), weight, children, null, PLACES);
            case MIN -> smallest(group.code(), weight, children);
            case GATE -> gate(group.code(), weight, children);
        };
    }

    private static ScoreNode smallest(String id, BigDecimal weight, List<ScoreNode> children) {
        var counting = weighing(children);
        if (counting.isEmpty()) {
            return nothing(id, ScoreNode.Op.MIN, "min(v)", weight, children, null);
        }
        var text = counting.stream().map(node -> IndicatorScores.text(node.value()))
                .collect(Collectors.joining(", ", "min(", ")"));
        var value = counting.stream().map(ScoreNode::value).min(BigDecimal::compareTo).orElseThrow();
        return new ScoreNode(id, ScoreNode.Op.MIN, "min(v)", text, value, weight, null, null, null, null, children);
    }

    private static ScoreNode gate(String id, BigDecimal weight, List<ScoreNode> children) {
        var counting = weighing(children);
        if (counting.isEmpty()) {
            return nothing(id, ScoreNode.Op.GATE, "Σ(w·v)/Σw", weight, children, null);
        }
        var closed = counting.stream().filter(ScoreNode::belowThreshold).findFirst();
        var value = closed.isPresent() ? BigDecimal.ZERO.setScale(PLACES) : mean(counting, PLACES);
        var text = closed.map(node -> node.id() + " " + IndicatorScores.text(node.value()) + " < "
                + IndicatorScores.text(node.threshold()) + " → 0").orElseGet(() -> meanText(counting));
        return new ScoreNode(id, ScoreNode.Op.GATE, "v ≥ threshold: Σ(w·v)/Σw, else 0", text, value, weight, null, null,
                null, null, children);
    }

    private static ScoreNode nothing(String id, ScoreNode.Op op, String formula, @Nullable BigDecimal weight,
            List<ScoreNode> children, ScoreNode.@Nullable Source source) {
        return new ScoreNode(id, op, formula, "", null, weight, "NOT_APPLICABLE", null, null, source, children);
    }

    private static List<ScoreNode> weighing(List<ScoreNode> children) {
        return children.stream().filter(node -> node.counts() && node.weight().signum() > 0).toList();
    }

    private static BigDecimal mean(List<ScoreNode> counting, int places) {
        var products = counting.stream().map(node -> node.weight().multiply(node.value())).reduce(BigDecimal.ZERO,
                BigDecimal::add);
        return products.divide(weights(counting), places, RoundingMode.HALF_UP);
    }

    private static String meanText(List<ScoreNode> counting) {
        return counting.stream()
                .map(node -> IndicatorScores.text(node.weight()) + "·" + IndicatorScores.text(node.value()))
                .collect(Collectors.joining(" + ", "(", ")/" + IndicatorScores.text(weights(counting))));
    }

    private static BigDecimal weights(List<ScoreNode> counting) {
        return counting.stream().map(ScoreNode::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
