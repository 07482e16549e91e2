package org.linli.procurement.known.dualcontrol;

import org.linli.platform.Command;

/** What can be done with a decision that waits. LAPSE comes from the clock, OVERTAKE from what it is about. */
public enum DecisionCommand implements Command {
    CONFIRM("confirmDecision"), REJECT("rejectDecision"), LAPSE("-"), OVERTAKE("-");

    private final String operation;

    DecisionCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
