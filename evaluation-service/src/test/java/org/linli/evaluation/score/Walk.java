package org.linli.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A second arithmetic: recomputes an explanation from its leaves and trusts no value on the way. */
final class Walk {

    private Walk() {
    }

    static @Nullable BigDecimal of(ScoreNode node, int places) {
        var children = node.children().stream().map(child -> new Counted(child, of(child, 4))).toList();
        if (node.excluded() != null) {
            assertThat(node.value()).isNull();
            return null;
        }
        var counting = children.stream().filter(
                child -> child.value() != null && child.node().weight() != null && child.node().weight().signum() > 0)
                .toList();
        var value = switch (node.op()) {
            case GIVEN -> node.value();
            case MEAN -> children.stream().map(Counted::value).reduce(BigDecimal.ZERO, BigDecimal::add)
                    .divide(BigDecimal.valueOf(children.size()), places, RoundingMode.HALF_UP);
            case ATTAINMENT -> attained(node.inputs());
            case WEIGHTED_MEAN -> mean(counting, places);
            case MIN -> counting.stream().map(Counted::value).sorted().findFirst().orElseThrow();
            case GATE -> counting.stream().anyMatch(Counted::closes) ? BigDecimal.ZERO : mean(counting, places);
        };
        assertThat(node.value()).as(node.id() + " " + node.substituted()).isEqualByComparingTo(value);
        return value;
    }

    private record Counted(ScoreNode node, @Nullable BigDecimal value) {

        boolean closes() {
            return node.threshold() != null && value.compareTo(node.threshold()) < 0;
        }
    }

    private static BigDecimal mean(List<Counted> counting, int places) {
        var products = BigDecimal.ZERO;
        var weights = BigDecimal.ZERO;
        for (var child : counting) {
            products = products.add(child.value().multiply(child.node().weight()));
            weights = weights.add(child.node().weight());
        }
        return products.divide(weights, places, RoundingMode.HALF_UP);
    }

    private static BigDecimal attained(ScoreNode.Attainment in) {
        var floor = in.floor().multiply(in.share());
        var raw = in.value().subtract(floor).multiply(BigDecimal.valueOf(100))
                .divide(in.target().multiply(in.share()).subtract(floor), 4, RoundingMode.HALF_UP);
        return raw.max(BigDecimal.ZERO).min(BigDecimal.valueOf(100));
    }

    static Stream<ScoreNode> all(ScoreNode node) {
        return Stream.concat(Stream.of(node), node.children().stream().flatMap(Walk::all));
    }

    static Stream<ScoreNode> leaves(ScoreNode node) {
        return all(node).filter(one -> one.children().isEmpty() && (one.excluded() == null));
    }

    static ScoreNode find(ScoreNode tree, String id) {
        return all(tree).filter(node -> node.id().equals(id)).findFirst().orElseThrow();
    }
}
