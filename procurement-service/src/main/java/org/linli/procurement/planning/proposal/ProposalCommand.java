package org.linli.procurement.planning.proposal;

import org.linli.platform.Command;

/** What a proposal can be asked to do. */
public enum ProposalCommand implements Command {
    TAKE_UP("takeUpProposal"), ACCEPT("acceptProposal"), DECLINE("declineProposal"), WITHDRAW("withdrawProposal"),
    START("startProposal"), DELIVER("deliverProposal"), REVIEW("reviewProposal"), ADOPT("adoptProposal"),
    CLOSE("closeProposal");

    private final String operation;

    ProposalCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
