package org.linli.funding.source;

import java.util.EnumSet;
import java.util.Set;
import org.linli.platform.aggregate.Status;

/** The life of a fund source. */
public enum SourceStatus implements Status<SourceStatus, SourceCommand> {
    PLEDGED, RECEIVED, ALLOCATED;

    @Override
    public Set<SourceCommand> accepts() {
        return switch (this) {
            case PLEDGED -> EnumSet.of(SourceCommand.RECEIVE);
            case RECEIVED, ALLOCATED -> EnumSet.allOf(SourceCommand.class);
        };
    }

    @Override
    public boolean canBecome(SourceStatus next) {
        return switch (this) {
            case PLEDGED -> next == RECEIVED;
            case RECEIVED -> next == RECEIVED || next == ALLOCATED;
            case ALLOCATED -> next == ALLOCATED;
        };
    }

    @Override
    public String kind() {
        return "FundSource";
    }
}
