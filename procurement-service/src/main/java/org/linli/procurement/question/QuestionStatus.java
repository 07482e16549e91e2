package org.linli.procurement.question;

import static org.linli.procurement.question.QuestionCommand.ANSWER;
import static org.linli.procurement.question.QuestionCommand.WITHDRAW;

import java.util.EnumSet;
import java.util.Set;

/** Where a question stands. */
public enum QuestionStatus {
    OPEN,
    ANSWERED,
    WITHDRAWN;

    Set<QuestionCommand> accepts() {
        return this == OPEN ? EnumSet.of(ANSWER, WITHDRAW) : EnumSet.noneOf(QuestionCommand.class);
    }

    boolean canBecome(QuestionStatus next) {
        return this == OPEN && next != OPEN;
    }
}
