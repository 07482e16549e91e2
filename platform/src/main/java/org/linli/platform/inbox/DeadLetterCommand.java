package org.linli.platform.inbox;

import org.linli.platform.Command;

/** What operators may ask of a letter, and of letters that were counted. */
enum DeadLetterCommand implements Command {
    REPLAY("replayDeadLetter"), PROPOSE_DISCARDING("proposeDiscardingDeadLetter"), DISCARD("discardDeadLetter"),
    RUN("runReplay");

    private final String operation;

    DeadLetterCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
