package org.linli.workforce.conversion;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** ENROLLED → BRIDGING → INTERNSHIP → EXAM → POSTED by itself; LEFT at any time before. */
enum ConversionStatus implements Status<ConversionStatus, ConversionStatus.ConversionCommand> {

    ENROLLED, BRIDGING, INTERNSHIP, EXAM, POSTED, LEFT;

    enum ConversionCommand implements Command {

        RECOGNISE("recognisePriorLearning"), SUPERVISE("nameConversionSupervisor"), LOG("logConversionDay"),
        SIGN_OFF("signOffConversion"), LEAVE("leaveConversion"), ARRIVE("sweep");

        private final String operation;

        ConversionCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<ConversionCommand> accepts() {
        return switch (this) {
            case ENROLLED -> Set.of(ConversionCommand.RECOGNISE, ConversionCommand.LEAVE);
            case BRIDGING -> Set.of(ConversionCommand.SUPERVISE, ConversionCommand.LEAVE);
            case INTERNSHIP -> Set.of(ConversionCommand.SUPERVISE, ConversionCommand.LOG, ConversionCommand.SIGN_OFF,
                    ConversionCommand.LEAVE);
            case EXAM -> Set.of(ConversionCommand.ARRIVE, ConversionCommand.LEAVE);
            case POSTED, LEFT -> Set.of();
        };
    }

    @Override
    public boolean canBecome(ConversionStatus next) {
        return switch (this) {
            case ENROLLED -> next == BRIDGING || next == LEFT;
            case BRIDGING -> next == INTERNSHIP || next == LEFT;
            case INTERNSHIP -> next == EXAM || next == LEFT;
            case EXAM -> next == POSTED || next == LEFT;
            case POSTED, LEFT -> false;
        };
    }
}
