package org.linli.workforce.supervision;

import java.util.Set;
import org.linli.platform.identity.Command;

/**
 * ORDERED → ASSIGNED → FULFILLED | MISSED; what is missed stays missed, what is reported late is kept all the same. WITHDRAWN
 * where the result that ordered it was corrected, and ORDERED again where it was corrected back.
 */
enum OrderStatus {

    ORDERED, ASSIGNED, FULFILLED, MISSED, WITHDRAWN;

    enum OrderCommand implements Command {

        ASSIGN("assignOrderSupervisor"), REPORT("reportSupervision"), MISS("sweep"), WITHDRAW("reaction"), RENEW("reaction");

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
            case ORDERED -> Set.of(OrderCommand.ASSIGN, OrderCommand.MISS, OrderCommand.WITHDRAW);
            case ASSIGNED -> Set.of(OrderCommand.ASSIGN, OrderCommand.REPORT, OrderCommand.MISS, OrderCommand.WITHDRAW);
            case MISSED -> Set.of(OrderCommand.WITHDRAW);
            case WITHDRAWN -> Set.of(OrderCommand.RENEW);
            case FULFILLED -> Set.of();
        };
    }
}
