package org.linli.funding.contract;

import java.util.EnumSet;
import java.util.Set;
import org.linli.platform.Command;

/** What two people may do to a contract's payment term. */
enum TermCommand implements Command {

    PROPOSE("proposePaymentTerm"), AGREE("agreePaymentTerm");

    private final String operation;

    TermCommand(String operation) {
        this.operation = operation;
    }

    static Set<TermCommand> of(KnownContract contract) {
        return contract.proposedDays() == null ? EnumSet.of(PROPOSE) : EnumSet.allOf(TermCommand.class);
    }

    @Override
    public String operation() {
        return operation;
    }
}
