package org.linli.registry.incubation;

import static org.linli.registry.incubation.IncubationCommand.ALARM;
import static org.linli.registry.incubation.IncubationCommand.CHECK_ADVICE;
import static org.linli.registry.incubation.IncubationCommand.CONFIRM_ADMISSION;
import static org.linli.registry.incubation.IncubationCommand.CONFIRM_GRADUATION;
import static org.linli.registry.incubation.IncubationCommand.CONFIRM_REMOVAL;
import static org.linli.registry.incubation.IncubationCommand.LAPSE_STEP;
import static org.linli.registry.incubation.IncubationCommand.LEAVE;
import static org.linli.registry.incubation.IncubationCommand.LOG_VISIT;
import static org.linli.registry.incubation.IncubationCommand.MISS_VISIT;
import static org.linli.registry.incubation.IncubationCommand.PROPOSE_ADMISSION;
import static org.linli.registry.incubation.IncubationCommand.PROPOSE_GRADUATION;
import static org.linli.registry.incubation.IncubationCommand.PROPOSE_REMOVAL;
import static org.linli.registry.incubation.IncubationCommand.REFUSE;
import static org.linli.registry.incubation.IncubationCommand.REJECT_ADMISSION;
import static org.linli.registry.incubation.IncubationCommand.REJECT_GRADUATION;
import static org.linli.registry.incubation.IncubationCommand.REJECT_REMOVAL;
import static org.linli.registry.incubation.IncubationCommand.REPORT_ADVICE;
import static org.linli.registry.incubation.IncubationCommand.TAKE_MENTORSHIP;
import static org.linli.registry.incubation.IncubationCommand.TIME_OUT;
import static org.linli.registry.incubation.IncubationCommand.WITHDRAW;

import java.util.Set;
import org.linli.platform.aggregate.Status;

/** APPLIED → ADMISSION_PROPOSED → ADMITTED → COACHED → GRADUATION_PROPOSED → GRADUATED, or LEFT on the way. */
enum IncubationStatus implements Status<IncubationStatus, IncubationCommand> {

    APPLIED, ADMISSION_PROPOSED, ADMITTED, COACHED, GRADUATION_PROPOSED, REMOVAL_PROPOSED, GRADUATED, LEFT, REFUSED,
    WITHDRAWN;

    @Override
    public Set<IncubationCommand> accepts() {
        return switch (this) {
            case APPLIED -> Set.of(PROPOSE_ADMISSION, REFUSE, WITHDRAW, ALARM);
            case ADMISSION_PROPOSED -> Set.of(CONFIRM_ADMISSION, REJECT_ADMISSION, WITHDRAW, LAPSE_STEP);
            case ADMITTED -> Set.of(TAKE_MENTORSHIP, PROPOSE_REMOVAL, LEAVE, MISS_VISIT, TIME_OUT);
            case COACHED -> Set.of(TAKE_MENTORSHIP, LOG_VISIT, REPORT_ADVICE, CHECK_ADVICE, PROPOSE_GRADUATION,
                    PROPOSE_REMOVAL, LEAVE, MISS_VISIT, TIME_OUT);
            case GRADUATION_PROPOSED -> Set.of(CONFIRM_GRADUATION, REJECT_GRADUATION, LAPSE_STEP);
            case REMOVAL_PROPOSED -> Set.of(CONFIRM_REMOVAL, REJECT_REMOVAL, LEAVE, LAPSE_STEP);
            case GRADUATED, LEFT, REFUSED, WITHDRAWN -> Set.of();
        };
    }

    @Override
    public boolean canBecome(IncubationStatus next) {
        return switch (this) {
            case APPLIED -> next == ADMISSION_PROPOSED || next == REFUSED || next == WITHDRAWN;
            case ADMISSION_PROPOSED -> next == ADMITTED || next == APPLIED || next == WITHDRAWN;
            case ADMITTED -> next == COACHED || next == REMOVAL_PROPOSED || next == LEFT;
            case COACHED -> next == COACHED || next == GRADUATION_PROPOSED || next == REMOVAL_PROPOSED || next == LEFT;
            case GRADUATION_PROPOSED -> next == GRADUATED || next == COACHED;
            case REMOVAL_PROPOSED -> next == LEFT || next == ADMITTED || next == COACHED;
            case GRADUATED, LEFT, REFUSED, WITHDRAWN -> false;
        };
    }

    /** Takes a place and keeps the agency from applying elsewhere. */
    boolean isUnderWay() {
        return !accepts().isEmpty();
    }
}
