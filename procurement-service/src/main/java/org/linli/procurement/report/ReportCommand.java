package org.linli.procurement.report;

import org.linli.platform.identity.Command;

/** What a report can be asked to do. */
enum ReportCommand implements Command {
    ANSWER("answerReport"),
    MISS("-");

    private final String operation;

    ReportCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
