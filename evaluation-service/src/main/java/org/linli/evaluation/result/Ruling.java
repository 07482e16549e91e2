package org.linli.evaluation.result;

import java.time.LocalDate;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.time.Deadline;

/**
 * What one lead would decide on an appeal; it counts when another, who assessed as little, confirms it.
 *
 * @param confirmUntil E12.confirm: by the end of its last day another is to confirm or reject it
 * @param overdue nobody did, and that was said
 */
public record Ruling(AppealDecision.Outcome outcome, String reason, String proposedBy, LocalDate proposedOn,
        Deadline confirmUntil, boolean overdue) {

    public static Ruling proposed(AppealDecision.Outcome outcome, String reason, Actor judge, BusinessDay today) {
        return new Ruling(outcome, reason, judge.id(), today.date(), today.until("E12.confirm"), false);
    }

    Ruling late() {
        return new Ruling(outcome, reason, proposedBy, proposedOn, confirmUntil, true);
    }
}
