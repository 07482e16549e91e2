package org.linli.procurement.bid;

import static org.linli.procurement.bid.BidCommand.DISQUALIFY;
import static org.linli.procurement.bid.BidCommand.INVALIDATE;
import static org.linli.procurement.bid.BidCommand.LOSE;
import static org.linli.procurement.bid.BidCommand.OPEN;
import static org.linli.procurement.bid.BidCommand.OPEN_PRICE;
import static org.linli.procurement.bid.BidCommand.QUALIFY;
import static org.linli.procurement.bid.BidCommand.REPLACE;
import static org.linli.procurement.bid.BidCommand.RESTORE;
import static org.linli.procurement.bid.BidCommand.WIN;
import static org.linli.procurement.bid.BidCommand.WITHDRAW;

import java.util.EnumSet;
import java.util.Set;

/** Where a bid stands. */
public enum BidStatus {
    SUBMITTED,
    WITHDRAWN,
    INVALIDATED,
    OPENED,
    QUALIFIED,
    DISQUALIFIED,
    WON,
    LOST;

    Set<BidCommand> accepts() {
        return switch (this) {
            case SUBMITTED -> EnumSet.of(REPLACE, WITHDRAW, INVALIDATE, OPEN, LOSE);
            case OPENED -> EnumSet.of(QUALIFY, DISQUALIFY, INVALIDATE, LOSE);
            case QUALIFIED -> EnumSet.of(OPEN_PRICE, DISQUALIFY, INVALIDATE, WIN, LOSE);
            case WON -> EnumSet.of(RESTORE, INVALIDATE, LOSE);
            case WITHDRAWN, INVALIDATED, DISQUALIFIED, LOST -> EnumSet.noneOf(BidCommand.class);
        };
    }

    boolean canBecome(BidStatus next) {
        return switch (this) {
            case SUBMITTED -> next == WITHDRAWN || next == INVALIDATED || next == OPENED || next == LOST;
            case OPENED -> next == QUALIFIED || next == DISQUALIFIED || next == INVALIDATED || next == LOST;
            case QUALIFIED -> next == DISQUALIFIED || next == INVALIDATED || next == WON || next == LOST;
            case WON -> next == QUALIFIED || next == INVALIDATED || next == LOST;
            case WITHDRAWN, INVALIDATED, DISQUALIFIED, LOST -> false;
        };
    }

    /** It still may win: the people it names are not free for another bid. */
    public boolean isLive() {
        return !accepts().isEmpty();
    }
}
