package org.linli.evaluation.violation;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/**
 * SUSPECTED → NOTIFIED to the agency → HEARD, be it by its silence → ESTABLISHED, or REPORTED to the registry when
 * serious; DISMISSED on the way; LAPSED when the office let it lie; REVOKED by another person when it was wrong.
 */
enum ViolationStatus implements Status<ViolationStatus, ViolationStatus.ViolationCommand> {

    SUSPECTED, NOTIFIED, HEARD, ESTABLISHED, REPORTED, DISMISSED, LAPSED, REVOKED;

    enum ViolationCommand implements Command {

        NOTIFY("notifyViolation"), ANSWER("answerViolation"), FALL_SILENT("-"), ESTABLISH("establishViolation"),
        DISMISS("dismissViolation"), LAPSE("-"), REVOKE("revokeViolation");

        private final String operation;

        ViolationCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<ViolationCommand> accepts() {
        return switch (this) {
            case SUSPECTED -> Set.of(ViolationCommand.NOTIFY, ViolationCommand.DISMISS, ViolationCommand.LAPSE);
            case NOTIFIED -> Set.of(ViolationCommand.ANSWER, ViolationCommand.FALL_SILENT, ViolationCommand.DISMISS);
            case HEARD -> Set.of(ViolationCommand.ESTABLISH, ViolationCommand.DISMISS, ViolationCommand.LAPSE);
            case ESTABLISHED, REPORTED -> Set.of(ViolationCommand.REVOKE);
            case DISMISSED, LAPSED, REVOKED -> Set.of();
        };
    }

    @Override
    public boolean canBecome(ViolationStatus next) {
        return switch (this) {
            case SUSPECTED -> next == NOTIFIED || next == DISMISSED || next == LAPSED;
            case NOTIFIED -> next == HEARD || next == DISMISSED;
            case HEARD -> next == ESTABLISHED || next == REPORTED || next == DISMISSED || next == LAPSED;
            case ESTABLISHED, REPORTED -> next == REVOKED;
            case DISMISSED, LAPSED, REVOKED -> false;
        };
    }
}
