package org.linli.funding.source;

import java.util.EnumSet;
import java.util.Set;

/** The life of a fund source. */
public enum SourceStatus {
    PLEDGED,
    RECEIVED,
    ALLOCATED;

    Set<SourceCommand> accepts() {
        return switch (this) {
            case PLEDGED -> EnumSet.of(SourceCommand.RECEIVE);
            case RECEIVED, ALLOCATED -> EnumSet.allOf(SourceCommand.class);
        };
    }

    boolean canBecome(SourceStatus next) {
        return switch (this) {
            case PLEDGED -> next == RECEIVED;
            case RECEIVED -> next == RECEIVED || next == ALLOCATED;
            case ALLOCATED -> next == ALLOCATED;
        };
    }
}
