package org.linli.evaluation.framework;

import org.linli.platform.Command;

/** What a framework can be asked to do. USE comes from an evaluation that is planned with it. */
public enum FrameworkCommand implements Command {
    REVISE("reviseFramework"), SIMULATE("simulateFramework"), PUBLISH("publishFramework"), USE("-"),
    RETIRE("retireFramework");

    private final String operation;

    FrameworkCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
