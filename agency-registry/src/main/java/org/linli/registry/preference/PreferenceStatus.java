package org.linli.registry.preference;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** DRAFT by one officer, PUBLISHED by another, WITHDRAWN: what was granted stands. */
enum PreferenceStatus implements Status<PreferenceStatus, PreferenceStatus.PreferenceCommand> {

    DRAFT, PUBLISHED, WITHDRAWN, DROPPED;

    enum PreferenceCommand implements Command {

        PUBLISH("publishPreference"), DROP("dropPreference"), WITHDRAW("withdrawPreference"), CLAIM("claimBenefit");

        private final String operation;

        PreferenceCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<PreferenceCommand> accepts() {
        return switch (this) {
            case DRAFT -> Set.of(PreferenceCommand.PUBLISH, PreferenceCommand.DROP);
            case PUBLISHED -> Set.of(PreferenceCommand.WITHDRAW, PreferenceCommand.CLAIM);
            case WITHDRAWN, DROPPED -> Set.of();
        };
    }

    @Override
    public boolean canBecome(PreferenceStatus next) {
        return switch (this) {
            case DRAFT -> next == PUBLISHED || next == DROPPED;
            case PUBLISHED -> next == WITHDRAWN;
            case WITHDRAWN, DROPPED -> false;
        };
    }
}
