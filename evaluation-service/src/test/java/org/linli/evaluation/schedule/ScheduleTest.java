package org.linli.evaluation.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.evaluation.contract.ContractTerms;
import org.linli.evaluation.delay.LostTime;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.RuleBook;

/** When a contract is looked at: by the age of its project, the length of the contract and the money that came late. */
class ScheduleTest {

    private static final LocalDate DAY = LocalDate.parse("2026-01-01");

    private static ContractTerms terms(LocalDate from, LocalDate to, LocalDate projectStartedOn) {
        return new ContractTerms("C", UUID.randomUUID(), "440105005", "440105005", "FAMILY_SERVICE_STATION", from, to,
                from, projectStartedOn, List.of());
    }

    private static List<Schedule.Look> looks(LocalDate from, LocalDate to, LocalDate projectStartedOn) {
        return new Schedule(RuleBook.shipped(), DAY).of(terms(from, to, projectStartedOn));
    }

    @ParameterizedTest(name = "{0} to {1}, project since {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # a first project year: visited, graded late, graded at the end
            2026-01-01 | 2026-12-31 | 2026-01-01 | FORMATIVE 2026-04-01, MID_TERM 2026-08-01, FINAL 2026-12-31
            2026-03-15 | 2027-03-14 | 2026-03-15 | FORMATIVE 2026-06-15, MID_TERM 2026-10-15, FINAL 2027-03-14
            # begun three months before the contract: still young
            2026-04-01 | 2027-03-31 | 2026-01-01 | FORMATIVE 2026-07-01, MID_TERM 2026-11-01, FINAL 2027-03-31
            # after seven months five with a February are left, less than the gap: as late as the gap allows
            2026-07-15 | 2027-07-14 | 2026-07-15 | FORMATIVE 2026-10-15, MID_TERM 2027-02-14, FINAL 2027-07-14
            2026-07-01 | 2027-06-30 | 2026-07-01 | FORMATIVE 2026-10-01, MID_TERM 2027-01-31, FINAL 2027-06-30
            2027-07-15 | 2028-07-14 | 2027-07-15 | FORMATIVE 2027-10-15, MID_TERM 2028-02-15, FINAL 2028-07-14
            # half a year old on the day: mature
            2026-07-01 | 2027-06-30 | 2026-01-01 | MID_TERM 2027-01-01, FINAL 2027-06-30
            2026-01-01 | 2026-12-31 | 2024-01-01 | MID_TERM 2026-07-01, FINAL 2026-12-31
            # less than a year: the end only, and the visit where it is young
            2026-01-01 | 2026-12-30 | 2024-01-01 | FINAL 2026-12-30
            2026-01-01 | 2026-10-31 | 2024-01-01 | FINAL 2026-10-31
            2026-01-01 | 2026-06-30 | 2026-01-01 | FORMATIVE 2026-04-01, FINAL 2026-06-30
            2026-01-01 | 2026-03-15 | 2026-01-01 | FINAL 2026-03-15
            # more than a year: a middle in each whole year
            2026-01-01 | 2027-06-30 | 2026-01-01 | FORMATIVE 2026-04-01, MID_TERM 2026-08-01, FINAL 2027-06-30
            2026-01-01 | 2028-12-31 | 2026-01-01 | FORMATIVE 2026-04-01, MID_TERM 2026-08-01, \
            MID_TERM 2027-07-01, MID_TERM 2028-07-01, FINAL 2028-12-31
            2028-02-29 | 2029-02-27 | 2020-01-01 | MID_TERM 2028-08-29, FINAL 2029-02-27
            """)
    void isThatOfTheTable(LocalDate from, LocalDate to, LocalDate since, String expected) {
        assertThat(looks(from, to, since).stream().map(look -> look.kind() + " " + look.day())
                .collect(Collectors.joining(", "))).isEqualTo(expected);
    }

    @Test
    void neverGradesAProjectInItsFirstHalfYearNorTwiceWithinAHundredAndFiftyDays() {
        var random = new Random(20261126);
        for (var n = 0; n < 5_000; n++) {
            var from = DAY.plusDays(random.nextInt(800));
            var to = from.plusDays(30 + random.nextInt(1_065));
            var since = from.minusDays(random.nextInt(900));
            var graded = looks(from, to, since).stream().filter(look -> look.kind().isSummative())
                    .map(Schedule.Look::day).toList();
            assertThat(graded).as("somebody looks at the end").contains(to);
            for (var i = 1; i < graded.size(); i++) {
                assertThat(ChronoUnit.DAYS.between(graded.get(i - 1), graded.get(i))).as("%s %s %s", from, to, since)
                        .isGreaterThanOrEqualTo(150);
            }
            if (from.isBefore(since.plusMonths(6))) {
                assertThat(graded.stream().filter(day -> !day.equals(to)))
                        .allMatch(day -> !day.isBefore(since.plusMonths(6)));
            }
        }
    }

    @Test
    void everyWholeFirstYearHasItsMiddleWhateverDayItBeginsOn() {
        for (var from = DAY; from.isBefore(DAY.plusYears(4)); from = from.plusDays(1)) {
            var middle = looks(from, from.plusYears(1).minusDays(1), from).stream()
                    .filter(look -> look.kind() == Kind.MID_TERM).toList();
            assertThat(middle).as("begun on %s", from).hasSize(1);
            assertThat(middle.getFirst().day()).isBetween(from.plusMonths(6), from.plusMonths(9));
        }
    }

    @Test
    void lateMoneyMovesEveryLookByTheDaysLostAndKeepsTheGap() {
        for (var look : looks(DAY, LocalDate.parse("2026-12-31"), DAY.minusYears(2))) {
            var due = DueDay.on(look.day());
            for (var days : List.of(1, 15, 61, 200)) {
                due = due.movedBy(new LostTime(days, List.of(UUID.randomUUID()))).orElseThrow();
                assertThat(due.dueOn()).isEqualTo(look.day().plusDays(days));
            }
        }
    }

    private static RuleBook with(String id, int value) {
        return RuleBook.shipped().amendedBy(List.of(new Rule(id, BigDecimal.valueOf(value), "d",
                LocalDate.parse("2026-01-01"), null, "somebody in a hurry", "LOCAL")));
    }

    @ParameterizedTest
    @CsvSource({"G15.gap,149", "G15.gap,0", "G15.formative,0", "G15.visit,7", "G15.first,5", "G15.mature,7",
        "G12.midterm,6"})
    void halfYearlyGradesForAllCannotBeConfigured(String id, int value) {
        var rules = with(id, value);
        assertThatThrownBy(() -> new Schedule(rules, DAY)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(id);
        assertThat(new Schedule(rules, DAY.minusDays(1))).as("before that day nothing was wrong").isNotNull();
    }

    @Test
    void countsAreScaledToTheShareOfTheYear() {
        assertThat(looks(DAY, LocalDate.parse("2026-12-31"), DAY.minusYears(2)).getFirst().share())
                .isEqualByComparingTo("0.4986");
        assertThat(looks(DAY, LocalDate.parse("2026-12-31"), DAY.minusYears(2)).getLast().share())
                .as("a whole year is one").isEqualByComparingTo("1");
        assertThat(looks(DAY, LocalDate.parse("2027-12-31"), DAY.minusYears(2)).get(1).share())
                .as("a year's middle looks at that year").isEqualByComparingTo("0.4986");
    }

    @Test
    void theDueDayIsNeverBeforeThePlannedOne() {
        assertThatThrownBy(() -> new DueDay(DAY, DAY.minusDays(1), 0, List.of(), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
