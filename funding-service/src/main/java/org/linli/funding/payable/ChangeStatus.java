package org.linli.funding.payable;

import java.util.Set;
import org.linli.platform.identity.Command;

/** SHORT: the budget line lacks the money, the change waits for it. A later change says everything an earlier one said. */
enum ChangeStatus {

    SHORT, APPLIED, SUPERSEDED;

    /** Facts and the clock ask these, no person does. */
    enum ChangeCommand implements Command {

        APPLY, SUPERSEDE;

        @Override
        public String operation() {
            return "money-change-" + name();
        }
    }

    Set<ChangeCommand> accepts() {
        return this == SHORT ? Set.of(ChangeCommand.values()) : Set.of();
    }

    boolean canBecome(ChangeStatus next) {
        return this == SHORT && next != SHORT;
    }
}
