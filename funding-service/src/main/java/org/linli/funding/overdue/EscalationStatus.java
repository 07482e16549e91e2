package org.linli.funding.overdue;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/**
 * RAISED until somebody answers; MISSED when nobody did in time, which may still be made good; CLOSED with the payment.
 */
public enum EscalationStatus implements Status<EscalationStatus, EscalationStatus.EscalationCommand> {

    RAISED, MISSED, ANSWERED, CLOSED;

    enum EscalationCommand implements Command {

        ANSWER("answerEscalation"), MISS("escalation-miss"), CLOSE("escalation-close");

        private final String operation;

        EscalationCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<EscalationCommand> accepts() {
        return switch (this) {
            case RAISED -> Set.of(EscalationCommand.values());
            case MISSED -> Set.of(EscalationCommand.ANSWER, EscalationCommand.CLOSE);
            case ANSWERED -> Set.of(EscalationCommand.CLOSE);
            case CLOSED -> Set.of();
        };
    }

    @Override
    public boolean canBecome(EscalationStatus next) {
        return switch (this) {
            case RAISED -> next != RAISED;
            case MISSED -> next == ANSWERED || next == CLOSED;
            case ANSWERED -> next == CLOSED;
            case CLOSED -> false;
        };
    }
}
