package org.linli.procurement.tendering.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.procurement.tendering.tender.SampleTender.BID;
import static org.linli.procurement.tendering.tender.SampleTender.CALENDAR;
import static org.linli.procurement.tendering.tender.SampleTender.DAY;
import static org.linli.procurement.tendering.tender.SampleTender.OPEN;
import static org.linli.procurement.tendering.tender.SampleTender.REVIEW;
import static org.linli.procurement.tendering.tender.SampleTender.REVIEWER;
import static org.linli.procurement.tendering.tender.SampleTender.RULES;
import static org.linli.procurement.tendering.tender.SampleTender.TODAY;
import static org.linli.procurement.tendering.tender.SampleTender.WRITER;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.problem.IllegalTransition;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.platform.time.Deadline;
import org.linli.procurement.tendering.tenderdocument.TenderDocument;

class TenderTest {

    private static final Set<TenderCommand> RUNNING =
            EnumSet.of(TenderCommand.FAIL, TenderCommand.CANCEL, TenderCommand.SUSPEND);

    private static Set<TenderCommand> running(TenderCommand... more) {
        var all = EnumSet.copyOf(RUNNING);
        all.addAll(Set.of(more));
        return all;
    }

    @Test
    void acceptsExactlyWhatTheTableSays() {
        var reach = new EnumMap<TenderStatus, Supplier<Tender>>(TenderStatus.class);
        reach.put(TenderStatus.DRAFT, SampleTender::draft);
        reach.put(TenderStatus.REVIEWED, SampleTender::reviewed);
        reach.put(TenderStatus.PUBLISHED, SampleTender::published);
        reach.put(TenderStatus.CLOSED, SampleTender::closed);
        reach.put(TenderStatus.OPENED, SampleTender::opened);
        reach.put(TenderStatus.SCORING, SampleTender::scoring);
        reach.put(TenderStatus.CONSENSUS, SampleTender::consensus);
        reach.put(TenderStatus.PRICE_OPENED, SampleTender::priceOpened);
        reach.put(TenderStatus.RANKED, SampleTender::ranked);
        reach.put(TenderStatus.STANDSTILL, SampleTender::standstill);
        reach.put(TenderStatus.AWARDED, SampleTender::awarded);
        reach.put(TenderStatus.CONTRACTED, SampleTender::contracted);
        reach.put(TenderStatus.FAILED, () -> done(SampleTender.closed(), tender -> tender.fail("r", null)));
        reach.put(TenderStatus.CANCELLED, () -> done(SampleTender.draft(), tender -> tender.cancel("r")));
        reach.put(TenderStatus.SUSPENDED, SampleTender::suspended);
        TransitionMatrix.check(TenderStatus.class, TenderCommand.class, reach, commands(), table(), Tender::status);
    }

    private static Tender done(Tender tender, Consumer<Tender> step) {
        step.accept(tender);
        return tender;
    }

    private static Map<TenderCommand, Consumer<Tender>> commands() {
        var commands = new EnumMap<TenderCommand, Consumer<Tender>>(TenderCommand.class);
        commands.put(TenderCommand.WRITE,
                tender -> tender.write(
                        new TenderDocument.Written(SampleTender.content(SampleTender.scheme()), "1".repeat(64)), OPEN,
                        WRITER));
        commands.put(TenderCommand.REVIEW, tender -> tender.review(REVIEWER, DAY));
        commands.put(TenderCommand.PUBLISH, SampleTender::publish);
        commands.put(TenderCommand.AMEND,
                tender -> tender.amend(
                        new TenderDocument.Written(SampleTender.content(SampleTender.scheme()), "2".repeat(64)), true,
                        null, WRITER, DAY));
        commands.put(TenderCommand.EXTEND, tender -> tender.extend(TODAY.plusDays(20), "HQ2", "r", DAY));
        commands.put(TenderCommand.CLOSE, tender -> tender.close(3));
        commands.put(TenderCommand.DRAW_PANEL, tender -> tender.require(TenderCommand.DRAW_PANEL));
        commands.put(TenderCommand.OPEN, tender -> tender.open(3, TODAY));
        commands.put(TenderCommand.REEVALUATE, tender -> tender.reevaluate("r"));
        commands.put(TenderCommand.QUALIFY, tender -> tender.qualify(3, 0));
        commands.put(TenderCommand.BEGIN_CONSENSUS, tender -> tender.beginConsensus(0));
        commands.put(TenderCommand.OPEN_PRICES, tender -> tender.openPrices(3));
        commands.put(TenderCommand.RANK, tender -> tender.rank(BID, TODAY, RULES, CALENDAR));
        commands.put(TenderCommand.ANNOUNCE, tender -> tender.announce(TODAY, false, DAY));
        commands.put(TenderCommand.AWARD, tender -> tender.award(SampleTender.afterStandstill(), RULES, CALENDAR));
        commands.put(TenderCommand.PASS_OVER, tender -> tender.passOver(Ids.next(), DAY));
        commands.put(TenderCommand.REVIEW_OVERLAPS, tender -> tender.require(TenderCommand.REVIEW_OVERLAPS));
        commands.put(TenderCommand.REPLACE_LEADER, tender -> tender.replaceLeader(Ids.next(), DAY));
        commands.put(TenderCommand.WITHDRAW_AWARD, tender -> tender.withdrawAward(Ids.next(), DAY));
        commands.put(TenderCommand.CONTRACT, Tender::contract);
        commands.put(TenderCommand.FAIL, tender -> tender.fail("r", null));
        commands.put(TenderCommand.CANCEL, tender -> tender.cancel("r"));
        commands.put(TenderCommand.SUSPEND, tender -> tender.suspend("r", TODAY, REVIEW));
        commands.put(TenderCommand.RESUME, tender -> tender.resume(TODAY, CALENDAR));
        return commands;
    }

