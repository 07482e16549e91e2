package org.linli.procurement.planning.proposal;

import java.util.EnumSet;
import java.util.Set;
import org.linli.platform.aggregate.Status;

/** Where a proposal stands. */
public enum ProposalStatus implements Status<ProposalStatus, ProposalCommand> {
    SUBMITTED, UNDER_REVIEW, ACCEPTED, DECLINED, WITHDRAWN, RUNNING, REVIEWED, ADOPTED, CLOSED;

    @Override
    public Set<ProposalCommand> accepts() {
        return switch (this) {
            case SUBMITTED -> EnumSet.of(ProposalCommand.TAKE_UP, ProposalCommand.WITHDRAW);
            case UNDER_REVIEW -> EnumSet.of(ProposalCommand.ACCEPT, ProposalCommand.DECLINE, ProposalCommand.WITHDRAW);
            case ACCEPTED -> EnumSet.of(ProposalCommand.START, ProposalCommand.CLOSE);
            case RUNNING -> EnumSet.of(ProposalCommand.DELIVER, ProposalCommand.REVIEW, ProposalCommand.CLOSE);
            case REVIEWED -> EnumSet.of(ProposalCommand.ADOPT, ProposalCommand.CLOSE);
            case DECLINED, WITHDRAWN, ADOPTED, CLOSED -> EnumSet.noneOf(ProposalCommand.class);
        };
    }

    @Override
    public boolean canBecome(ProposalStatus next) {
        return switch (this) {
            case SUBMITTED -> next == UNDER_REVIEW || next == WITHDRAWN;
            case UNDER_REVIEW -> next == ACCEPTED || next == DECLINED || next == WITHDRAWN;
            case ACCEPTED -> next == RUNNING || next == CLOSED;
            case RUNNING -> next == REVIEWED || next == CLOSED;
            case REVIEWED -> next == ADOPTED || next == CLOSED;
            case DECLINED, WITHDRAWN, ADOPTED, CLOSED -> false;
        };
    }
}
