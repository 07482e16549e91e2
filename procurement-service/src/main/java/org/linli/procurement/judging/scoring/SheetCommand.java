package org.linli.procurement.judging.scoring;

import org.linli.platform.Command;

/** What can be done with a score sheet. */
enum SheetCommand implements Command {
    WRITE("writeSheet"), SUBMIT("submitSheet"), ENTER_CONSENSUS("-"), EXPLAIN("explainScore"), REOPEN("-");

    private final String operation;

    SheetCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
