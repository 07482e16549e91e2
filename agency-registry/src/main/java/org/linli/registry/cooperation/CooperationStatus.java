package org.linli.registry.cooperation;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** RECORDED by one, CONFIRMED or DECLINED by the other, LAPSED without a word. */
public enum CooperationStatus implements Status<CooperationStatus, CooperationStatus.CooperationCommand> {

    RECORDED, CONFIRMED, DECLINED, LAPSED;

    enum CooperationCommand implements Command {

        CONFIRM("confirmCooperation"), DECLINE("declineCooperation"), LAPSE("sweep");

        private final String operation;

        CooperationCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<CooperationCommand> accepts() {
        return switch (this) {
            case RECORDED -> Set.of(CooperationCommand.CONFIRM, CooperationCommand.DECLINE, CooperationCommand.LAPSE);
            case CONFIRMED, DECLINED, LAPSED -> Set.of();
        };
    }

    @Override
    public boolean canBecome(CooperationStatus next) {
        return this == RECORDED && next != RECORDED;
    }
}
