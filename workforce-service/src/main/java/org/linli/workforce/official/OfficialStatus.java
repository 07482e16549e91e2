package org.linli.workforce.official;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** VALID → EXPIRED, by the clock alone; a renewal is a new record. */
enum OfficialStatus implements Status<OfficialStatus, OfficialStatus.OfficialCommand> {

    VALID, EXPIRED;

    enum OfficialCommand implements Command {

        EXPIRE;

        @Override
        public String operation() {
            return "sweep";
        }
    }

    @Override
    public Set<OfficialCommand> accepts() {
        return switch (this) {
            case VALID -> Set.of(OfficialCommand.EXPIRE);
            case EXPIRED -> Set.of();
        };
    }

    @Override
    public boolean canBecome(OfficialStatus next) {
        return this == VALID && next == EXPIRED;
    }

    @Override
    public String kind() {
        return "OfficialCertificate";
    }
}
