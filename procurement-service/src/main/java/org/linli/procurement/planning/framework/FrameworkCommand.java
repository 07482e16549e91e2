package org.linli.procurement.planning.framework;

import org.linli.platform.Command;

/** What a register can be asked to do. */
public enum FrameworkCommand implements Command {
    APPLY("applyToFramework"), LEAVE("leaveFramework"), DECIDE("decideFramework"), END("endFramework");

    private final String operation;

    FrameworkCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
