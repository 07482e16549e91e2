package org.linli.workforce.base;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/**
 * APPLIED → EXAMINED → ACCREDITED by another person; ACCREDITED ⇄ QUESTIONED → WITHDRAWN by another person; EXPIRED
 * with its term, RELINQUISHED by its agency. Whoever is questioned stands until another has said so, too.
 */
enum TrainingBaseStatus implements Status<TrainingBaseStatus, TrainingBaseStatus.TrainingBaseCommand> {

    APPLIED, EXAMINED, ACCREDITED, QUESTIONED, REFUSED, WITHDRAWN, EXPIRED, RELINQUISHED;

    enum TrainingBaseCommand implements Command {

        EXAMINE("examineBase"), ACCREDIT("accreditBase"), REFUSE("refuseBase"), REVIEW("reviewBase"),
        RENEW("renewBase"), QUESTION("questionBase"), WITHDRAW("withdrawBase"), KEEP("keepBase"),
        RELINQUISH("relinquishBase"), TICK("sweep");

        private final String operation;

        TrainingBaseCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    /** Courses and internships may begin there. */
    boolean isInForce() {
        return this == ACCREDITED || this == QUESTIONED;
    }

    @Override
    public Set<TrainingBaseCommand> accepts() {
        return switch (this) {
            case APPLIED -> Set.of(TrainingBaseCommand.EXAMINE, TrainingBaseCommand.REFUSE,
                    TrainingBaseCommand.RELINQUISH, TrainingBaseCommand.TICK);
            case EXAMINED -> Set.of(TrainingBaseCommand.ACCREDIT, TrainingBaseCommand.REFUSE,
                    TrainingBaseCommand.RELINQUISH, TrainingBaseCommand.TICK);
            case ACCREDITED -> Set.of(TrainingBaseCommand.REVIEW, TrainingBaseCommand.RENEW,
                    TrainingBaseCommand.QUESTION, TrainingBaseCommand.RELINQUISH, TrainingBaseCommand.TICK);
            case QUESTIONED -> Set.of(TrainingBaseCommand.WITHDRAW, TrainingBaseCommand.KEEP,
                    TrainingBaseCommand.RELINQUISH, TrainingBaseCommand.TICK);
            case REFUSED, WITHDRAWN, EXPIRED, RELINQUISHED -> Set.of();
        };
    }

    @Override
    public boolean canBecome(TrainingBaseStatus next) {
        return switch (this) {
            case APPLIED -> next == EXAMINED || next == REFUSED || next == RELINQUISHED;
            case EXAMINED -> next == ACCREDITED || next == REFUSED || next == RELINQUISHED;
            case ACCREDITED -> next == QUESTIONED || next == EXPIRED || next == RELINQUISHED;
            case QUESTIONED -> next == ACCREDITED || next == WITHDRAWN || next == EXPIRED || next == RELINQUISHED;
            case REFUSED, WITHDRAWN, EXPIRED, RELINQUISHED -> false;
        };
    }
}
