package org.linli.funding.grant;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** APPLIED → AWARDED → COMPLETED, or ENDED before all was delivered; REFUSED or WITHDRAWN before it was awarded. */
enum GrantStatus implements Status<GrantStatus, GrantStatus.GrantCommand> {

    APPLIED, AWARDED, COMPLETED, ENDED, REFUSED, WITHDRAWN;

    enum GrantCommand implements Command {

        AWARD("awardGrant"), REFUSE("refuseGrant"), WITHDRAW("withdrawGrant"), DELIVER("deliverGrant"),
        ACCEPT("acceptGrantDeliverable"), SEND_BACK("sendBackGrantDeliverable"), END("endGrant");

        private final String operation;

        GrantCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<GrantCommand> accepts() {
        return switch (this) {
            case APPLIED -> Set.of(GrantCommand.AWARD, GrantCommand.REFUSE, GrantCommand.WITHDRAW);
            case AWARDED -> Set.of(GrantCommand.DELIVER, GrantCommand.ACCEPT, GrantCommand.SEND_BACK, GrantCommand.END);
            case COMPLETED, ENDED, REFUSED, WITHDRAWN -> Set.of();
        };
    }

    @Override
    public boolean canBecome(GrantStatus next) {
        return switch (this) {
            case APPLIED -> next == AWARDED || next == REFUSED || next == WITHDRAWN;
            case AWARDED -> next == COMPLETED || next == ENDED;
            case COMPLETED, ENDED, REFUSED, WITHDRAWN -> false;
        };
    }
}
