package org.linli.evaluation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.evaluation.contract.ContractTerms;
import org.linli.platform.rule.RuleBook;

class ScheduleTest {

    private static final LocalDate DAY = LocalDate.parse("2026-01-01");

    private static List<Schedule.Look> looks(LocalDate from, LocalDate to, LocalDate projectStartedOn) {
        return new Schedule(RuleBook.shipped(), DAY).of(new ContractTerms("C", UUID.randomUUID(), "440105005", "440105005",
                "FAMILY_SERVICE_STATION", from, to, from, projectStartedOn, List.of()));
    }

    @Test
    void aYoungProjectIsVisitedFirstAndGradedLater() {
        assertThat(looks(DAY, LocalDate.parse("2026-12-31"), DAY)).extracting(Schedule.Look::kind, Schedule.Look::day)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.FORMATIVE, LocalDate.parse("2026-04-01")),
                        org.assertj.core.groups.Tuple.tuple(Kind.MID_TERM, LocalDate.parse("2026-08-01")),
                        org.assertj.core.groups.Tuple.tuple(Kind.FINAL, LocalDate.parse("2026-12-31")));
    }

    @Test
    void aMatureOneHasNoVisitAndIsLookedAtInTheMiddle() {
        assertThat(looks(DAY, LocalDate.parse("2026-12-31"), DAY.minusYears(2))).extracting(Schedule.Look::kind)
                .containsExactly(Kind.MID_TERM, Kind.FINAL);
        assertThat(looks(DAY, LocalDate.parse("2026-12-31"), DAY.minusYears(2)).getFirst().day())
                .isEqualTo(LocalDate.parse("2026-07-01"));
    }

    @Test
    void twoGradedLooksNeverLieCloserThanAHundredAndFiftyDays() {
        assertThat(looks(DAY, LocalDate.parse("2026-10-31"), DAY.minusYears(2))).extracting(Schedule.Look::kind)
                .containsExactly(Kind.FINAL);
    }

    @Test
    void countsAreScaledToTheShareOfTheYear() {
        assertThat(looks(DAY, LocalDate.parse("2026-12-31"), DAY.minusYears(2)).getFirst().share()).isEqualByComparingTo("0.4959");
    }
}
