package org.linli.evaluation.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.evaluation.contract.ContractTerms;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.EveryDay;

class ScheduleEveryDayTest {

    private static final RuleBook RULES = RuleBook.shipped();

    /** @param months of the contract; the project begins with it, so that it is visited first where there is time */
    @ParameterizedTest
    @ValueSource(ints = {1, 6, 12, 36})
    void looksAtAContractWithinItsDaysWheneverItBegins(int months) {
        EveryDay.walk(today -> {
            var to = today.plusMonths(months).minusDays(1);
            var looks = new Schedule(RULES, today).of(new ContractTerms("C", UUID.randomUUID(), "440105005",
                    "440105005", "FAMILY_SERVICE_STATION", today, to, today, today, List.of()));
            assertThat(looks).as("from " + today).isNotEmpty().allSatisfy(look -> {
                assertThat(look.day()).isBetween(today, to);
                assertThat(look.periodFrom()).isBetween(today, look.day());
                assertThat(look.share()).isPositive();
            });
            var graded = looks.stream().filter(look -> look.kind().isSummative()).map(Schedule.Look::day).toList();
            assertThat(graded).as("a grade in every contract year, and at the end, from " + today)
                    .hasSize(1 + months / 12);
            for (var n = 1; n < graded.size(); n++) {
                assertThat(ChronoUnit.DAYS.between(graded.get(n - 1), graded.get(n))).as("gap, from " + today)
                        .isGreaterThanOrEqualTo(150);
            }
        });
    }
}
