package org.linli.funding.contractmoney.change;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/**
 * SHORT: the budget line lacks the money, the change waits for it. A later change says everything an earlier one said.
 */
enum ChangeStatus implements Status<ChangeStatus, ChangeStatus.ChangeCommand> {

    SHORT, APPLIED, SUPERSEDED;

    /** Facts and the clock ask these, no person does. */
    enum ChangeCommand implements Command {

        APPLY, SUPERSEDE;

        @Override
        public String operation() {
            return "money-change-" + name();
        }
    }

    @Override
    public Set<ChangeCommand> accepts() {
        return this == SHORT ? Set.of(ChangeCommand.values()) : Set.of();
    }

    @Override
    public boolean canBecome(ChangeStatus next) {
        return this == SHORT && next != SHORT;
    }

    @Override
    public String kind() {
        return "MoneyChange";
    }
}
