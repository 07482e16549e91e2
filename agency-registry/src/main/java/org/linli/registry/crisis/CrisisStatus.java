package org.linli.registry.crisis;

import static org.linli.registry.crisis.CrisisCommand.ACCEPT_PLAN;
import static org.linli.registry.crisis.CrisisCommand.ALARM;
import static org.linli.registry.crisis.CrisisCommand.CONFIRM_CLOSING;
import static org.linli.registry.crisis.CrisisCommand.FILE_PLAN;
import static org.linli.registry.crisis.CrisisCommand.LAPSE_CLOSING;
import static org.linli.registry.crisis.CrisisCommand.PROPOSE_CLOSING;
import static org.linli.registry.crisis.CrisisCommand.REJECT_CLOSING;
import static org.linli.registry.crisis.CrisisCommand.RETURN_PLAN;
import static org.linli.registry.crisis.CrisisCommand.TAKE_DUTY;

import java.util.Set;
import org.linli.platform.aggregate.Status;

/** RAISED (nobody looks yet) → ON_DUTY → PLAN_FILED → PREPARED; → CLOSING_PROPOSED → CLOSED by two. */
enum CrisisStatus implements Status<CrisisStatus, CrisisCommand> {

    RAISED, ON_DUTY, PLAN_FILED, PREPARED, CLOSING_PROPOSED, CLOSED;

    /** The rule of the term in which the next step is to be done. */
    String term() {
        return switch (this) {
            case RAISED -> "CRISIS-DUTY";
            case ON_DUTY -> "CRISIS-PLAN";
            default -> "CRISIS-REVIEW";
        };
    }

    @Override
    public Set<CrisisCommand> accepts() {
        return switch (this) {
            case RAISED -> Set.of(TAKE_DUTY, FILE_PLAN, ALARM);
            case ON_DUTY -> Set.of(TAKE_DUTY, FILE_PLAN, PROPOSE_CLOSING, ALARM);
            case PLAN_FILED -> Set.of(TAKE_DUTY, RETURN_PLAN, ACCEPT_PLAN, PROPOSE_CLOSING, ALARM);
            case PREPARED -> Set.of(TAKE_DUTY, FILE_PLAN, PROPOSE_CLOSING);
            case CLOSING_PROPOSED -> Set.of(CONFIRM_CLOSING, REJECT_CLOSING, LAPSE_CLOSING);
            case CLOSED -> Set.of();
        };
    }

    @Override
    public boolean canBecome(CrisisStatus next) {
        return switch (this) {
            case RAISED -> next == ON_DUTY || next == PLAN_FILED;
            case ON_DUTY -> next == PLAN_FILED || next == CLOSING_PROPOSED;
            case PLAN_FILED -> next == ON_DUTY || next == PREPARED || next == CLOSING_PROPOSED;
            case PREPARED -> next == PLAN_FILED || next == CLOSING_PROPOSED;
            case CLOSING_PROPOSED -> next == CLOSED || next == ON_DUTY || next == PLAN_FILED || next == PREPARED;
            case CLOSED -> false;
        };
    }
}
