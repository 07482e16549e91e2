package org.linli.procurement.tendering.tender;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.EveryDay;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;
import org.linli.procurement.tendering.tenderdocument.Procedure;

/** Every stage of every procedure, begun on every day of seven years. */
class TenderClocksEveryDayTest {

    private static final RuleBook RULES = RuleBook.shipped();
    private static final WorkCalendar CALENDAR = WorkCalendar.published();

    @ParameterizedTest
    @EnumSource
    void everyStageEndsOnADayItMayEndOn(Procedure.Kind kind) {
        EveryDay.walk(today -> {
            var procedure = Procedure.of(kind, RULES, today);
            var clocks = TenderClocks.published(today, procedure, procedure.bidDays(), RULES, CALENDAR);
            fair(today, clocks.noticeUntil());
            fair(today, clocks.documentsUntil());
            fair(today, clocks.bidsUntil());

            var decided = clocks.ranked(today, procedure, RULES, CALENDAR).announced(today, procedure, RULES, CALENDAR)
                    .awarded(today, procedure, RULES, CALENDAR);
            fair(today, decided.resultNoticeUntil());
            fair(today, decided.standstillUntil());
            fair(today, decided.signUntil());
            assertThat(decided.standstillUntil().lastDay()).as("objections outlast the notice of " + today)
                    .isAfterOrEqualTo(decided.resultNoticeUntil().lastDay());

            var resumed = clocks.resumed(today, 9, TenderStatus.PUBLISHED, CALENDAR);
            fair(today, resumed.bidsUntil());
            assertThat(resumed.bidsUntil().lastDay()).as("not shorter for standing still")
                    .isAfterOrEqualTo(clocks.bidsUntil().lastDay().plusDays(9));
        });
    }

    private static void fair(LocalDate today, Deadline deadline) {
        EveryDay.requireFair(today, deadline, deadline.rule());
    }
}
