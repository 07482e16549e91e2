package org.linli.procurement.contracting.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.EveryDay;
import org.linli.platform.time.WorkCalendar;

class ChallengeClocksEveryDayTest {

    private static final RuleBook RULES = RuleBook.shipped();
    private static final WorkCalendar CALENDAR = WorkCalendar.published();

    @Test
    void everyTermOfAnObjectionAndItsComplaintEndsOnADayItMayEndOn() {
        EveryDay.walk(today -> {
            var clocks = ChallengeClocks.objection(today, null, RULES, CALENDAR).complained(today, RULES, CALENDAR)
                    .examined(today, RULES, CALENDAR);
            Stream.of(ChallengeClocks.query(today, RULES, CALENDAR).answerUntil(), clocks.answerUntil(),
                    clocks.complainUntil(), clocks.examineUntil(), clocks.copiesUntil(), clocks.statementUntil(),
                    clocks.decideUntil()).forEach(deadline -> EveryDay.requireFair(today, deadline, deadline.rule()));
            assertThat(clocks.complainUntil().lastDay()).as("complaints come after the answer, from " + today)
                    .isAfter(clocks.answerUntil().lastDay());
        });
    }
}
