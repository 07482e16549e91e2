package org.linli.funding.payable;

import org.linli.platform.Command;

/** What can be asked of a payable; those with no row in the role table are asked by facts, batches and the clock. */
public enum PayableCommand implements Command {

    DELIVER("deliverPayable"), SEND_BACK("sendBackPayable"), REPLAN("replanPayable"), TRIGGER("triggerPayable"),
    APPROVE("approvePayable"), REDUCE("reducePayable"), PAUSE("pausePayable"), RESUME("resumePayable"),
    DISPUTE("disputePayable"), RESOLVE("resolveDispute"), INSTRUCT("instructPayable"), SETTLE("settlePayable"),
    BOUNCE("bouncePayable"), UNDO("undoPayment"), HOLD("holdPayable"), RELEASE("releasePayable"), VOID("voidPayable"),
    CLAIM_INTEREST("claimInterest");

    private final String operation;

    PayableCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
