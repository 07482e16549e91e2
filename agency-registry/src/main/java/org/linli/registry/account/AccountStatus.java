package org.linli.registry.account;

import java.util.Set;
import org.linli.platform.identity.Command;

/** PROPOSED (one person) → CONFIRMED (another) → VERIFIED (an officer) → RETIRED. */
enum AccountStatus {

    PROPOSED, CONFIRMED, VERIFIED, RETIRED;

    enum AccountCommand implements Command {

        CONFIRM("confirmAccount"), VERIFY("verifyAccount"), RETIRE("retireAccount");

        private final String operation;

        AccountCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    Set<AccountCommand> accepts() {
        return switch (this) {
            case PROPOSED -> Set.of(AccountCommand.CONFIRM, AccountCommand.RETIRE);
            case CONFIRMED -> Set.of(AccountCommand.VERIFY, AccountCommand.RETIRE);
            case VERIFIED -> Set.of(AccountCommand.RETIRE);
            case RETIRED -> Set.of();
        };
    }
}
