package org.linli.registry.seat;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** PROPOSED by one officer, HELD once another has confirmed it, ENDED after its last day. */
enum SeatStatus implements Status<SeatStatus, SeatStatus.SeatCommand> {

    PROPOSED, HELD, ENDED, REJECTED, LAPSED;

    enum SeatCommand implements Command {

        CONFIRM("confirmSeat"), REJECT("rejectSeat"), LAPSE("sweep"), END("sweep");

        private final String operation;

        SeatCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<SeatCommand> accepts() {
        return switch (this) {
            case PROPOSED -> Set.of(SeatCommand.CONFIRM, SeatCommand.REJECT, SeatCommand.LAPSE);
            case HELD -> Set.of(SeatCommand.END);
            case ENDED, REJECTED, LAPSED -> Set.of();
        };
    }

    @Override
    public boolean canBecome(SeatStatus next) {
        return switch (this) {
            case PROPOSED -> next == HELD || next == REJECTED || next == LAPSED;
            case HELD -> next == ENDED;
            case ENDED, REJECTED, LAPSED -> false;
        };
    }
}
