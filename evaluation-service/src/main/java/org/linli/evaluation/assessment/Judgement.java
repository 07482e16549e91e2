package org.linli.evaluation.assessment;

import java.math.BigDecimal;
import java.util.UUID;
import org.linli.evaluation.indicator.AssessorPart;
import org.linli.evaluation.indicator.FrameworkContent;
import org.linli.evaluation.score.Mark;
import org.linli.platform.problem.Invalid;

/** One assessor's mark for one indicator, with the reason. */
public record Judgement(UUID sheetId, AssessorPart part, String indicator, BigDecimal mark, String reason, String by) {

    /** @throws Invalid where only purchaser or users give it */
    public void requireNotOwn() {
        Marking.requireNotOwn(part, "part");
    }

    /** @throws Invalid when its part does not mark that indicator */
    public void requireMarkedBy(FrameworkContent content) {
        Marking.requireMarkedBy(content, part, indicator);
    }

    Mark asMark() {
        return new Mark(sheetId, part, indicator, mark);
    }
}
