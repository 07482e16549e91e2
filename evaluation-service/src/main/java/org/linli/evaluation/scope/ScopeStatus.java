package org.linli.evaluation.scope;

import java.util.Set;
import org.linli.platform.identity.Command;

/** LOGGED → WITHDRAWN | INSISTED → IN_SCOPE | OUT_OF_SCOPE; a purchaser that says nothing withdraws. */
enum ScopeStatus {

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

    Set<ScopeCommand> accepts() {
        return switch (this) {
            case LOGGED -> Set.of(ScopeCommand.INSIST, ScopeCommand.WITHDRAW, ScopeCommand.LAPSE);
            case INSISTED -> Set.of(ScopeCommand.DECIDE, ScopeCommand.WITHDRAW);
            case WITHDRAWN, IN_SCOPE, OUT_OF_SCOPE -> Set.of();
        };
    }
}
