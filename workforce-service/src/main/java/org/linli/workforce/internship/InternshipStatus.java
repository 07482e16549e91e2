package org.linli.workforce.internship;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/**
 * PLANNED (a base is asked) → PLACED → RUNNING ⇄ INTERRUPTED; RUNNING ⇄ ASSESSED → COMPLETED | FAILED by another person
 * than who assessed; REFUSED by the base, WITHDRAWN before it begins, LAPSED by the clock.
 */
enum InternshipStatus implements Status<InternshipStatus, InternshipStatus.InternshipCommand> {

    PLANNED, PLACED, RUNNING, INTERRUPTED, ASSESSED, COMPLETED, FAILED, REFUSED, WITHDRAWN, LAPSED;

    enum InternshipCommand implements Command {

        PLACE("placeInternship"), REFUSE("refuseInternship"), WITHDRAW("withdrawInternship"),
        ASSIGN("assignInternshipSupervisor"), RELIEVE("relieveInternshipSupervisor"), UNASSIGN("reaction"),
        LOG("logInternshipDay"), SIGN("signInternshipDay"), DENY("denyInternshipDay"), INTERRUPT("interruptInternship"),
        RESUME("resumeInternship"), ASSESS("assessInternship"), RETURN("returnInternship"),
        CONFIRM("confirmInternship"), TICK("sweep");

        private final String operation;

        InternshipCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    /** Somebody is at the base, or is going to be. */
    boolean takesRoom() {
        return this == PLACED || this == RUNNING || this == INTERRUPTED || this == ASSESSED;
    }

    @Override
    public Set<InternshipCommand> accepts() {
        return switch (this) {
            case PLANNED -> Set.of(InternshipCommand.PLACE, InternshipCommand.REFUSE, InternshipCommand.WITHDRAW,
                    InternshipCommand.TICK);
            case PLACED -> Set.of(InternshipCommand.WITHDRAW, InternshipCommand.ASSIGN, InternshipCommand.RELIEVE,
                    InternshipCommand.UNASSIGN, InternshipCommand.TICK);
            case RUNNING -> Set.of(InternshipCommand.ASSIGN, InternshipCommand.RELIEVE, InternshipCommand.UNASSIGN,
                    InternshipCommand.LOG, InternshipCommand.SIGN, InternshipCommand.DENY, InternshipCommand.INTERRUPT,
                    InternshipCommand.ASSESS, InternshipCommand.TICK);
            case INTERRUPTED -> Set.of(InternshipCommand.ASSIGN, InternshipCommand.RELIEVE, InternshipCommand.UNASSIGN,
                    InternshipCommand.RESUME, InternshipCommand.TICK);
            case ASSESSED -> Set.of(InternshipCommand.RETURN, InternshipCommand.CONFIRM, InternshipCommand.TICK);
            case COMPLETED, FAILED, REFUSED, WITHDRAWN, LAPSED -> Set.of();
        };
    }

    @Override
    public boolean canBecome(InternshipStatus next) {
        return switch (this) {
            case PLANNED -> next == PLACED || next == REFUSED || next == WITHDRAWN || next == LAPSED;
            case PLACED -> next == RUNNING || next == WITHDRAWN || next == LAPSED;
            case RUNNING -> next == INTERRUPTED || next == ASSESSED || next == LAPSED;
            case INTERRUPTED -> next == RUNNING || next == LAPSED;
            case ASSESSED -> next == RUNNING || next == COMPLETED || next == FAILED || next == LAPSED;
            case COMPLETED, FAILED, REFUSED, WITHDRAWN, LAPSED -> false;
        };
    }
}
