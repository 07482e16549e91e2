package org.linli.evaluation.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.score.ScoreNode;

/**
 * What one indicator does to the difference between two scores, and the rows that decided before and now.
 *
 * @param points of the total, two places; the value of an indicator times its share of the weights that count
 * @param weightFrom, weightTo null where the framework has no such indicator
 */
@Schema(name = "SimulationReason", description = "分差的一个原因 What one indicator does to the difference")
record Reason(String indicator, BigDecimal points, @Nullable BigDecimal weightFrom, @Nullable BigDecimal weightTo,
        @Nullable BigDecimal targetFrom, @Nullable BigDecimal targetTo, @Nullable Integer weightRowFrom,
        @Nullable Integer weightRowTo, @Nullable Integer targetRowFrom, @Nullable Integer targetRowTo) {

    private static final int PLACES = 2;
    private static final int MOST = 10;

    /** The largest first. Groups that are not plain sums make the points an approximation; the scores are not. */
    static List<Reason> between(ScoreNode before, ScoreNode after) {
        var old = indicators(before);
        var now = indicators(after);
        var codes = new TreeSet<>(old.keySet());
        codes.addAll(now.keySet());
        var oldTotal = counting(old);
        var newTotal = counting(now);
        return codes.stream().map(code -> of(code, old.get(code), now.get(code), oldTotal, newTotal))
                .filter(reason -> reason.points.signum() != 0)
                .sorted(Comparator.comparing((Reason reason) -> reason.points.abs()).reversed()).limit(MOST).toList();
    }

    private static Reason of(String code, @Nullable ScoreNode old, @Nullable ScoreNode now, BigDecimal oldTotal,
            BigDecimal newTotal) {
        return new Reason(code, points(now, newTotal).subtract(points(old, oldTotal)),
                old == null ? null : old.weight(), now == null ? null : now.weight(), target(old), target(now),
                weightRow(old), weightRow(now), targetRow(old), targetRow(now));
    }

    private static BigDecimal points(@Nullable ScoreNode node, BigDecimal total) {
        return node == null || node.value() == null || total.signum() == 0 ? BigDecimal.ZERO.setScale(PLACES) : node
                .value().multiply(Objects.requireNonNull(node.weight())).divide(total, PLACES, RoundingMode.HALF_UP);
    }

    private static BigDecimal counting(Map<String, ScoreNode> nodes) {
        return nodes.values().stream().filter(node -> node.value() != null)
                .map(node -> Objects.requireNonNull(node.weight())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable BigDecimal target(@Nullable ScoreNode node) {
        return node == null || node.inputs() == null ? null : node.inputs().target();
    }

    private static @Nullable Integer weightRow(@Nullable ScoreNode node) {
        return node == null || node.source() == null ? null : node.source().weightRow();
    }

    private static @Nullable Integer targetRow(@Nullable ScoreNode node) {
        return node == null || node.source() == null ? null : node.source().targetRow();
    }

    /** An indicator's node is the one that names the row of its weight, or that it was looked for. */
    private static Map<String, ScoreNode> indicators(ScoreNode root) {
        var found = new LinkedHashMap<String, ScoreNode>();
        var open = new ArrayList<>(root.children());
        while (!open.isEmpty()) {
            var node = open.removeLast();
            if (node.source() != null && node.source().part() == null) {
                found.put(node.id(), node);
            } else {
                open.addAll(node.children());
            }
        }
        return found;
    }
}
