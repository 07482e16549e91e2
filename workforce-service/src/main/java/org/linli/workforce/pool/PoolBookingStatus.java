package org.linli.workforce.pool;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/**
 * REQUESTED (one agency books) → BOOKED (the supervisor's agency agrees) → OVER → HELD as the supervised says, MISSED
 * otherwise; DECLINED, LAPSED without an answer, CANCELLED by either agency or with a post.
 */
enum PoolBookingStatus implements Status<PoolBookingStatus, PoolBookingStatus.PoolBookingCommand> {

    REQUESTED, BOOKED, OVER, HELD, MISSED, DECLINED, LAPSED, CANCELLED;

    enum PoolBookingCommand implements Command {

        CONFIRM("confirmPoolBooking"), DECLINE("declinePoolBooking"), CANCEL("cancelPoolBooking"),
        ACKNOWLEDGE("acknowledgePoolSession"), DENY("denyPoolSession"), END("reaction"), TICK("sweep");

        private final String operation;

        PoolBookingCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }

        /** By the supervisor's agency. */
        boolean isAnswer() {
            return this == CONFIRM || this == DECLINE;
        }

        /** By the person who was supervised. */
        boolean isOfTheSupervised() {
            return this == ACKNOWLEDGE || this == DENY;
        }
    }

    @Override
    public Set<PoolBookingCommand> accepts() {
        return switch (this) {
            case REQUESTED -> Set.of(PoolBookingCommand.CONFIRM, PoolBookingCommand.DECLINE, PoolBookingCommand.CANCEL,
                    PoolBookingCommand.END, PoolBookingCommand.TICK);
            case BOOKED -> Set.of(PoolBookingCommand.CANCEL, PoolBookingCommand.END, PoolBookingCommand.TICK);
            case OVER -> Set.of(PoolBookingCommand.ACKNOWLEDGE, PoolBookingCommand.DENY, PoolBookingCommand.TICK);
            case HELD, MISSED, DECLINED, LAPSED, CANCELLED -> Set.of();
        };
    }

    @Override
    public boolean canBecome(PoolBookingStatus next) {
        return switch (this) {
            case REQUESTED -> next == BOOKED || next == DECLINED || next == LAPSED || next == CANCELLED;
            case BOOKED -> next == OVER || next == CANCELLED;
            case OVER -> next == HELD || next == MISSED;
            case HELD, MISSED, DECLINED, LAPSED, CANCELLED -> false;
        };
    }
}
