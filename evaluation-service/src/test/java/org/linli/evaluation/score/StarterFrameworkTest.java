package org.linli.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.evaluation.AgeBand;
import org.linli.evaluation.AreaType;
import org.linli.evaluation.Shipped;
import org.linli.evaluation.indicator.AssessorPart;
import org.linli.evaluation.indicator.Circumstances;
import org.linli.evaluation.indicator.ContractSize;
import org.linli.evaluation.indicator.Direction;
import org.linli.evaluation.indicator.FrameworkContent;
import org.linli.evaluation.indicator.Term;

/** The shipped yardsticks and the arithmetic together; groups, gates and trial indicators included. */
class StarterFrameworkTest {

    private static final String STATION = "family-service-station";
    private static final String YOUTH = "youth-project";
    private static final Map<String, FrameworkContent> CONTENTS =
            Map.of(STATION, Shipped.STATION, YOUTH, Shipped.content(YOUTH));

    @ParameterizedTest
    @ValueSource(strings = {STATION, YOUTH})
    void everyWorkedExampleComesOutAsItsAuthorSays(String name) {
        var content = CONTENTS.get(name);
        assertThat(content.examples()).hasSizeGreaterThan(3).allSatisfy(example -> {
            var score = ScoreEngine.score(ScoreInput.of(content, example)).score();
            assertThat(score).as(example.name()).isEqualByComparingTo(example.score());
            assertThat(content.gradeOf(score)).isEqualTo(example.grade());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {STATION, YOUTH})
    void isInBothLanguagesAndSaysWhereEveryNumberComesFrom(String name) {
        var content = CONTENTS.get(name);
        assertThat(content.indicators()).hasSizeBetween(20, 40)
                .allSatisfy(one -> assertThat(one.name().zh()).isNotBlank().isNotEqualTo(one.name().en()));
        assertThat(content.decisions()).allSatisfy(row -> assertThat(row.basis()).isNotBlank());
    }

    static ScoreInput random(String name, long seed) {
        var random = new Random(seed);
        var content = CONTENTS.get(name);
        var in = new Circumstances(pick(AreaType.values(), random), pick(AgeBand.values(), random),
                pick(ContractSize.values(), random), pick(Term.values(), random));
        var measured = new HashMap<String, Measured>();
        var marks = new ArrayList<Mark>();
        for (var indicator : content.indicators()) {
            if (indicator.calculation().measured()) {
                var goal = content.table().goal(indicator.code(), in).orElseThrow();
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
        return new ScoreInput(content, in, new BigDecimal("0.7500"), measured, marks);
    }

    private static <T> T pick(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    @Property(tries = 200)
    void aWalkThatKnowsNothingOfTheEngineComesToTheSameScore(@ForAll long seed) {
        for (var name : CONTENTS.keySet()) {
            var input = random(name, seed);
            var result = ScoreEngine.score(input);
            var walked = Walk.of(result.tree(), 2);
            assertThat(walked == null ? BigDecimal.ZERO : walked).isEqualByComparingTo(result.score());
        }
    }

    @Property(tries = 100)
    void whateverOrderTheInputsComeInTheHashAndTheBytesAreTheSame(@ForAll long seed) throws Exception {
        var once = random(YOUTH, seed);
        var marks = new ArrayList<>(once.marks());
        Collections.shuffle(marks, new Random(seed + 1));
        var codes = new ArrayList<>(once.measured().keySet());
        Collections.shuffle(codes, new Random(seed + 2));
        var measured = new LinkedHashMap<String, Measured>();
        codes.forEach(code -> measured.put(code, once.measured().get(code)));
        var again = new ScoreInput(once.content(), once.circumstances(), once.periodShare(), measured, marks);
        var json = new ObjectMapper();
        assertThat(json.writeValueAsBytes(ScoreEngine.score(again)))
                .isEqualTo(json.writeValueAsBytes(ScoreEngine.score(once)));
        assertThat(ScoreEngine.score(again).hash()).hasSize(64).isEqualTo(ScoreEngine.score(once).hash());
    }

    @Property(tries = 200)
    void aBetterObservationNeverLowersTheScore(@ForAll long seed, @ForAll @IntRange(max = 40) int which,
            @ForAll @IntRange(min = 1, max = 1000) int better) {
        var before = random(YOUTH, seed);
        var codes = before.measured().keySet().stream().filter(code -> !before.measured().get(code).notApplicable())
                .sorted().toList();
        if (codes.isEmpty()) {
            return;
        }
        var code = codes.get(which % codes.size());
        var direction = before.content().indicator(code).orElseThrow().direction();
        var old = before.measured().get(code);
        var step = BigDecimal.valueOf(direction == Direction.HIGHER ? better : -better);
        var measured = new HashMap<>(before.measured());
        measured.put(code, new Measured(old.observationId(), old.value().add(step), false));
        var after = new ScoreInput(before.content(), before.circumstances(), before.periodShare(), measured,
                before.marks());
        assertThat(ScoreEngine.score(after).score()).isGreaterThanOrEqualTo(ScoreEngine.score(before).score());
    }

    @Test
    void aTrialIndicatorIsShownAndChangesNothing() {
        var without = example(0);
        var measured = new HashMap<>(without.measured());
        measured.put("U07", new Measured(UUID.randomUUID(), new BigDecimal("1"), false));
        var with = new ScoreInput(without.content(), without.circumstances(), without.periodShare(), measured,
                without.marks());
        assertThat(ScoreEngine.score(with).score()).isEqualByComparingTo(ScoreEngine.score(without).score());
        assertThat(Walk.find(ScoreEngine.score(with).tree(), "U07")).satisfies(leaf -> {
            assertThat(leaf.weight()).isEqualByComparingTo("0");
            assertThat(leaf.value()).isNotNull();
        });
    }

    @Test
    void aClosedGateSaysWhichIndicatorClosedIt() {
        var gate = Walk.find(ScoreEngine.score(example(3)).tree(), "SAFETY");
        assertThat(gate.value()).isEqualByComparingTo("0");
        assertThat(gate.substituted()).isEqualTo("S01 80 < 90 → 0");
        assertThat(gate.children().getFirst().source().thresholdRow()).isEqualTo(9);
    }

    @Test
    void everyLeafNamesItsObservationOrSheetAndItsRows() {
        Walk.leaves(ScoreEngine.score(random(YOUTH, 7)).tree()).forEach(leaf -> {
            assertThat(leaf.source()).isNotNull();
            assertThat(leaf.op() == ScoreNode.Op.ATTAINMENT).isEqualTo(leaf.inputs() != null);
            if (leaf.op() == ScoreNode.Op.ATTAINMENT) {
                assertThat(leaf.source().observationId()).isNotNull();
                assertThat(leaf.source().targetRow()).isNotNull();
            } else if ("mark".equals(leaf.formula())) {
                assertThat(leaf.source().sheetId()).isNotNull();
                assertThat(leaf.source().part()).isInstanceOf(AssessorPart.class);
            }
        });
    }

    private static ScoreInput example(int which) {
        var content = CONTENTS.get(YOUTH);
        return ScoreInput.of(content, content.examples().get(which));
    }
}
