package org.linli.funding.gift;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** PROPOSED → AGREED → EFFECTIVE, or REFUSED; what is effective is filed. */
enum ChangeState implements Status<ChangeState, ChangeState.ChangeCommand> {

    PROPOSED, AGREED, EFFECTIVE, REFUSED;

    enum ChangeCommand implements Command {

        AGREE("agreeUseChange"), REFUSE("refuseUseChange"), FILE("fileUseChange");

        private final String operation;

        ChangeCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<ChangeCommand> accepts() {
        return switch (this) {
            case PROPOSED -> Set.of(ChangeCommand.AGREE, ChangeCommand.REFUSE);
            case EFFECTIVE -> Set.of(ChangeCommand.FILE);
            case AGREED, REFUSED -> Set.of();
        };
    }

    @Override
    public boolean canBecome(ChangeState next) {
        return switch (this) {
            case PROPOSED -> next == AGREED || next == REFUSED;
            case AGREED -> next == EFFECTIVE;
            case EFFECTIVE, REFUSED -> false;
        };
    }

    @Override
    public String kind() {
        return "UseChange";
    }
}
