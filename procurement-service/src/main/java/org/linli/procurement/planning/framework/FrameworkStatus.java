package org.linli.procurement.planning.framework;

import static org.linli.procurement.planning.framework.FrameworkCommand.APPLY;
import static org.linli.procurement.planning.framework.FrameworkCommand.DECIDE;
import static org.linli.procurement.planning.framework.FrameworkCommand.END;
import static org.linli.procurement.planning.framework.FrameworkCommand.LEAVE;

import java.util.EnumSet;
import java.util.Set;
import org.linli.platform.aggregate.Status;

/** Where a register stands. */
public enum FrameworkStatus implements Status<FrameworkStatus, FrameworkCommand> {
    APPLICATIONS, ACTIVE, ENDED;

    @Override
    public Set<FrameworkCommand> accepts() {
        return switch (this) {
            case APPLICATIONS -> EnumSet.of(APPLY, LEAVE, DECIDE, END);
            case ACTIVE -> EnumSet.of(APPLY, LEAVE, END);
            case ENDED -> EnumSet.noneOf(FrameworkCommand.class);
        };
    }

    @Override
    public boolean canBecome(FrameworkStatus next) {
        return switch (this) {
            case APPLICATIONS -> next == ACTIVE || next == ENDED;
            case ACTIVE -> next == ENDED;
            case ENDED -> false;
        };
    }
}
