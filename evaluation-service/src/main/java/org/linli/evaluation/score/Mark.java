package org.linli.evaluation.score;

import java.math.BigDecimal;
import java.util.UUID;
import org.linli.evaluation.indicator.AssessorPart;

/**
 * One judgement of one indicator.
 *
 * @param sourceId the sheet it stands on, or the moderation that replaced the sheets' marks
 * @param mark 0 to 100
 */
public record Mark(UUID sourceId, AssessorPart part, String indicator, BigDecimal mark) {
}
