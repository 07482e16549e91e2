package org.linli.registry.independence;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** FOUND by the hash; two of the panel find that it binds (UPHELD) or does not; ENDED when the person leaves either. */
enum OverlapStatus implements Status<OverlapStatus, OverlapStatus.OverlapCommand> {

    FOUND, PROPOSED, UPHELD, DISMISSED, ENDED;

    enum OverlapCommand implements Command {

        PROPOSE("proposeOverlapDecision"), CONFIRM("confirmOverlapDecision"), REJECT("rejectOverlapDecision"),
        LAPSE("sweep"), ALARM("sweep"), END("reaction");

        private final String operation;

        OverlapCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<OverlapCommand> accepts() {
        return switch (this) {
            case FOUND -> Set.of(OverlapCommand.PROPOSE, OverlapCommand.ALARM, OverlapCommand.END);
            case PROPOSED ->
                Set.of(OverlapCommand.CONFIRM, OverlapCommand.REJECT, OverlapCommand.LAPSE, OverlapCommand.END);
            case UPHELD -> Set.of(OverlapCommand.END);
            case DISMISSED, ENDED -> Set.of();
        };
    }

    @Override
    public boolean canBecome(OverlapStatus next) {
        return switch (this) {
            case FOUND -> next == PROPOSED || next == ENDED;
            case PROPOSED -> next == UPHELD || next == DISMISSED || next == FOUND || next == ENDED;
            case UPHELD -> next == ENDED;
            case DISMISSED, ENDED -> false;
        };
    }
}
