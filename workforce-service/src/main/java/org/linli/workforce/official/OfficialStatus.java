package org.linli.workforce.official;

import java.util.Set;
import org.linli.platform.identity.Command;

/** VALID → EXPIRED, by the clock alone; a renewal is a new record. */
enum OfficialStatus {

    VALID, EXPIRED;

    enum OfficialCommand implements Command {

        EXPIRE;

        @Override
        public String operation() {
            return "sweep";
        }
    }

    Set<OfficialCommand> accepts() {
        return switch (this) {
            case VALID -> Set.of(OfficialCommand.EXPIRE);
            case EXPIRED -> Set.of();
        };
    }
}
