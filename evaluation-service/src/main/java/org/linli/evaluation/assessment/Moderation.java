package org.linli.evaluation.assessment;

import java.math.BigDecimal;
import java.util.UUID;
import org.linli.evaluation.indicator.AssessorPart;
import org.linli.evaluation.score.Mark;

/**
 * A mark that replaces the marks of all assessors of one part for one indicator: after moderation, or by a correction.
 */
public record Moderation(UUID id, AssessorPart part, String indicator, BigDecimal mark, String reason, String by) {

    boolean isFor(AssessorPart otherPart, String otherIndicator) {
        return part == otherPart && indicator.equals(otherIndicator);
    }

    Mark asMark() {
        return new Mark(id, part, indicator, mark);
    }
}
