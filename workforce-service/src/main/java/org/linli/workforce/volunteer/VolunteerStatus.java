package org.linli.workforce.volunteer;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** ACTIVE from the consent on; LEFT when it is taken back: the name is forgotten, the hours stay. */
enum VolunteerStatus implements Status<VolunteerStatus, VolunteerStatus.VolunteerCommand> {

    ACTIVE, LEFT;

    enum VolunteerCommand implements Command {

        INSURE("insureVolunteer"), TRAIN("trainVolunteer"), CREDIT("sweep"), LEAVE("leaveVolunteers");

        private final String operation;

        VolunteerCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<VolunteerCommand> accepts() {
        return this == ACTIVE ? Set.of(VolunteerCommand.values()) : Set.of(VolunteerCommand.CREDIT);
    }

    @Override
    public boolean canBecome(VolunteerStatus next) {
        return this == ACTIVE && next == LEFT;
    }
}
