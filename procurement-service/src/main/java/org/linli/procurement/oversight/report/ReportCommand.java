package org.linli.procurement.oversight.report;

import org.linli.platform.Command;

/** What a report can be asked to do. */
enum ReportCommand implements Command {
    ANSWER("answerReport"), MISS("-");

    private final String operation;

    ReportCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
