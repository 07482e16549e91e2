package org.linli.procurement.contracting.challenge;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;

/**
 * The terms of a challenge, each with its rule. Those of a complaint are null until there is one.
 *
 * @param fileUntil last day to file it; null where the window has no end, as for a query or a stage that goes on
 * @param complainUntil null for a query
 * @param heldUntil end of the suspension
 */
@Schema(description = "质疑投诉期限 The terms of a challenge, each with its rule and basis")
public record ChallengeClocks(@Nullable Deadline fileUntil, Deadline answerUntil, @Nullable Deadline complainUntil,
        @Nullable Deadline examineUntil, @Nullable Deadline copiesUntil, @Nullable Deadline statementUntil,
        @Nullable Deadline decideUntil, @Nullable Deadline heldUntil) {

    static ChallengeClocks query(LocalDate on, RuleBook rules, WorkCalendar calendar) {
        return new ChallengeClocks(null, calendar.deadline(on, rules.get("P18", on)), null, null, null, null, null,
                null);
    }

    /** The term to complain runs from the end of the term to answer, however early the answer came (P21). */
    static ChallengeClocks objection(LocalDate on, @Nullable Deadline window, RuleBook rules, WorkCalendar calendar) {
        var answer = calendar.deadline(on, rules.get("P20", on));
        return new ChallengeClocks(window, answer, calendar.deadline(answer.lastDay(), rules.get("P21", on)), null,
                null, null, null, null);
    }

    ChallengeClocks complained(LocalDate on, RuleBook rules, WorkCalendar calendar) {
        return new ChallengeClocks(fileUntil, answerUntil, complainUntil,
                calendar.deadline(on, rules.get("P22.examine", on)), calendar.deadline(on, rules.get("P22.copies", on)),
                null, calendar.deadline(on, rules.get("P22.decide", on)), null);
    }

    ChallengeClocks examined(LocalDate on, RuleBook rules, WorkCalendar calendar) {
        return new ChallengeClocks(fileUntil, answerUntil, complainUntil, examineUntil, copiesUntil,
                calendar.deadline(on, rules.get("P22.statement", on)), decideUntil, heldUntil);
    }

    ChallengeClocks held(@Nullable Deadline until) {
        return new ChallengeClocks(fileUntil, answerUntil, complainUntil, examineUntil, copiesUntil, statementUntil,
                decideUntil, until);
    }

    /** What is owed now, by name. Copies go out with the examination, so both are owed until it. */
    Map<String, Deadline> owed(ChallengeStatus status, @Nullable Complaint complaint) {
        var owed = new LinkedHashMap<String, Deadline>();
        if (status == ChallengeStatus.FILED) {
            owed.put("ANSWER", answerUntil);
        }
        if (status == ChallengeStatus.COMPLAINT && complaint != null) {
            put(owed, "EXAMINATION", complaint.examinedOn() == null ? examineUntil : null);
            put(owed, "COPIES", complaint.examinedOn() == null ? copiesUntil : null);
            put(owed, "STATEMENT", complaint.statement() == null ? statementUntil : null);
            put(owed, "DECISION", decideUntil);
        }
        return owed;
    }

    private static void put(Map<String, Deadline> owed, String name, @Nullable Deadline deadline) {
        if (deadline != null) {
            owed.put(name, deadline);
        }
    }
}
