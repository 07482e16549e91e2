package org.linli.registry.trainingbase;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** PROPOSED by one officer, ACCREDITED once another has confirmed it, ENDED after its last day. */
enum TrainingBaseStatus implements Status<TrainingBaseStatus, TrainingBaseStatus.TrainingBaseCommand> {

    PROPOSED, ACCREDITED, ENDED, REJECTED, LAPSED;

    enum TrainingBaseCommand implements Command {

        CONFIRM("confirmTrainingBase"), REJECT("rejectTrainingBase"), RECORD("recordBaseTraining"), LAPSE("sweep"),
        END("sweep");

        private final String operation;

        TrainingBaseCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<TrainingBaseCommand> accepts() {
        return switch (this) {
            case PROPOSED -> Set.of(TrainingBaseCommand.CONFIRM, TrainingBaseCommand.REJECT, TrainingBaseCommand.LAPSE);
            case ACCREDITED -> Set.of(TrainingBaseCommand.RECORD, TrainingBaseCommand.END);
            case ENDED, REJECTED, LAPSED -> Set.of();
        };
    }

    @Override
    public boolean canBecome(TrainingBaseStatus next) {
        return switch (this) {
            case PROPOSED -> next == ACCREDITED || next == REJECTED || next == LAPSED;
            case ACCREDITED -> next == ENDED;
            case ENDED, REJECTED, LAPSED -> false;
        };
    }

    boolean isPublic() {
        return this == ACCREDITED || this == ENDED;
    }
}
