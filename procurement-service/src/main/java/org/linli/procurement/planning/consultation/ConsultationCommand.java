package org.linli.procurement.planning.consultation;

import org.linli.platform.Command;

/** What a consultation can be asked to do. END comes from its term. */
public enum ConsultationCommand implements Command {
    COMMENT("commentOnConsultation"), REPLY("replyToComment"), END("-");

    private final String operation;

    ConsultationCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
