package org.linli.funding.source;

import org.linli.platform.identity.Command;

enum SourceCommand implements Command {

    RECEIVE("receiveFunds"),
    ALLOCATE("allocateBudget");

    private final String operation;

    SourceCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
