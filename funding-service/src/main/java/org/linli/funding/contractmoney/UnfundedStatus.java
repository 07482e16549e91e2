package org.linli.funding.contractmoney;

import java.util.Set;
import org.linli.funding.contractmoney.UnfundedStatus.UnfundedCommand;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** A signed contract waits for its money until it has it. */
enum UnfundedStatus implements Status<UnfundedStatus, UnfundedCommand> {

    WAITING, FUNDED;

    /** The clock asks it, no person does. */
    enum UnfundedCommand implements Command {

        FUND;

        @Override
        public String operation() {
            return "unfunded-contract-" + name();
        }
    }

    @Override
    public Set<UnfundedCommand> accepts() {
        return this == WAITING ? Set.of(UnfundedCommand.FUND) : Set.of();
    }

    @Override
    public boolean canBecome(UnfundedStatus next) {
        return this == WAITING && next == FUNDED;
    }

    @Override
    public String kind() {
        return "UnfundedContract";
    }
}