    private static Map<TenderStatus, Set<TenderCommand>> table() {
        var table = new EnumMap<TenderStatus, Set<TenderCommand>>(TenderStatus.class);
        table.put(TenderStatus.DRAFT, EnumSet.of(TenderCommand.WRITE, TenderCommand.REVIEW, TenderCommand.CANCEL));
        table.put(TenderStatus.REVIEWED, EnumSet.of(TenderCommand.WRITE, TenderCommand.PUBLISH, TenderCommand.CANCEL));
        table.put(TenderStatus.PUBLISHED, running(TenderCommand.CLOSE, TenderCommand.AMEND, TenderCommand.EXTEND));
        table.put(TenderStatus.CLOSED, running(TenderCommand.DRAW_PANEL, TenderCommand.OPEN));
        table.put(TenderStatus.OPENED, running(TenderCommand.QUALIFY));
        table.put(TenderStatus.SCORING, running(TenderCommand.BEGIN_CONSENSUS));
        table.put(TenderStatus.CONSENSUS, running(TenderCommand.OPEN_PRICES, TenderCommand.REEVALUATE));
        table.put(TenderStatus.PRICE_OPENED, running(TenderCommand.RANK, TenderCommand.REEVALUATE));
        table.put(TenderStatus.RANKED, running(TenderCommand.ANNOUNCE, TenderCommand.REVIEW_OVERLAPS,
                TenderCommand.REPLACE_LEADER, TenderCommand.REEVALUATE));
        table.put(TenderStatus.STANDSTILL, running(TenderCommand.AWARD, TenderCommand.PASS_OVER,
                TenderCommand.REVIEW_OVERLAPS, TenderCommand.REPLACE_LEADER, TenderCommand.REEVALUATE));
        table.put(TenderStatus.AWARDED, EnumSet.of(TenderCommand.CONTRACT, TenderCommand.REVIEW_OVERLAPS,
                TenderCommand.WITHDRAW_AWARD, TenderCommand.FAIL));
        table.put(TenderStatus.CONTRACTED, Set.of());
        table.put(TenderStatus.FAILED, Set.of());
        table.put(TenderStatus.CANCELLED, Set.of());
        table.put(TenderStatus.SUSPENDED,
                EnumSet.of(TenderCommand.RESUME, TenderCommand.AMEND, TenderCommand.FAIL, TenderCommand.CANCEL));
        return table;
    }

    @Test
    void anAmendmentThatComesLateMovesTheDeadlineAndOneInTimeDoesNot() {
        var tender = SampleTender.published();
        var before = tender.clocks().bidsUntil();
        tender.amend(new TenderDocument.Written(SampleTender.content(SampleTender.scheme()), "2".repeat(64)), true,
                null, WRITER, DAY);
        assertThat(tender.clocks().bidsUntil()).isEqualTo(before);
        assertThat(tender.document().contentHash()).isEqualTo("2".repeat(64));
        var late = before.lastDay().minusDays(1);
        tender.amend(new TenderDocument.Written(SampleTender.content(SampleTender.scheme()), "3".repeat(64)), true,
                "P08", WRITER, new BusinessDay(late, RULES, CALENDAR));
        var later = CALENDAR.deadline(late, RULES.get("P08", late));
        assertThat(tender.clocks().bidsUntil()).isEqualTo(later);
        assertThat(tender.timetable().orElseThrow().nextCheckAt()).isEqualTo(later.passesAt());
    }

