package org.linli.registry.norm;

import org.linli.platform.Command;

enum NormCommand implements Command {

    REVISE("reviseNorm"), CONSULT("consultOnNorm"), COMMENT("commentOnNorm"), REPLY("replyToNormComment"),
    OPEN_VOTE("openNormVote"), VOTE("voteOnNorm"), PUBLISH("publishNorm"), WITHDRAW("withdrawNorm"),
    ACKNOWLEDGE("acknowledgeNorm"), FALL_DUE("sweep"), SUPERSEDE("norm");

    private final String operation;

    NormCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
