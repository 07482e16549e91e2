package org.linli.evaluation.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.linli.evaluation.indicator.Aggregate;
import org.linli.evaluation.indicator.Group;
import org.linli.evaluation.indicator.Indicator;

/** Why a tree decides nothing: no data is not a score of zero, and a gate nobody measured is not passed. */
final class Gaps {

    /** Nothing counts at all. */
    static final String TOTAL = "TOTAL";
    /** Nothing that is measured was measured. */
    static final String DATA = "DATA";

    private Gaps() {
    }

    /** @return TOTAL, DATA and the codes of gates, what is missing; empty where the score decides */
    static List<String> of(ScoreInput input, ScoreNode tree) {
        var missing = new ArrayList<String>();
        if (tree.value() == null) {
            missing.add(TOTAL);
        }
        var measured =
                input.content().indicators().stream().filter(one -> one.calculation().measured()).map(Indicator::code)
                        .map(code -> find(tree, code)).flatMap(Optional::stream).filter(Gaps::applies).toList();
        if (!measured.isEmpty() && measured.stream().noneMatch(Gaps::isSeen)) {
            missing.add(DATA);
        }
        Objects.requireNonNull(input.content().groups()).stream().filter(group -> group.aggregate() == Aggregate.GATE)
                .map(Group::code)
                .filter(code -> find(tree, code).stream().flatMap(gate -> gate.children().stream())
                        .filter(Gaps::applies).anyMatch(child -> child.threshold() != null && !isSeen(child)))
                .forEach(missing::add);
        return List.copyOf(missing);
    }

    /** The framework itself does not leave it out, and it weighs something. */
    private static boolean applies(ScoreNode node) {
        return node.weight() != null && node.weight().signum() > 0
                && (node.source() == null || node.source().exclusionRow() == null);
    }

    private static boolean isSeen(ScoreNode node) {
        return node.counts() && node.op() != ScoreNode.Op.GIVEN;
    }

    private static Optional<ScoreNode> find(ScoreNode node, String id) {
        return node.id().equals(id) ? Optional.of(node)
                : node.children().stream().flatMap(child -> find(child, id).stream()).findFirst();
    }
}