    @Test
    void oneThatStandsStillMayEndAndStandsStillNoMore() {
        var cancelled = SampleTender.suspended();
        cancelled.cancel("r");
        assertThat(cancelled.stage()).isEqualTo(TenderStatus.CANCELLED);
        var failed = SampleTender.suspendedIn(SampleTender.closed());
        failed.fail("r", null);
        assertThat(failed.stage()).isEqualTo(TenderStatus.FAILED);
    }

    @Test
    void oneThatIsSuspendedAfterTheDeadlineIsNotAmended() {
        var tender = SampleTender.suspendedIn(SampleTender.closed());
        assertThatThrownBy(() -> tender.amend(
                new TenderDocument.Written(SampleTender.content(SampleTender.scheme()), "2".repeat(64)), true, null,
                WRITER, DAY)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void whoeverWroteItDoesNotReviewIt() {
        assertThatThrownBy(() -> SampleTender.draft().review(WRITER, DAY)).isInstanceOfSatisfying(RuleRefused.class,
                refused -> assertThat(refused.rule().orElseThrow().id()).isEqualTo("P02"));
        var tender = SampleTender.reviewed();
        tender.write(new TenderDocument.Written(SampleTender.content(SampleTender.scheme()), "1".repeat(64)), OPEN,
                REVIEWER);
        assertThat(tender.status()).isEqualTo(TenderStatus.DRAFT);
        assertThatThrownBy(() -> tender.review(REVIEWER, DAY)).isInstanceOf(RuleRefused.class);
    }

    @Test
    void twoBiddersAreTooFew() {
        var events = SampleTender.published().close(2);
        assertThat(events).last().isInstanceOfSatisfying(TenderEvent.Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo("TOO_FEW_BIDDERS");
            assertThat(failed.rule()).isEqualTo("P09");
        });
        assertThat(SampleTender.opened().qualify(2, 1)).last().isInstanceOf(TenderEvent.Failed.class);
    }

    @Test
    void deadlinesRollOverHolidaysAndCountMakeUpDays() {
        var september = LocalDate.of(2026, 9, 11);
        var clocks = TenderClocks.published(september, OPEN, 20, RULES, CALENDAR);
        assertThat(clocks.bidsUntil().lastDay()).isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(clocks.bidsUntil().rule()).isEqualTo("P07");
        assertThat(TenderClocks.published(LocalDate.of(2026, 9, 28), OPEN, 20, RULES, CALENDAR).noticeUntil().lastDay())
                .isEqualTo(LocalDate.of(2026, 10, 10));
        assertThat(
                TenderClocks.published(LocalDate.of(2026, 12, 20), OPEN, 20, RULES, CALENDAR).bidsUntil().provisional())
                .isTrue();
    }

    @Test
    void noAwardBeforeTheStandstillEnds() {
        var tender = SampleTender.standstill();
        var last = tender.clocks().standstillUntil().lastDay();
        assertThatThrownBy(() -> tender.award(last.atTime(23, 59).atZone(Deadline.ZONE).toInstant(), RULES, CALENDAR))
                .isInstanceOf(RuleRefused.class);
        tender.award(last.plusDays(1).atStartOfDay(Deadline.ZONE).toInstant(), RULES, CALENDAR);
        assertThat(tender.status()).isEqualTo(TenderStatus.AWARDED);
    }

    @Test
    void aSuspensionLengthensWhatStoodStill() {
        var tender = SampleTender.published();
        var before = tender.clocks().bidsUntil().lastDay();
        tender.suspend("r", TODAY, REVIEW);
        tender.resume(TODAY.plusDays(7), CALENDAR);
        assertThat(tender.status()).isEqualTo(TenderStatus.PUBLISHED);
        assertThat(tender.clocks().bidsUntil().lastDay()).isEqualTo(before.plusDays(7));
        assertThat(tender.bidsUntil()).contains(before.plusDays(8).atStartOfDay(Deadline.ZONE).toInstant());
    }
}
