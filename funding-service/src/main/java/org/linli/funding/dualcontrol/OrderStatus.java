package org.linli.funding.dualcontrol;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/**
 * PROPOSED → EXECUTED or REFUSED, by another person, LAPSED where nobody decided in time, or OVERTAKEN where what it is
 * about has gone or moved on.
 */
enum OrderStatus implements Status<OrderStatus, OrderStatus.OrderCommand> {

    PROPOSED, EXECUTED, REFUSED, LAPSED, OVERTAKEN;

    enum OrderCommand implements Command {

        CONFIRM("confirmMoneyOrder"), REFUSE("refuseMoneyOrder"), LAPSE("-"), OVERTAKE("-");

        private final String operation;

        OrderCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<OrderCommand> accepts() {
        return this == PROPOSED ? Set.of(OrderCommand.values()) : Set.of();
    }

    @Override
    public boolean canBecome(OrderStatus next) {
        return this == PROPOSED && next != PROPOSED;
    }

    @Override
    public String kind() {
        return "MoneyOrder";
    }
}
