package org.linli.procurement.planning.catalogue;

import org.linli.platform.Command;

/** What an item can be asked to do. LAPSE comes from two years without a purchase. */
public enum ItemCommand implements Command {
    CONSULT("consultItem"), PUBLISH("publishItem"), REFUSE("refuseItem"), RETIRE("retireItem"), LAPSE("-");

    private final String operation;

    ItemCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
