package org.linli.procurement.tendering.tender;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;
import org.linli.procurement.tendering.tender.ClockStep.Kind;
import org.linli.procurement.tendering.tenderdocument.Procedure;
import org.linli.procurement.tendering.tenderdocument.TenderProblem;

/**
 * The terms of a tender, each with its rule. Those of later stages are null until the stage begins.
 *
 * @param steps what set or moved them, in order
 */
@Schema(description = "招标期限 The terms of the tender, each with its rule and basis")
public record TenderClocks(Deadline noticeUntil, Deadline documentsUntil, Deadline bidsUntil,
        @Nullable Deadline reportUntil, @Nullable Deadline fixWinnerUntil, @Nullable Deadline resultNoticeUntil,
        @Nullable Deadline standstillUntil, @Nullable Deadline letterUntil, @Nullable Deadline signUntil,
        List<ClockStep> steps) {

    /** By it an answer that came late, or none, moves the deadline. */
    public static final String LATE_ANSWER = "HQ2";
    static final String REPORT = "P11.report";
    static final String LETTER = "P12.letter";

    public TenderClocks {
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    static TenderClocks published(LocalDate on, Procedure procedure, int bidDays, RuleBook rules,
            WorkCalendar calendar) {
        return new TenderClocks(workdays(on, "P05", procedure.noticeWorkdays(), rules, calendar),
                workdays(on, "P06", procedure.documentWorkdays(), rules, calendar),
                procedure.bidsUntil(on, bidDays, rules, calendar), null, null, null, null, null, null,
                List.of(ClockStep.of(Kind.PUBLISHED, on)));
    }

    /** The evaluation is over when the prices are open: the purchaser has the report, with its rank, by then (P11). */
    TenderClocks priced(LocalDate on, RuleBook rules, WorkCalendar calendar) {
        return new TenderClocks(noticeUntil, documentsUntil, bidsUntil, calendar.deadline(on, rules.get(REPORT, on)),
                fixWinnerUntil, resultNoticeUntil, standstillUntil, letterUntil, signUntil, and(Kind.PRICED, on));
    }

    TenderClocks ranked(LocalDate on, Procedure procedure, RuleBook rules, WorkCalendar calendar) {
        return new TenderClocks(noticeUntil, documentsUntil, bidsUntil, reportUntil,
                workdays(on, "P11", procedure.fixWinnerWorkdays(), rules, calendar), null, null, null, null,
                and(Kind.RANKED, on));
    }

    /**
     * The term for objections is counted from the end of the result notice (P19), that for the award letter from the
     * end of the objections (P12).
     */
    TenderClocks announced(LocalDate on, Procedure procedure, RuleBook rules, WorkCalendar calendar) {
        var notice = workdays(on, "P12", procedure.resultWorkdays(), rules, calendar);
        var standstill = workdays(notice.lastDay(), procedure.kind().standstillRule(), procedure.standstillWorkdays(),
                rules, calendar);
        return new TenderClocks(noticeUntil, documentsUntil, bidsUntil, reportUntil, fixWinnerUntil, notice, standstill,
                calendar.deadline(standstill.lastDay(), rules.get(LETTER, on)), null, and(Kind.ANNOUNCED, on));
    }

    TenderClocks awarded(LocalDate on, Procedure procedure, RuleBook rules, WorkCalendar calendar) {
        return new TenderClocks(noticeUntil, documentsUntil, bidsUntil, reportUntil, fixWinnerUntil, resultNoticeUntil,
                standstillUntil, letterUntil, deadline(on, "P13", procedure.signDays(), "d", rules, calendar),
                and(Kind.AWARDED, on));
    }

    /** What the host owes by a term that only reminds: the rank, then the award. @return null where it owes nothing */
    @Nullable
    Deadline owed(TenderStatus status) {
        return switch (status) {
            case PRICE_OPENED -> reportUntil;
            case STANDSTILL -> letterUntil;
            default -> null;
        };
    }

    /** @throws RuleRefused under P19 while objections may still come */
    void requireStandstillOver(Instant now, RuleBook rules) {
        if (standstillUntil != null && now.isBefore(standstillUntil.passesAt())) {
            throw new RuleRefused(TenderProblem.BEFORE_STANDSTILL_ENDS, rules.get("P19", Deadline.dayOf(now)),
                    "standstillUntil", standstillUntil.lastDay());
        }
    }

    /** @param from the day the term of {@code rule} counts from */
    TenderClocks lengthened(LocalDate from, String rule, RuleBook rules, WorkCalendar calendar) {
        return new TenderClocks(noticeUntil, documentsUntil, calendar.deadline(from, rules.get(rule, from)),
                reportUntil, fixWinnerUntil, resultNoticeUntil, standstillUntil, letterUntil, signUntil,
                and(ClockStep.lengthened(from, rule)));
    }

    /** What had not ended when the tender was suspended runs on for as long as it stood still. */
    TenderClocks resumed(LocalDate on, long days, TenderStatus into, WorkCalendar calendar) {
        var all = and(new ClockStep(Kind.RESUMED, on, days, into));
        return switch (into) {
            case PUBLISHED ->
                new TenderClocks(moved(noticeUntil, days, calendar), moved(documentsUntil, days, calendar),
                        moved(bidsUntil, days, calendar), null, null, null, null, null, null, all);
            case PRICE_OPENED ->
                new TenderClocks(noticeUntil, documentsUntil, bidsUntil, maybeMoved(reportUntil, days, calendar),
                        fixWinnerUntil, resultNoticeUntil, standstillUntil, letterUntil, signUntil, all);
            case RANKED -> new TenderClocks(noticeUntil, documentsUntil, bidsUntil, reportUntil,
                    maybeMoved(fixWinnerUntil, days, calendar), null, null, null, null, all);
            case STANDSTILL -> new TenderClocks(noticeUntil, documentsUntil, bidsUntil, reportUntil, fixWinnerUntil,
                    resultNoticeUntil, maybeMoved(standstillUntil, days, calendar),
                    maybeMoved(letterUntil, days, calendar), null, all);
            default -> this;
        };
    }

    /** Since when its terms stand still: those of a candidate that came meanwhile from its own day on. */
    LocalDate stoodFrom(LocalDate suspendedOn) {
        return steps.stream().filter(step -> step.kind() == Kind.RANKED || step.kind() == Kind.ANNOUNCED)
                .map(ClockStep::on).filter(suspendedOn::isBefore).max(LocalDate::compareTo).orElse(suspendedOn);
    }

    /** Everybody reads the last rank, for good; one made again not before it is announced in its turn. */
    boolean isAnnounced() {
        return steps.stream().map(ClockStep::kind).filter(kind -> kind == Kind.RANKED || kind == Kind.ANNOUNCED)
                .reduce((before, after) -> after).filter(Kind.ANNOUNCED::equals).isPresent();
    }

    private List<ClockStep> and(Kind kind, LocalDate on) {
        return and(ClockStep.of(kind, on));
    }

    private List<ClockStep> and(ClockStep step) {
        return Stream.concat(steps.stream(), Stream.of(step)).toList();
    }

    private static @Nullable Deadline maybeMoved(@Nullable Deadline deadline, long days, WorkCalendar calendar) {
        return deadline == null ? null : moved(deadline, days, calendar);
    }

    private static Deadline moved(Deadline deadline, long days, WorkCalendar calendar) {
        return calendar.rolled(deadline.lastDay().plusDays(days), deadline.rule(), deadline.basis());
    }

    private static Deadline workdays(LocalDate from, String rule, int n, RuleBook rules, WorkCalendar calendar) {
        return deadline(from, rule, n, "wd", rules, calendar);
    }

    /** The rule gives unit and basis, the frozen procedure or the document the number. */
    private static Deadline deadline(LocalDate from, String id, int n, String unit, RuleBook rules,
            WorkCalendar calendar) {
        var rule = rules.get(id, from);
        return calendar.deadline(from,
                new Rule(id, BigDecimal.valueOf(n), unit, rule.from(), rule.to(), rule.basis(), rule.confidence()));
    }
}
