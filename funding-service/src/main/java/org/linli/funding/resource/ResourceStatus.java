package org.linli.funding.resource;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** OFFERED until its department takes it back. */
enum ResourceStatus implements Status<ResourceStatus, ResourceStatus.ResourceCommand> {

    OFFERED, WITHDRAWN;

    enum ResourceCommand implements Command {

        USE("useResource"), WITHDRAW("withdrawResource");

        private final String operation;

        ResourceCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<ResourceCommand> accepts() {
        return this == OFFERED ? Set.of(ResourceCommand.USE, ResourceCommand.WITHDRAW) : Set.of();
    }

    @Override
    public boolean canBecome(ResourceStatus next) {
        return this == OFFERED && next == WITHDRAWN;
    }

    @Override
    public String kind() {
        return "SharedResource";
    }
}
