package org.linli.procurement.tendering.question;

import static org.linli.procurement.tendering.question.QuestionCommand.ANSWER;
import static org.linli.procurement.tendering.question.QuestionCommand.WITHDRAW;

import java.util.EnumSet;
import java.util.Set;
import org.linli.platform.aggregate.Status;

/** Where a question stands. */
public enum QuestionStatus implements Status<QuestionStatus, QuestionCommand> {
    OPEN, ANSWERED, WITHDRAWN;

    @Override
    public Set<QuestionCommand> accepts() {
        return this == OPEN ? EnumSet.of(ANSWER, WITHDRAW) : EnumSet.noneOf(QuestionCommand.class);
    }

    @Override
    public boolean canBecome(QuestionStatus next) {
        return this == OPEN && next != OPEN;
    }
}
