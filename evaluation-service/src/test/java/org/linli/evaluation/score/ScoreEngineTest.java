package org.linli.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.evaluation.AgeBand;
import org.linli.evaluation.AreaType;
import org.linli.evaluation.indicator.AssessorPart;
import org.linli.evaluation.indicator.Circumstances;
import org.linli.evaluation.indicator.ContractSize;
import org.linli.evaluation.indicator.FrameworkContent;
import org.linli.evaluation.indicator.Term;

/** The arithmetic, and a second one written here that walks the explanation and must come to the same. */
class ScoreEngineTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final FrameworkContent CONTENT = shipped();

    private static FrameworkContent shipped() {
        try (var file = ScoreEngineTest.class.getResourceAsStream("/frameworks/family-service-station.json")) {
            return JSON.treeToValue(JSON.readTree(file).get("content"), FrameworkContent.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ScoreInput input(AreaType area, Map<String, Measured> measured, List<Mark> marks) {
        return new ScoreInput(CONTENT, in(area), new BigDecimal("0.5000"), measured, marks);
    }

    private static Circumstances in(AreaType area) {
        return new Circumstances(area, AgeBand.LATER, ContractSize.MEDIUM, Term.PART_YEAR);
    }

    /** Random values around the targets, some missing, some not applicable; random marks of some parts. */
    private static ScoreInput random(long seed) {
        var random = new Random(seed);
        var area = AreaType.values()[random.nextInt(AreaType.values().length)];
        var measured = new HashMap<String, Measured>();
        var marks = new ArrayList<Mark>();
        for (var indicator : CONTENT.indicators()) {
            if (indicator.calculation().measured()) {
                var goal = CONTENT.table().goal(indicator.code(), in(area)).orElseThrow();
                var value = goal.target().multiply(BigDecimal.valueOf(random.nextDouble() * 1.3)).setScale(4,
                        RoundingMode.HALF_UP);
                switch (random.nextInt(6)) {
                    case 0 -> {
                    }
                    case 1 -> measured.put(indicator.code(), new Measured(UUID.randomUUID(), null, true));
                    default -> measured.put(indicator.code(), new Measured(UUID.randomUUID(), value, false));
                }
            }
            for (var part : indicator.parts()) {
                for (int i = random.nextInt(3); i > 0; i--) {
                    marks.add(new Mark(UUID.randomUUID(), part, indicator.code(),
                            BigDecimal.valueOf(random.nextInt(10_001), 2)));
                }
            }
        }
        return input(area, measured, marks);
    }

    /** Recomputes a node from its children and inputs alone; trusts no value on the way. */
    private static BigDecimal recomputed(ScoreNode node, int places) {
        if (node.excluded() != null) {
            assertThat(node.value()).isNull();
            node.children().forEach(child -> recomputed(child, 4));
            return null;
        }
        var value = switch (node.op()) {
            case GIVEN -> node.value();
            case MEAN ->
                node.children().stream().map(child -> recomputed(child, 4)).reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(node.children().size()), places, RoundingMode.HALF_UP);
            case ATTAINMENT -> attained(node.inputs());
            case WEIGHTED_MEAN -> weighted(node, places);
            case MIN, GATE -> throw new AssertionError("none in this framework");
        };
        assertThat(node.value()).as(node.id() + " " + node.substituted()).isEqualByComparingTo(value);
        return value;
    }

    private static BigDecimal weighted(ScoreNode node, int places) {
        var products = BigDecimal.ZERO;
        var weights = BigDecimal.ZERO;
        for (var child : node.children()) {
            var value = recomputed(child, 4);
            if (value != null) {
                products = products.add(value.multiply(child.weight()));
                weights = weights.add(child.weight());
            }
        }
        return products.divide(weights, places, RoundingMode.HALF_UP);
    }

    private static BigDecimal attained(ScoreNode.Attainment in) {
        var floor = in.floor().multiply(in.share());
        var share = in.value().subtract(floor).multiply(BigDecimal.valueOf(100))
                .divide(in.target().multiply(in.share()).subtract(floor), 4, RoundingMode.HALF_UP);
        return share.compareTo(BigDecimal.ZERO) < 0 ? BigDecimal.ZERO
                : share.compareTo(BigDecimal.valueOf(100)) > 0 ? BigDecimal.valueOf(100) : share;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
    void anIndependentWalkOverTheExplanationComesToTheSameScore(long seed) {
        var result = ScoreEngine.score(random(seed));
        assertThat(recomputed(result.tree(), 2)).isEqualByComparingTo(result.score());
        assertThat(result.score()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
        assertThat(result.engine()).isEqualTo(ScoreEngine.VERSION);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 6, 7, 9})
    void theSameInputsGiveTheSameBytesInWhateverOrderTheyCame(long seed) throws Exception {
        var once = random(seed);
        var shuffled = new ArrayList<>(once.marks());
        Collections.shuffle(shuffled, new Random(seed + 1));
        var again = new ScoreInput(once.content(), once.circumstances(), once.periodShare(), once.measured(), shuffled);
        assertThat(JSON.writeValueAsString(ScoreEngine.score(again)))
                .isEqualTo(JSON.writeValueAsString(ScoreEngine.score(once)));
    }

    private static ScoreNode node(ScoreNode tree, String id) {
        return tree.children().stream().flatMap(dimension -> dimension.children().stream())
                .filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static Map<String, Measured> one(String indicator, String value) {
        return Map.of(indicator, new Measured(UUID.randomUUID(), new BigDecimal(value), false));
    }

    @Test
    void countsOfHalfAYearAreHeldAgainstHalfTheTarget() {
        var tree = ScoreEngine.score(input(AreaType.MIXED_URBAN, one("U01", "4500"), List.of())).tree();
        assertThat(node(tree, "U01").value()).isEqualByComparingTo("50");
        assertThat(node(tree, "U01").substituted()).isEqualTo("(4500 − 3000)/(6000 − 3000)·100");
    }

    @Test
    void lessIsBetterWhereTheDirectionIsDown() {
        assertThat(
                node(ScoreEngine.score(input(AreaType.MIXED_URBAN, one("O05", "15"), List.of())).tree(), "O05").value())
                .isEqualByComparingTo("100");
        assertThat(
                node(ScoreEngine.score(input(AreaType.MIXED_URBAN, one("O05", "45"), List.of())).tree(), "O05").value())
                .isEqualByComparingTo("0");
    }

    @Test
    void theSameWorkIsWeighedByItsPlace() {
        var outreach = one("U03", "1000");
        assertThat(
                node(ScoreEngine.score(input(AreaType.URBAN_RURAL_FRINGE, outreach, List.of())).tree(), "U03").weight())
                .isEqualByComparingTo("8");
        assertThat(node(ScoreEngine.score(input(AreaType.OLD_TOWN, outreach, List.of())).tree(), "U03").weight())
                .isEqualByComparingTo("3");
    }

    @Test
    void notApplicableIsNotZeroAndMissingIsWhatTheIndicatorSays() {
        var notApplicable = ScoreEngine
                .score(input(AreaType.OLD_TOWN, Map.of("Q03", new Measured(UUID.randomUUID(), null, true)), List.of()))
                .tree();
        assertThat(node(notApplicable, "Q03").excluded()).isEqualTo("NOT_APPLICABLE");
        assertThat(node(notApplicable, "Q04").value()).isEqualByComparingTo("0");
        assertThat(node(notApplicable, "S04").excluded()).isEqualTo("MISSING");
    }

    @Test
    void aPartWithoutMarksLeavesItsWeightToTheOthers() {
        var tree = ScoreEngine
                .score(input(AreaType.OLD_TOWN, Map.of(),
                        List.of(new Mark(UUID.randomUUID(), AssessorPart.PROFESSIONAL, "Q01", new BigDecimal("80")))))
                .tree();
        assertThat(node(tree, "Q01").value()).isEqualByComparingTo("80");
        assertThat(node(tree, "Q01").children()).extracting(ScoreNode::excluded).containsExactly(null, "NO_MARKS");
    }
}
