package org.linli.evaluation.framework;

import java.util.EnumSet;
import java.util.Set;
import org.linli.platform.aggregate.Status;

/** Where a framework stands. */
public enum FrameworkStatus implements Status<FrameworkStatus, FrameworkCommand> {
    DRAFT,
    /** Its content was tried on past evaluations; a change makes it a draft again. */
    SIMULATED, PUBLISHED,
    /** Evaluations planned with it go on; new ones take the newer edition. */
    RETIRED;

    @Override
    public Set<FrameworkCommand> accepts() {
        return switch (this) {
            case DRAFT -> EnumSet.of(FrameworkCommand.REVISE, FrameworkCommand.SIMULATE);
            case SIMULATED -> EnumSet.of(FrameworkCommand.REVISE, FrameworkCommand.SIMULATE, FrameworkCommand.PUBLISH);
            case PUBLISHED -> EnumSet.of(FrameworkCommand.USE, FrameworkCommand.RETIRE);
            case RETIRED -> EnumSet.noneOf(FrameworkCommand.class);
        };
    }

    @Override
    public boolean canBecome(FrameworkStatus next) {
        return switch (this) {
            case DRAFT -> next == SIMULATED;
            case SIMULATED -> next == DRAFT || next == PUBLISHED;
            case PUBLISHED -> next == RETIRED;
            case RETIRED -> false;
        };
    }
}
