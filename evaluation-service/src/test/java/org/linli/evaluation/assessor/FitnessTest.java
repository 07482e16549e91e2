package org.linli.evaluation.assessor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.evaluation.indicator.AssessorPart;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.WorkCalendar;

/** Each limit at its border, and draws over whole pools in which nobody unfit is drawn. */
class FitnessTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-27");
    private static final UUID AGENCY = UUID.randomUUID();
    private static final String SERVICE = "FAMILY_SERVICE_STATION";

    /** So much for everybody. */
    private record Sits(int open, int inYear, int running, int runningFor) implements Engagements {

        @Override
        public int open(String account, Task task) {
            return open;
        }

        @Override
        public int inYear(String account, Task task) {
            return inYear;
        }

        @Override
        public int running(String account, Task task, int most) {
            return Math.min(running, most);
        }

        @Override
        public int runningFor(AssessorPart part, String account, Task task, int most) {
            return Math.min(runningFor, most);
        }
    }

    private static Assessor person(String account, List<Declaration.Tie> ties) {
        return Assessor.admit(UUID.randomUUID(), new Declaration(account, UUID.randomUUID(), List.of(), ties),
                List.of(AssessorPart.PROFESSIONAL), List.of(SERVICE), DAY);
    }

    private static Task task(boolean graded) {
        return new Task(UUID.randomUUID(), UUID.randomUUID(), List.of(AGENCY), SERVICE, DAY, graded);
    }

    private static @Nullable Unfit against(Sits sits, boolean graded) {
        return fitness(sits).against(person("anna", List.of()), AssessorPart.PROFESSIONAL, task(graded)).orElse(null);
    }

    private static Fitness fitness(Engagements engagements) {
        return new Fitness(engagements, (person, agency, since) -> false,
                new BusinessDay(DAY, RuleBook.shipped(), WorkCalendar.published()));
    }

    @Test
    void eachLimitAtItsBorder() {
        assertThat(against(new Sits(7, 39, 1, 0), true)).isNull();
        assertThat(against(new Sits(8, 0, 0, 0), true)).isEqualTo(Unfit.LOAD_OPEN);
        assertThat(against(new Sits(0, 40, 0, 0), true)).isEqualTo(Unfit.LOAD_YEAR);
        assertThat(against(new Sits(0, 0, 2, 0), true)).isEqualTo(Unfit.ROTATION);
        assertThat(against(new Sits(0, 0, 1, 1), true)).isEqualTo(Unfit.SAME_PART);
    }

    @Test
    void aVisitThatGradesNobodyKnowsNoRotationAndYetALimit() {
        assertThat(against(new Sits(0, 0, 9, 9), false)).isNull();
        assertThat(against(new Sits(8, 0, 9, 9), false)).isEqualTo(Unfit.LOAD_OPEN);
    }

    @Test
    void aTieThatEndedBindsForThreeYears() {
        var fitness = fitness(new Sits(0, 0, 0, 0));
        var since = DAY.minusMonths(36);
        assertThat(fitness.against(person("a", List.of(new Declaration.Tie(AGENCY, since))), AssessorPart.PROFESSIONAL,
                task(true))).contains(Unfit.TIED);
        assertThat(fitness.against(person("a", List.of(new Declaration.Tie(AGENCY, since.minusDays(1)))),
                AssessorPart.PROFESSIONAL, task(true))).isEmpty();
        assertThat(fitness.against(person("a", List.of(new Declaration.Tie(UUID.randomUUID(), null))),
                AssessorPart.PROFESSIONAL, task(true))).isEmpty();
        assertThat(fitness.against(person("a", List.of()), AssessorPart.STREET, task(true)))
                .contains(Unfit.NOT_IN_POOL);
    }

    @Test
    void everyRefusalNamesARuleThatIsInForceWithItsBasis() {
        for (var why : Unfit.values()) {
            assertThat(RuleBook.shipped().get(why.rule(), DAY).basis()).as(why.name()).isNotBlank();
        }
    }

    @Test
    void nobodyUnfitIsDrawnWhateverThePoolAndTheSeed() {
        var random = new Random(21);
        for (var n = 0; n < 500; n++) {
            var unfit = new ArrayList<String>();
            var candidates = new ArrayList<AssessorLot.Candidate>();
            for (var k = 0; k < 1 + random.nextInt(20); k++) {
                var sits = new Sits(random.nextInt(10), random.nextInt(45), random.nextInt(3), random.nextInt(2));
                var ties = random.nextInt(4) == 0 ? List.of(new Declaration.Tie(AGENCY, null))
                        : List.<Declaration.Tie>of();
                var account = "a-" + k;
                var expected = !ties.isEmpty() || sits.open() >= 8 || sits.inYear() >= 40 || sits.running() >= 2
                        || sits.runningFor() >= 1;
                if (expected) {
                    unfit.add(account);
                }
                var found = fitness(sits).against(person(account, ties), AssessorPart.PROFESSIONAL, task(true));
                assertThat(found.isPresent()).as(sits + " " + ties).isEqualTo(expected);
                candidates.add(new AssessorLot.Candidate(account, sits.open(), found.orElse(null)));
            }
            var seed = Long.toHexString(random.nextLong());
            var lots = AssessorLot.draw(seed, candidates, 3);
            assertThat(lots).filteredOn(AssessorLot::drawn).extracting(AssessorLot::account).noneMatch(unfit::contains)
                    .hasSize(Math.min(3, candidates.size() - unfit.size()));
            assertThat(AssessorLot.draw(seed, candidates.reversed(), 3)).isEqualTo(lots);
        }
    }
}
