package org.linli.evaluation.scope;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** LOGGED → WITHDRAWN | INSISTED → IN_SCOPE | OUT_OF_SCOPE; a purchaser that says nothing withdraws. */
enum ScopeStatus implements Status<ScopeStatus, ScopeStatus.ScopeCommand> {

    LOGGED, INSISTED, WITHDRAWN, IN_SCOPE, OUT_OF_SCOPE;

    enum ScopeCommand implements Command {

        INSIST("insistOnTask"), WITHDRAW("withdrawTask"), DECIDE("decideTaskScope"), LAPSE("-");

        private final String operation;

        ScopeCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<ScopeCommand> accepts() {
        return switch (this) {
            case LOGGED -> Set.of(ScopeCommand.INSIST, ScopeCommand.WITHDRAW, ScopeCommand.LAPSE);
            case INSISTED -> Set.of(ScopeCommand.DECIDE, ScopeCommand.WITHDRAW);
            case WITHDRAWN, IN_SCOPE, OUT_OF_SCOPE -> Set.of();
        };
    }

    @Override
    public boolean canBecome(ScopeStatus next) {
        return switch (this) {
            case LOGGED -> next == INSISTED || next == WITHDRAWN;
            case INSISTED -> next == WITHDRAWN || next == IN_SCOPE || next == OUT_OF_SCOPE;
            case WITHDRAWN, IN_SCOPE, OUT_OF_SCOPE -> false;
        };
    }

    @Override
    public String kind() {
        return "ScopeRequest";
    }
}
