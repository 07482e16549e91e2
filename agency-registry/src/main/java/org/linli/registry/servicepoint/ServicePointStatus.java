package org.linli.registry.servicepoint;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/**
 * PROPOSED by the agency, OPEN once its purchaser has confirmed it, CLOSED by either or with its contract; WITHDRAWN
 * where its contract ends before that.
 */
enum ServicePointStatus implements Status<ServicePointStatus, ServicePointStatus.PointCommand> {

    PROPOSED, OPEN, CLOSED, REFUSED, WITHDRAWN;

    enum PointCommand implements Command {

        CONFIRM("confirmServicePoint"), REFUSE("refuseServicePoint"), WITHDRAW("withdrawServicePoint"),
        CHANGE("changeServicePoint"), CLOSE("closeServicePoint"), END("reaction"), ALARM("sweep");

        private final String operation;

        PointCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<PointCommand> accepts() {
        return switch (this) {
            case PROPOSED -> Set.of(PointCommand.CONFIRM, PointCommand.REFUSE, PointCommand.WITHDRAW, PointCommand.END,
                    PointCommand.ALARM);
            case OPEN -> Set.of(PointCommand.CHANGE, PointCommand.CLOSE, PointCommand.END);
            case CLOSED, REFUSED, WITHDRAWN -> Set.of();
        };
    }

    @Override
    public boolean canBecome(ServicePointStatus next) {
        return switch (this) {
            case PROPOSED -> next == OPEN || next == REFUSED || next == WITHDRAWN;
            case OPEN -> next == CLOSED;
            case CLOSED, REFUSED, WITHDRAWN -> false;
        };
    }
}
