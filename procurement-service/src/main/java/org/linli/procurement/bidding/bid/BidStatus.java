package org.linli.procurement.bidding.bid;

import static org.linli.procurement.bidding.bid.BidCommand.ASK_CURE;
import static org.linli.procurement.bidding.bid.BidCommand.CONFIRM;
import static org.linli.procurement.bidding.bid.BidCommand.CURE;
import static org.linli.procurement.bidding.bid.BidCommand.DECLINE;
import static org.linli.procurement.bidding.bid.BidCommand.DISQUALIFY;
import static org.linli.procurement.bidding.bid.BidCommand.INVALIDATE;
import static org.linli.procurement.bidding.bid.BidCommand.JOIN;
import static org.linli.procurement.bidding.bid.BidCommand.LOSE;
import static org.linli.procurement.bidding.bid.BidCommand.OPEN;
import static org.linli.procurement.bidding.bid.BidCommand.OPEN_PRICE;
import static org.linli.procurement.bidding.bid.BidCommand.QUALIFY;
import static org.linli.procurement.bidding.bid.BidCommand.REPLACE;
import static org.linli.procurement.bidding.bid.BidCommand.RESTORE;
import static org.linli.procurement.bidding.bid.BidCommand.UNSETTLE;
import static org.linli.procurement.bidding.bid.BidCommand.WIN;
import static org.linli.procurement.bidding.bid.BidCommand.WITHDRAW;

import java.util.EnumSet;
import java.util.Set;
import org.linli.platform.aggregate.Status;

/** Where a bid stands. */
public enum BidStatus implements Status<BidStatus, BidCommand> {
    SUBMITTED,
    /** The document changed in a way that matters; the bid stands again when its agency says so. */
    UNCONFIRMED, WITHDRAWN, INVALIDATED, OPENED, QUALIFIED, DISQUALIFIED, WON, LOST;

    @Override
    public Set<BidCommand> accepts() {
        return switch (this) {
            case SUBMITTED -> EnumSet.of(JOIN, DECLINE, REPLACE, WITHDRAW, UNSETTLE, INVALIDATE, OPEN, LOSE);
            case UNCONFIRMED -> EnumSet.of(JOIN, DECLINE, CONFIRM, REPLACE, WITHDRAW, UNSETTLE, INVALIDATE, LOSE);
            case OPENED -> EnumSet.of(ASK_CURE, CURE, QUALIFY, DISQUALIFY, INVALIDATE, LOSE);
            case QUALIFIED -> EnumSet.of(OPEN_PRICE, DISQUALIFY, INVALIDATE, WIN, LOSE);
            case WON -> EnumSet.of(RESTORE, INVALIDATE, LOSE);
            case WITHDRAWN, INVALIDATED, DISQUALIFIED, LOST -> EnumSet.noneOf(BidCommand.class);
        };
    }

    @Override
    public boolean canBecome(BidStatus next) {
        return switch (this) {
            case SUBMITTED ->
                next == UNCONFIRMED || next == WITHDRAWN || next == INVALIDATED || next == OPENED || next == LOST;
            case UNCONFIRMED -> next == SUBMITTED || next == WITHDRAWN || next == INVALIDATED || next == LOST;
            case OPENED -> next == QUALIFIED || next == DISQUALIFIED || next == INVALIDATED || next == LOST;
            case QUALIFIED -> next == DISQUALIFIED || next == INVALIDATED || next == WON || next == LOST;
            case WON -> next == QUALIFIED || next == INVALIDATED || next == LOST;
            case WITHDRAWN, INVALIDATED, DISQUALIFIED, LOST -> false;
        };
    }

    /** Those that may still win. */
    public static Set<BidStatus> live() {
        return EnumSet.of(SUBMITTED, UNCONFIRMED, OPENED, QUALIFIED, WON);
    }

    /** It still may win: the people it names are not free for another bid. */
    public boolean isLive() {
        return !accepts().isEmpty();
    }
}
