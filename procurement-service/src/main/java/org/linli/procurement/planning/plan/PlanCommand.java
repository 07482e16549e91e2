package org.linli.procurement.planning.plan;

import org.linli.platform.Command;

/** What a plan can be asked to do. RENEW begins the next edition. */
public enum PlanCommand implements Command {
    WRITE("writePlan"), CONSULT("consultPlan"), PUBLISH("publishPlan"), REVIEW("reviewPlan"), RENEW("renewPlan"),
    RETIRE("retirePlan");

    private final String operation;

    PlanCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
