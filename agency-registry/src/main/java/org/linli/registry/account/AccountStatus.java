package org.linli.registry.account;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** PROPOSED (one person) → CONFIRMED (another) → VERIFIED (an officer) → RETIRED (verified: by two, or replaced). */
enum AccountStatus implements Status<AccountStatus, AccountStatus.AccountCommand> {

    PROPOSED, CONFIRMED, VERIFIED, RETIRED;

    enum AccountCommand implements Command {

        CONFIRM("confirmAccount"), VERIFY("verifyAccount"), RETIRE("retireAccount"),
        CONFIRM_RETIREMENT("confirmAccountRetirement"), REJECT_RETIREMENT("rejectAccountRetirement"),
        LAPSE_RETIREMENT("sweep");

        private final String operation;

        AccountCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<AccountCommand> accepts() {
        return switch (this) {
            case PROPOSED -> Set.of(AccountCommand.CONFIRM, AccountCommand.RETIRE);
            case CONFIRMED -> Set.of(AccountCommand.VERIFY, AccountCommand.RETIRE);
            case VERIFIED -> Set.of(AccountCommand.RETIRE, AccountCommand.CONFIRM_RETIREMENT,
                    AccountCommand.REJECT_RETIREMENT, AccountCommand.LAPSE_RETIREMENT);
            case RETIRED -> Set.of();
        };
    }

    @Override
    public boolean canBecome(AccountStatus next) {
        return switch (this) {
            case PROPOSED -> next == CONFIRMED || next == RETIRED;
            case CONFIRMED -> next == VERIFIED || next == RETIRED;
            case VERIFIED -> next == RETIRED;
            case RETIRED -> false;
        };
    }
}
