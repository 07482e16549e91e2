package org.linli.procurement.tendering.question;

import org.linli.platform.Command;

/** What can be done with a question: its purchaser answers, its agency takes it back. */
public enum QuestionCommand implements Command {
    ANSWER("answerQuestion"), WITHDRAW("withdrawQuestion");

    private final String operation;

    QuestionCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
