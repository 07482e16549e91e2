package org.linli.funding.dualcontrol;

import java.util.Set;
import org.linli.platform.Command;

/** What needs a second person. The operation is the one that proposes it. */
public enum OrderKind implements Command {
    RECEIVE_FUNDS("receiveFunds"), ALLOCATE("allocateBudget"), FUND_POOL("fundBridgePool"),
    PAUSE_PAYABLE("pausePayable"), CLOSE_PERIOD("closePeriod"), REMAINDER("passOnRemainder"), MATCH("matchGift"),
    AWARD_GRANT("awardGrant"), GRANT_BRIDGE("grantBridge"), END_GRANT("endGrant"), RECORD_RESULTS("recordResults"),
    DISPUTE_PAYABLE("disputePayable"), RETURN_GIFT("returnGift"), OPEN_BANK_ACCOUNT("openBankAccount"),
    RAISE_RESERVATION("raiseReservation"), REFUSE_FUNDING("refuseFunding"), ENTER_RESULTS("takeBankMessage"),
    RETURN_ALLOCATION("returnAllocation"), RETURN_POOL("returnPoolCapital"), CORRECT_GIFT_RETURN("correctGiftReturn"),
    KEEP_GIFT("keepGift"), REPAY_BRIDGE("repayBridge"), ANSWER_REFUSED("answerRefusedContract"),
    TAKE_BACK_UNSAID("takeBackUnsaidCash"), DISCARD_FILE("discardBankMessage");

    /** What is done once: beside one that waits for its second person no other stands about the same thing. */
    private static final Set<OrderKind> ONCE = Set.of(GRANT_BRIDGE, RETURN_GIFT, END_GRANT, DISCARD_FILE);

    private final String operation;

    OrderKind(String operation) {
        this.operation = operation;
    }

    boolean isOnce() {
        return ONCE.contains(this);
    }

    @Override
    public String operation() {
        return operation;
    }
}
