package org.linli.funding.contract;

import org.linli.platform.Command;

/** What two people may do to a contract's payment term. */
enum TermCommand implements Command {

    PROPOSE("proposePaymentTerm"), AGREE("agreePaymentTerm");

    private final String operation;

    TermCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
