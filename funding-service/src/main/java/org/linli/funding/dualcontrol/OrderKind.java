package org.linli.funding.dualcontrol;

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

    private final String operation;

    OrderKind(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
