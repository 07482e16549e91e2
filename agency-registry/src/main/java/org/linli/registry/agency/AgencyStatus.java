package org.linli.registry.agency;

import static org.linli.registry.agency.AgencyCommand.ALARM;
import static org.linli.registry.agency.AgencyCommand.ATTACH;
import static org.linli.registry.agency.AgencyCommand.CHANGE_PARTICULARS;
import static org.linli.registry.agency.AgencyCommand.CHANGE_REPRESENTATIVE;
import static org.linli.registry.agency.AgencyCommand.CLOSE;
import static org.linli.registry.agency.AgencyCommand.CONFIRM_STEP;
import static org.linli.registry.agency.AgencyCommand.CORRECT;
import static org.linli.registry.agency.AgencyCommand.LAPSE_STEP;
import static org.linli.registry.agency.AgencyCommand.REGISTER;
import static org.linli.registry.agency.AgencyCommand.REJECT_STEP;
import static org.linli.registry.agency.AgencyCommand.RESUME;
import static org.linli.registry.agency.AgencyCommand.RETURN;
import static org.linli.registry.agency.AgencyCommand.REVIEW;
import static org.linli.registry.agency.AgencyCommand.SUBMIT;
import static org.linli.registry.agency.AgencyCommand.SUSPEND;
import static org.linli.registry.agency.AgencyCommand.TAKE_BACK;

import java.util.Set;
import org.linli.platform.aggregate.Status;

/**
 * DRAFT → SUBMITTED → (RETURNED → SUBMITTED) → REVIEWED → REGISTERED ⇄ SUSPENDED → CLOSED. A registered agency is
 * suspended, resumed, closed, newly represented, renamed and moved by two: one proposes, another confirms.
 */
public enum AgencyStatus implements Status<AgencyStatus, AgencyCommand> {

    DRAFT, SUBMITTED, RETURNED, REVIEWED, REGISTERED, SUSPENDED, CLOSED;

    @Override
    public Set<AgencyCommand> accepts() {
        return switch (this) {
            case DRAFT, RETURNED -> Set.of(ATTACH, CORRECT, SUBMIT, CLOSE);
            case SUBMITTED -> Set.of(REVIEW, RETURN, CLOSE, ALARM);
            case REVIEWED -> Set.of(REGISTER, RETURN, CLOSE, ALARM);
            case REGISTERED -> Set.of(CHANGE_REPRESENTATIVE, CHANGE_PARTICULARS, SUSPEND, CLOSE, CONFIRM_STEP,
                    REJECT_STEP, TAKE_BACK, LAPSE_STEP);
            case SUSPENDED -> Set.of(CHANGE_REPRESENTATIVE, CHANGE_PARTICULARS, RESUME, CLOSE, CONFIRM_STEP,
                    REJECT_STEP, TAKE_BACK, LAPSE_STEP);
            case CLOSED -> Set.of();
        };
    }

    @Override
    public boolean canBecome(AgencyStatus next) {
        return next == CLOSED ? this != CLOSED : switch (this) {
            case DRAFT, RETURNED -> next == SUBMITTED;
            case SUBMITTED -> next == REVIEWED || next == RETURNED;
            case REVIEWED -> next == REGISTERED || next == RETURNED;
            case REGISTERED -> next == SUSPENDED;
            case SUSPENDED -> next == REGISTERED;
            case CLOSED -> false;
        };
    }
}
