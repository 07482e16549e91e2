package org.linli.registry.takeover;

import org.linli.platform.Command;

/** What can be asked of a takeover; {@code sweep} the clock, {@code contract} the contract's own end. */
enum TakeoverCommand implements Command {

    ASK("askTaker"), CONSENT("consentToTakeover"), DECLINE("declineTakeover"),
    WITHDRAW_CONSENT("withdrawTakeoverConsent"), CALL_OFF("callOffTakeover"), RECEIVE("receiveCases"),
    REASSIGN("reassignCases"), RUN("contract"), LOSE_TAKER("standing"), LAPSE_ASK("sweep"), ALARM("sweep");

    private final String operation;

    TakeoverCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
