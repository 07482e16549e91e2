package org.linli.procurement.tender;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;

/** The terms of a tender, each with its rule. Those of later stages are null until the stage begins. */
@Schema(description = "招标期限 The terms of the tender, each with its rule and basis")
public record TenderClocks(Deadline noticeUntil, Deadline documentsUntil, Deadline bidsUntil,
        @Nullable Deadline fixWinnerUntil, @Nullable Deadline resultNoticeUntil, @Nullable Deadline standstillUntil,
        @Nullable Deadline signUntil) {

    static TenderClocks published(LocalDate on, Procedure procedure, int bidDays, RuleBook rules, WorkCalendar calendar) {
        return new TenderClocks(workdays(on, "P05", procedure.noticeWorkdays(), rules, calendar),
                workdays(on, "P06", procedure.documentWorkdays(), rules, calendar),
                deadline(on, procedure.kind().bidTermRule(), bidDays, procedure.bidDaysUnit(), rules, calendar), null, null, null, null);
    }

    TenderClocks ranked(LocalDate on, Procedure procedure, RuleBook rules, WorkCalendar calendar) {
        return new TenderClocks(noticeUntil, documentsUntil, bidsUntil,
                workdays(on, "P11", procedure.fixWinnerWorkdays(), rules, calendar), null, null, null);
    }

    /** The term for objections is counted from the end of the result notice (P19). */
    TenderClocks announced(LocalDate on, Procedure procedure, RuleBook rules, WorkCalendar calendar) {
        var notice = workdays(on, "P12", procedure.resultWorkdays(), rules, calendar);
        return new TenderClocks(noticeUntil, documentsUntil, bidsUntil, fixWinnerUntil, notice,
                workdays(notice.lastDay(), procedure.kind().standstillRule(), procedure.standstillWorkdays(), rules, calendar),
                null);
    }

    TenderClocks awarded(LocalDate on, Procedure procedure, RuleBook rules, WorkCalendar calendar) {
        return new TenderClocks(noticeUntil, documentsUntil, bidsUntil, fixWinnerUntil, resultNoticeUntil, standstillUntil,
                deadline(on, "P13", procedure.signDays(), "d", rules, calendar));
    }

    TenderClocks bidsUntil(Deadline later) {
        return new TenderClocks(noticeUntil, documentsUntil, later, fixWinnerUntil, resultNoticeUntil, standstillUntil, signUntil);
    }

    /** What had not ended when the tender was suspended runs on for as long as it stood still. */
    TenderClocks resumed(long days, TenderStatus into, WorkCalendar calendar) {
        return switch (into) {
            case PUBLISHED -> new TenderClocks(moved(noticeUntil, days, calendar), moved(documentsUntil, days, calendar),
                    moved(bidsUntil, days, calendar), null, null, null, null);
            case RANKED -> new TenderClocks(noticeUntil, documentsUntil, bidsUntil,
                    fixWinnerUntil == null ? null : moved(fixWinnerUntil, days, calendar), null, null, null);
            case STANDSTILL -> new TenderClocks(noticeUntil, documentsUntil, bidsUntil, fixWinnerUntil, resultNoticeUntil,
                    standstillUntil == null ? null : moved(standstillUntil, days, calendar), null);
            default -> this;
        };
    }

    private static Deadline moved(Deadline deadline, long days, WorkCalendar calendar) {
        var last = calendar.rolled(deadline.lastDay().plusDays(days));
        return new Deadline(last, deadline.rule(), deadline.basis(), !calendar.isKnown(last.getYear()));
    }

    private static Deadline workdays(LocalDate from, String rule, int n, RuleBook rules, WorkCalendar calendar) {
        return deadline(from, rule, n, "wd", rules, calendar);
    }

    /** The rule gives unit and basis, the frozen procedure or the document the number. */
    private static Deadline deadline(LocalDate from, String id, int n, String unit, RuleBook rules, WorkCalendar calendar) {
        var rule = rules.get(id, from);
        return calendar.deadline(from, new Rule(id, BigDecimal.valueOf(n), unit, rule.from(), rule.to(),
                rule.basis(), rule.confidence()));
    }
}
