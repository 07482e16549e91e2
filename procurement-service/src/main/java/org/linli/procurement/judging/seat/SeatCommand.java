package org.linli.procurement.judging.seat;

import org.linli.platform.Command;

/** What can be done with a seat: by its holder, by two officers for its holder's conduct, or by another stage. */
public enum SeatCommand implements Command {
    CONFIRM("confirmSeat"), DECLINE("declineSeat"), RECUSE("recuseSeat"), VOTE_CHAIR("voteForChair"), DISMISS("-"),
    PROPOSE_VOID("proposeVoidOpinion"), CONFIRM_VOID("confirmVoidOpinion"), BAR("-");

    private final String operation;

    SeatCommand(String operation) {
        this.operation = operation;
    }

    /** Given to the host of the tender, not to the member. */
    boolean isOfHost() {
        return this == PROPOSE_VOID || this == CONFIRM_VOID;
    }

    /** Too late once the scores are in the consensus: the member's opinion is part of the result (C06). */
    boolean endsWithConsensus() {
        return this == DECLINE || this == RECUSE || this == VOTE_CHAIR;
    }

    @Override
    public String operation() {
        return operation;
    }
}
