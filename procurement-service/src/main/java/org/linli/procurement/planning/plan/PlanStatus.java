package org.linli.procurement.planning.plan;

import java.util.EnumSet;
import java.util.Set;
import org.linli.platform.aggregate.Status;

/** Where an edition of the plan stands. */
public enum PlanStatus implements Status<PlanStatus, PlanCommand> {
    PROPOSED, CONSULTATION, PUBLISHED, RETIRED;

    @Override
    public Set<PlanCommand> accepts() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(PlanCommand.WRITE, PlanCommand.CONSULT, PlanCommand.RETIRE);
            case CONSULTATION -> EnumSet.of(PlanCommand.WRITE, PlanCommand.PUBLISH, PlanCommand.RETIRE);
            case PUBLISHED -> EnumSet.of(PlanCommand.REVIEW, PlanCommand.RENEW, PlanCommand.RETIRE);
            case RETIRED -> EnumSet.noneOf(PlanCommand.class);
        };
    }

    @Override
    public boolean canBecome(PlanStatus next) {
        return switch (this) {
            case PROPOSED -> next == CONSULTATION || next == RETIRED;
            case CONSULTATION -> next == PUBLISHED || next == RETIRED;
            case PUBLISHED -> next == RETIRED;
            case RETIRED -> false;
        };
    }
}
