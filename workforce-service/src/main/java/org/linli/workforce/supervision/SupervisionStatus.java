package org.linli.workforce.supervision;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** PROPOSED (a supervisor of another agency is asked) → ACTIVE | DECLINED; ACTIVE → ENDED. */
enum SupervisionStatus implements Status<SupervisionStatus, SupervisionStatus.SupervisionCommand> {

    PROPOSED, ACTIVE, DECLINED, ENDED;

    enum SupervisionCommand implements Command {

        ACCEPT("acceptSupervision"), DECLINE("declineSupervision"), LOG("logSession"), CONFIRM("confirmSession"),
        DENY("denySession"), MEASURE("sweep"), END("endSupervision");

        private final String operation;

        SupervisionCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }

        /** By the agency that was asked for its supervisor. */
        boolean isAnswer() {
            return this == ACCEPT || this == DECLINE;
        }

        /** By the person who is supervised. */
        boolean isOfTheSupervised() {
            return this == CONFIRM || this == DENY;
        }
    }

    @Override
    public Set<SupervisionCommand> accepts() {
        return switch (this) {
            case PROPOSED -> Set.of(SupervisionCommand.ACCEPT, SupervisionCommand.DECLINE, SupervisionCommand.END);
            case ACTIVE -> Set.of(SupervisionCommand.LOG, SupervisionCommand.CONFIRM, SupervisionCommand.DENY,
                    SupervisionCommand.MEASURE, SupervisionCommand.END);
            case ENDED -> Set.of(SupervisionCommand.CONFIRM, SupervisionCommand.DENY, SupervisionCommand.MEASURE);
            case DECLINED -> Set.of();
        };
    }

    @Override
    public boolean canBecome(SupervisionStatus next) {
        return switch (this) {
            case PROPOSED -> next != PROPOSED;
            case ACTIVE -> next == ENDED;
            case DECLINED, ENDED -> false;
        };
    }
}
