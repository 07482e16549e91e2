package org.linli.procurement.oversight.feedback;

import org.linli.platform.Command;

/** What feedback can be asked to do: its purchaser answers, its author rates the answer, its term passes. */
enum FeedbackCommand implements Command {
    ANSWER("answerFeedback"), RATE("rateFeedback"), MISS("-");

    private final String operation;

    FeedbackCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
