package org.linli.workforce.supervision;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/**
 * ORDERED ⇄ ASSIGNED → FULFILLED | MISSED; what is missed stays missed. WITHDRAWN where the result that ordered it was
 * corrected, and ORDERED again where it was corrected back. UNASSIGN: the supervisor's post is over.
 */
enum OrderStatus implements Status<OrderStatus, OrderStatus.OrderCommand> {

    ORDERED, ASSIGNED, FULFILLED, MISSED, WITHDRAWN;

    enum OrderCommand implements Command {

        ASSIGN("assignOrderSupervisor"), UNASSIGN("reaction"), REPORT("reportSupervision"), MISS("sweep"),
        WITHDRAW("reaction"), RENEW("reaction");

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
        return switch (this) {
            case ORDERED -> Set.of(OrderCommand.ASSIGN, OrderCommand.MISS, OrderCommand.WITHDRAW);
            case ASSIGNED -> Set.of(OrderCommand.ASSIGN, OrderCommand.UNASSIGN, OrderCommand.REPORT, OrderCommand.MISS,
                    OrderCommand.WITHDRAW);
            case MISSED -> Set.of(OrderCommand.WITHDRAW);
            case WITHDRAWN -> Set.of(OrderCommand.RENEW);
            case FULFILLED -> Set.of();
        };
    }

    @Override
    public boolean canBecome(OrderStatus next) {
        return switch (this) {
            case ORDERED -> next == ASSIGNED || next == MISSED || next == WITHDRAWN;
            case ASSIGNED -> true;
            case MISSED -> next == WITHDRAWN;
            case WITHDRAWN -> next == ORDERED;
            case FULFILLED -> false;
        };
    }

    @Override
    public String kind() {
        return "SupervisionOrder";
    }
}
