package org.linli.workforce.official;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** VALID → EXPIRED by the clock, or REVOKED by another person than who issued it; a renewal is a new record. */
enum OfficialStatus implements Status<OfficialStatus, OfficialStatus.OfficialCommand> {

    VALID, EXPIRED, REVOKED;

    enum OfficialCommand implements Command {

        EXPIRE("sweep"), REVOKE("revokeOfficialCertificate");

        private final String operation;

        OfficialCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<OfficialCommand> accepts() {
        return this == VALID ? Set.of(OfficialCommand.values()) : Set.of();
    }

    @Override
    public boolean canBecome(OfficialStatus next) {
        return this == VALID && next != VALID;
    }

    @Override
    public String kind() {
        return "OfficialCertificate";
    }
}
