package org.linli.evaluation.framework;

import java.util.EnumSet;
import java.util.Set;

/** Where a framework stands. */
public enum FrameworkStatus {
    DRAFT,
    PUBLISHED,
    /** Evaluations planned with it go on; new ones take the newer edition. */
    RETIRED;

    Set<FrameworkCommand> accepts() {
        return switch (this) {
            case DRAFT -> EnumSet.of(FrameworkCommand.REVISE, FrameworkCommand.PUBLISH);
            case PUBLISHED -> EnumSet.of(FrameworkCommand.USE, FrameworkCommand.RETIRE);
            case RETIRED -> EnumSet.noneOf(FrameworkCommand.class);
        };
    }

    boolean canBecome(FrameworkStatus next) {
        return switch (this) {
            case DRAFT -> next == PUBLISHED;
            case PUBLISHED -> next == RETIRED;
            case RETIRED -> false;
        };
    }
}
