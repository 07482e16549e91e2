package org.linli.funding.order;

import java.util.Set;
import org.linli.platform.identity.Command;

/** PROPOSED → EXECUTED or REFUSED, by another person. */
enum OrderStatus {

    PROPOSED, EXECUTED, REFUSED;

    enum OrderCommand implements Command {

        CONFIRM("confirmMoneyOrder"), REFUSE("refuseMoneyOrder");

        private final String operation;

        OrderCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    Set<OrderCommand> accepts() {
        return this == PROPOSED ? Set.of(OrderCommand.CONFIRM, OrderCommand.REFUSE) : Set.of();
    }
}
