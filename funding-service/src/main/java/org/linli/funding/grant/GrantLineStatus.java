package org.linli.funding.grant;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** OPEN until it takes no more applications. */
@Schema(name = "Status")
enum GrantLineStatus implements Status<GrantLineStatus, GrantLineStatus.LineCommand> {

    OPEN, CLOSED;

    enum LineCommand implements Command {

        APPLY("applyForGrant"), CLOSE("closeGrantLine");

        private final String operation;

        LineCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<LineCommand> accepts() {
        return this == OPEN ? Set.of(LineCommand.values()) : Set.of();
    }

    @Override
    public boolean canBecome(GrantLineStatus next) {
        return this == OPEN && next == CLOSED;
    }
}
