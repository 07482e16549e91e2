package org.linli.procurement.tendering.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.procurement.tendering.tender.SampleTender.BID;
import static org.linli.procurement.tendering.tender.SampleTender.CALENDAR;
import static org.linli.procurement.tendering.tender.SampleTender.OPEN;
import static org.linli.procurement.tendering.tender.SampleTender.RULES;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.money.Money;
import org.linli.platform.testkit.Years;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;
import org.linli.procurement.known.calendar.DeadlineRecalculation;
import org.linli.procurement.known.calendar.RecalculatedDeadline;

/** A tender that runs into a year whose holidays are not published when it is. */
class ClockRecomputeTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2026, 12, 20);

    /** 1 to 3 January and 11 to 12 January off, 9 January worked. */
    private static DeadlineRecalculation with2027() {
        var own = new HashMap<LocalDate, Boolean>();
        for (var day : List.of(1, 2, 3, 11, 12)) {
            own.put(LocalDate.of(2027, 1, day), false);
        }
        return new DeadlineRecalculation(RULES, new WorkCalendar(Years.whole(2027, own)), Set.of(2026, 2027));
    }

    private static BusinessDay on(LocalDate date) {
        return new BusinessDay(date, RULES, CALENDAR);
    }

    private static Tender published() {
        var tender = SampleTender.reviewed();
        tender.publish(OPEN, Money.yuan("2400000.00"), new Draw.CommittedSeed("c".repeat(64), new byte[1]),
                on(PUBLISHED));
        return tender;
    }

    private static Tender scoredBy(LocalDate day) {
        var tender = published();
        tender.close(3);
        tender.open(3, day);
        tender.qualify(3, 0);
        tender.beginConsensus(0);
        tender.openPrices(3);
        tender.rank(BID, day, RULES, CALENDAR);
        return tender;
    }

    @Test
    void aBidDeadlineInAnUnknownYearIsProvisionalAndMovesWhenTheCalendarArrives() {
        var tender = published();
        assertThat(tender.clocks().bidsUntil()).satisfies(until -> {
            assertThat(until.lastDay()).as("20 days is Saturday the 9th, rolled Monday to Friday")
                    .isEqualTo(LocalDate.of(2027, 1, 11));
            assertThat(until.provisional()).isTrue();
        });
        assertThat(tender.clocks().noticeUntil().provisional()).isFalse();
        var moved = tender.recompute(with2027());
        assertThat(moved).singleElement().satisfies(one -> {
            assertThat(one.term()).isEqualTo("bidsUntil");
            assertThat(one.before().lastDay()).isEqualTo(LocalDate.of(2027, 1, 11));
            assertThat(one.after())
                    .isEqualTo(new Deadline(LocalDate.of(2027, 1, 13), "P07", one.before().basis(), false));
        });
        assertThat(tender.bidsUntil()).contains(LocalDate.of(2027, 1, 14).atStartOfDay(Deadline.ZONE).toInstant());
        assertThat(tender.timetable().orElseThrow().nextCheckAt()).isEqualTo(tender.bidsUntil().orElseThrow());
        assertThat(tender.recompute(with2027())).as("once").isEmpty();
    }

    @Test
    void withoutACalendarNothingChanges() {
        var tender = published();
        var before = tender.clocks();
        assertThat(tender.recompute(new DeadlineRecalculation(RULES, CALENDAR, Set.of()))).isEmpty();
        assertThat(tender.clocks()).isEqualTo(before);
    }

    @Test
    void aStandstillIsReckonedFromTheNoticeReckonedAgain() {
        var tender = scoredBy(LocalDate.of(2026, 12, 30));
        tender.announce(LocalDate.of(2026, 12, 31), false, on(LocalDate.of(2026, 12, 31)));
        assertThat(tender.clocks().resultNoticeUntil().lastDay()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(tender.clocks().standstillUntil().lastDay()).isEqualTo(LocalDate.of(2027, 1, 12));
        assertThat(tender.recompute(with2027())).extracting(RecalculatedDeadline::term)
                .containsExactly("resultNoticeUntil", "standstillUntil", "letterUntil");
        assertThat(tender.clocks().resultNoticeUntil().lastDay()).as("the first to third are off")
                .isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(tender.clocks().standstillUntil().lastDay()).as("seven workdays, the 11th and 12th are off")
                .isEqualTo(LocalDate.of(2027, 1, 15));
        assertThat(tender.clocks().bidsUntil()).as("bids are long closed: the day stands")
                .isEqualTo(new Deadline(LocalDate.of(2027, 1, 11), "P07", tender.clocks().bidsUntil().basis(), false));
    }

    @Test
    void theSilenceOfThePurchaserCountsFromTheSameDay() {
        var tender = scoredBy(LocalDate.of(2026, 12, 30));
        assertThat(tender.clocks().fixWinnerUntil().lastDay()).isEqualTo(LocalDate.of(2027, 1, 6));
        tender.recompute(with2027());
        assertThat(tender.clocks().fixWinnerUntil().lastDay()).isEqualTo(LocalDate.of(2027, 1, 7));
        assertThat(tender.timetable().orElseThrow().nextCheckAt())
                .isEqualTo(tender.clocks().fixWinnerUntil().passesAt());
    }

    @Test
    void daysOfASuspensionAreAddedAgain() {
        var tender = published();
        tender.suspend("r", LocalDate.of(2026, 12, 22), SampleTender.REVIEW);
        tender.resume(LocalDate.of(2026, 12, 24), CALENDAR);
        assertThat(tender.clocks().bidsUntil().lastDay()).isEqualTo(LocalDate.of(2027, 1, 13));
        tender.recompute(with2027());
        assertThat(tender.clocks().bidsUntil().lastDay()).as("13 January by the calendar, and two days")
                .isEqualTo(LocalDate.of(2027, 1, 15));
        assertThat(tender.clocks().steps()).extracting(ClockStep::kind).containsExactly(ClockStep.Kind.PUBLISHED,
                ClockStep.Kind.RESUMED);
    }

    @Test
    void aTenderThatStandsStillIsReckonedAndStaysSo() {
        var tender = published();
        tender.suspend("r", LocalDate.of(2026, 12, 22), SampleTender.REVIEW);
        assertThat(tender.recompute(with2027())).hasSize(1);
        assertThat(tender.status()).isEqualTo(TenderStatus.SUSPENDED);
        assertThat(tender.timetable().orElseThrow().nextCheckAt()).isEqualTo(SampleTender.REVIEW.passesAt());
    }

    @Test
    void theTermToSignIsReckonedFromTheAward() {
        var tender = scoredBy(LocalDate.of(2026, 12, 10));
        tender.announce(LocalDate.of(2026, 12, 10), false, on(LocalDate.of(2026, 12, 10)));
        tender.award(LocalDate.of(2026, 12, 23).atStartOfDay(Deadline.ZONE).toInstant(), RULES, CALENDAR);
        assertThat(tender.clocks().signUntil().lastDay()).isEqualTo(LocalDate.of(2027, 1, 22));
        assertThat(tender.recompute(with2027())).extracting(RecalculatedDeadline::term).containsExactly("signUntil");
        assertThat(tender.clocks().signUntil()).satisfies(until -> assertThat(until.provisional()).isFalse())
                .satisfies(until -> assertThat(until.lastDay()).isEqualTo(LocalDate.of(2027, 1, 22)));
    }
}
