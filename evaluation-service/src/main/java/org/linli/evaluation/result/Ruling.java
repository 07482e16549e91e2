package org.linli.evaluation.result;

import java.time.LocalDate;
import org.linli.platform.time.Deadline;

/** What one lead would decide on an appeal; it counts when another, who assessed as little, confirms it. */
public record Ruling(AppealDecision.Outcome outcome, String reason, String proposedBy, LocalDate proposedOn,
        Deadline confirmUntil) {
}
