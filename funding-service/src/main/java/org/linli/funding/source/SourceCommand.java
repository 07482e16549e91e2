package org.linli.funding.source;

import org.linli.platform.Command;

/**
 * What can be asked of a source; ALLOCATE by whatever takes money out of it, TAKE_BACK by what brings it back, CLOSE
 * and REPORT by the service itself.
 */
public enum SourceCommand implements Command {

    RECEIVE("receiveFunds"), ALLOCATE("allocateBudget"), TAKE_BACK("-"), CLOSE("closeFundSource"),
    REPORT("reportFundSource");

    private final String operation;

    SourceCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
