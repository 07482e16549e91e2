package org.linli.procurement.bidding.bid;

import java.util.EnumSet;
import org.linli.platform.Command;

/**
 * What a bid can be asked to do. Its agency replaces, withdraws, confirms and cures, the purchaser asks for paperwork;
 * the rest comes from the tender's stages.
 */
public enum BidCommand implements Command {
    REPLACE("replaceBid"), WITHDRAW("withdrawBid"), CONFIRM("confirmBid"), JOIN("joinBid"), DECLINE("declineBid"),
    ASK_CURE("askCure"), CURE("cureBid"), UNSETTLE("-"), INVALIDATE("-"), OPEN("-"), QUALIFY("-"), DISQUALIFY("-"),
    OPEN_PRICE("-"), WIN("-"), RESTORE("-"), LOSE("-");

    private final String operation;

    BidCommand(String operation) {
        this.operation = operation;
    }

    /** Given by its members, and only as long as bids may come. */
    boolean endsWithDeadline() {
        return EnumSet.range(REPLACE, DECLINE).contains(this);
    }

    @Override
    public String operation() {
        return operation;
    }
}
