package org.linli.workforce.supervision;

import java.util.Set;
import org.linli.platform.identity.Command;

/** ORDERED → ASSIGNED → FULFILLED | MISSED; what is missed stays missed, what is reported late is kept all the same. */
enum OrderStatus {

    ORDERED, ASSIGNED, FULFILLED, MISSED;

    enum OrderCommand implements Command {

        ASSIGN("assignOrderSupervisor"), REPORT("reportSupervision"), MISS("sweep");

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
        return switch (this) {
            case ORDERED -> Set.of(OrderCommand.ASSIGN, OrderCommand.MISS);
            case ASSIGNED -> Set.of(OrderCommand.ASSIGN, OrderCommand.REPORT, OrderCommand.MISS);
            case FULFILLED, MISSED -> Set.of();
        };
    }
}
