package org.linli.procurement.tendering.tender;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;
import org.linli.procurement.known.calendar.DeadlineRecalculation;
import org.linli.procurement.known.calendar.RecalculatedDeadline;

/** The terms of a tender reckoned again from their steps: the same rules, the same starts, another calendar. */
record ClockRecompute(TenderClocks clocks, List<RecalculatedDeadline> moved) {

    /** Terms published before their steps were kept have nothing to be reckoned from: they stand. */
    static ClockRecompute of(Tender tender, DeadlineRecalculation by) {
        var before = tender.clocks();
        var fresh = before.steps().isEmpty() ? before : replayed(tender, before.steps(), by.rules(), by.calendar());
        var stage = tender.stage();
        var moved = new ArrayList<RecalculatedDeadline>();
        var clocks = new TenderClocks(
                again("noticeUntil", before.noticeUntil(), fresh.noticeUntil(), stage == TenderStatus.PUBLISHED, by,
                        moved),
                again("documentsUntil", before.documentsUntil(), fresh.documentsUntil(),
                        stage == TenderStatus.PUBLISHED, by, moved),
                again("bidsUntil", before.bidsUntil(), fresh.bidsUntil(), stage == TenderStatus.PUBLISHED, by, moved),
                maybe("reportUntil", before.reportUntil(), fresh.reportUntil(), stage == TenderStatus.PRICE_OPENED, by,
                        moved),
                maybe("fixWinnerUntil", before.fixWinnerUntil(), fresh.fixWinnerUntil(), stage == TenderStatus.RANKED,
                        by, moved),
                maybe("resultNoticeUntil", before.resultNoticeUntil(), fresh.resultNoticeUntil(),
                        stage == TenderStatus.STANDSTILL, by, moved),
                maybe("standstillUntil", before.standstillUntil(), fresh.standstillUntil(),
                        stage == TenderStatus.STANDSTILL, by, moved),
                maybe("letterUntil", before.letterUntil(), fresh.letterUntil(), stage == TenderStatus.STANDSTILL, by,
                        moved),
                maybe("signUntil", before.signUntil(), fresh.signUntil(), stage == TenderStatus.AWARDED, by, moved),
                before.steps());
        return new ClockRecompute(clocks, moved);
    }

    /** The tender takes its new terms over. @return those that moved */
    List<RecalculatedDeadline> into(Consumer<TenderClocks> tender) {
        tender.accept(clocks);
        return moved;
    }

    /** As they would run had no answer come late. */
    static TenderClocks withoutLateAnswers(Tender tender, RuleBook rules, WorkCalendar calendar) {
        var steps = tender.clocks().steps();
        var others = steps.stream().filter(step -> !TenderClocks.LATE_ANSWER.equals(step.rule())).toList();
        return others.size() == steps.size() ? tender.clocks() : replayed(tender, others, rules, calendar);
    }

    private static TenderClocks replayed(Tender tender, List<ClockStep> steps, RuleBook rules, WorkCalendar calendar) {
        var procedure = tender.procedure();
        var clocks =
                TenderClocks.published(steps.getFirst().on(), procedure, tender.content().bidDays(), rules, calendar);
        for (var step : steps.subList(1, steps.size())) {
            clocks = switch (step.kind()) {
                case PUBLISHED -> clocks;
                case LENGTHENED -> clocks.lengthened(step.on(), Objects.requireNonNull(step.rule()), rules, calendar);
                case PRICED -> clocks.priced(step.on(), rules, calendar);
                case RANKED -> clocks.ranked(step.on(), procedure, rules, calendar);
                case ANNOUNCED -> clocks.announced(step.on(), procedure, rules, calendar);
                case AWARDED -> clocks.awarded(step.on(), procedure, rules, calendar);
                case RESUMED -> clocks.resumed(step.on(), step.days(), Objects.requireNonNull(step.into()), calendar);
            };
        }
        return clocks;
    }

    private static @Nullable Deadline maybe(String term, @Nullable Deadline before, @Nullable Deadline fresh,
            boolean running, DeadlineRecalculation by, List<RecalculatedDeadline> moved) {
        return before == null ? null : again(term, before, fresh == null ? before : fresh, running, by, moved);
    }

    private static Deadline again(String term, Deadline before, Deadline fresh, boolean running,
            DeadlineRecalculation by, List<RecalculatedDeadline> moved) {
        if (!by.isDue(before)) {
            return before;
        }
        if (!running || fresh == before) {
            return RecalculatedDeadline.settled(before);
        }
        var reckoned = RecalculatedDeadline.running(term, before, fresh);
        moved.add(reckoned);
        return reckoned.after();
    }
}
