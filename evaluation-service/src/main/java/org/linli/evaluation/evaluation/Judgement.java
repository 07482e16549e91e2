package org.linli.evaluation.evaluation;

import java.math.BigDecimal;
import java.util.UUID;
import org.linli.evaluation.framework.AssessorPart;
import org.linli.evaluation.score.Mark;

/** One assessor's mark for one indicator, with the reason. */
record Judgement(UUID sheetId, AssessorPart part, String indicator, BigDecimal mark, String reason, String by) {

    Mark asMark() {
        return new Mark(sheetId, part, indicator, mark);
    }
}
