package org.linli.workforce.experience;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** CLAIMED → VERIFIED by another person | REJECTED | LAPSED; VERIFIED → STRUCK when it proves wrong. */
enum ExperienceStatus implements Status<ExperienceStatus, ExperienceStatus.ExperienceCommand> {

    CLAIMED, VERIFIED, REJECTED, LAPSED, STRUCK;

    enum ExperienceCommand implements Command {

        VERIFY("verifyExperience"), REJECT("rejectExperience"), STRIKE("strikeExperience"), TICK("sweep");

        private final String operation;

        ExperienceCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<ExperienceCommand> accepts() {
        return switch (this) {
            case CLAIMED -> Set.of(ExperienceCommand.VERIFY, ExperienceCommand.REJECT, ExperienceCommand.TICK);
            case VERIFIED -> Set.of(ExperienceCommand.STRIKE);
            case REJECTED, LAPSED, STRUCK -> Set.of();
        };
    }

    @Override
    public boolean canBecome(ExperienceStatus next) {
        return switch (this) {
            case CLAIMED -> next == VERIFIED || next == REJECTED || next == LAPSED;
            case VERIFIED -> next == STRUCK;
            case REJECTED, LAPSED, STRUCK -> false;
        };
    }
}
