package org.linli.evaluation.assessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.evaluation.assessor.AssessorStatus.ACTIVE;
import static org.linli.evaluation.assessor.AssessorStatus.AssessorCommand.CHANGE;
import static org.linli.evaluation.assessor.AssessorStatus.AssessorCommand.DECLARE;
import static org.linli.evaluation.assessor.AssessorStatus.AssessorCommand.LEAVE;
import static org.linli.evaluation.assessor.AssessorStatus.AssessorCommand.RESUME;
import static org.linli.evaluation.assessor.AssessorStatus.AssessorCommand.SUSPEND;
import static org.linli.evaluation.assessor.AssessorStatus.LEFT;
import static org.linli.evaluation.assessor.AssessorStatus.SUSPENDED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.evaluation.assessor.AssessorStatus.AssessorCommand;
import org.linli.evaluation.indicator.AssessorPart;
import org.linli.platform.testkit.TransitionMatrix;

/** A person of the pool in every status against every command, and the draw among them. */
class AssessorTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-27");

    private static Assessor active() {
        return Assessor.admit(UUID.randomUUID(), new Declaration("anna", UUID.randomUUID(), List.of(), List.of()),
                List.of(AssessorPart.PROFESSIONAL), List.of("FAMILY_SERVICE_STATION"), DAY);
    }

    private static Assessor suspended() {
        var one = active();
        one.suspend("complaint");
        return one;
    }

    private static Assessor left() {
        var one = active();
        one.leave("moved away");
        return one;
    }

    @Test
    void whatWasDeclaredOnceBinds() {
        var one = active();
        var tie = new Declaration.Tie(UUID.randomUUID(), null);
        one.declare(new Declaration("anna", one.personId(), List.of(), List.of(tie)), DAY);
        one.declare(new Declaration("anna", one.personId(), List.of(), List.of()), DAY);
        assertThat(one.declaration().ties()).containsExactly(tie);
    }

    @Test
    void acceptsEachCommandExactlyWhereItBelongs() {
        TransitionMatrix.check(AssessorStatus.class, AssessorCommand.class,
                Map.of(ACTIVE, AssessorTest::active, SUSPENDED, AssessorTest::suspended, LEFT, AssessorTest::left),
                Map.of(DECLARE, one -> one.declare(new Declaration("anna", one.personId(), List.of(), List.of()), DAY),
                        CHANGE, one -> one.change(List.of(AssessorPart.STREET), List.of()), SUSPEND,
                        one -> one.suspend("r"), RESUME, Assessor::resume, LEAVE, one -> one.leave("r")),
                Map.of(ACTIVE, Set.of(DECLARE, CHANGE, SUSPEND, LEAVE), SUSPENDED,
                        Set.of(DECLARE, CHANGE, RESUME, LEAVE), LEFT, Set.of()),
                Assessor::status);
    }

    @Test
    void onlyWhoIsActiveAssessesAndOnlyTheirPartAndService() {
        assertThat(active().mayAssess(AssessorPart.PROFESSIONAL, "FAMILY_SERVICE_STATION")).isTrue();
        assertThat(active().mayAssess(AssessorPart.FINANCIAL, "FAMILY_SERVICE_STATION")).isFalse();
        assertThat(active().mayAssess(AssessorPart.PROFESSIONAL, "YOUTH_ZONE")).isFalse();
        assertThat(suspended().mayAssess(AssessorPart.PROFESSIONAL, "FAMILY_SERVICE_STATION")).isFalse();
        var any = active();
        any.change(List.of(AssessorPart.STREET), List.of());
        assertThat(any.mayAssess(AssessorPart.STREET, "YOUTH_ZONE")).isTrue();
    }

    private static List<AssessorLot.Candidate> pool(Random random) {
        return IntStream.range(0, 1 + random.nextInt(30))
                .mapToObj(n -> new AssessorLot.Candidate("a-" + n, random.nextInt(4),
                        random.nextInt(5) == 0 ? Unfit.values()[random.nextInt(Unfit.values().length)] : null))
                .toList();
    }

    @Test
    void theLeastBusyAreDrawnNobodyExcludedIsAndTheOrderOfThePoolDoesNotMatter() {
        var random = new Random(26);
        for (var n = 0; n < 2_000; n++) {
            var pool = pool(random);
            var people = 1 + random.nextInt(4);
            var lots = AssessorLot.draw("seed-" + n, pool, people);
            var drawn = lots.stream().filter(AssessorLot::drawn).toList();
            var fit = pool.stream().filter(one -> one.excluded() == null).toList();
            assertThat(drawn).hasSize(Math.min(people, fit.size())).allMatch(lot -> lot.excluded() == null);
            var busiest = drawn.stream().mapToInt(AssessorLot::open).max().orElse(0);
            assertThat(lots).filteredOn(lot -> lot.excluded() == null && !lot.drawn())
                    .allMatch(lot -> lot.open() >= busiest);
            var shuffled = new ArrayList<>(pool);
            Collections.shuffle(shuffled, random);
            assertThat(AssessorLot.draw("seed-" + n, shuffled, people)).isEqualTo(lots);
        }
    }

    @Test
    void amongEquallyBusyPeopleTheSeedIsFair() {
        var pool = IntStream.range(0, 10).mapToObj(n -> new AssessorLot.Candidate("a-" + n, 2, null)).toList();
        var times = new HashMap<String, Integer>();
        for (var seed = 0; seed < 3_000; seed++) {
            AssessorLot.draw("s" + seed, pool, 2).stream().filter(AssessorLot::drawn)
                    .forEach(lot -> times.merge(lot.account(), 1, Integer::sum));
        }
        assertThat(times).hasSize(10).allSatisfy((account, count) -> assertThat(count).isBetween(500, 700));
    }
}
