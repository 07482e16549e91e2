package org.linli.funding.source;

import java.util.EnumSet;
import java.util.Set;
import org.linli.platform.aggregate.Status;

/** The life of a fund source; SPENT, REPORTED and RETURNED are of gifts, and end when more comes in. */
public enum SourceStatus implements Status<SourceStatus, SourceCommand> {
    PLEDGED, RECEIVED, ALLOCATED, SPENT, REPORTED, RETURNED;

    @Override
    public Set<SourceCommand> accepts() {
        return switch (this) {
            case PLEDGED -> EnumSet.of(SourceCommand.RECEIVE);
            case RECEIVED, ALLOCATED ->
                EnumSet.of(SourceCommand.RECEIVE, SourceCommand.ALLOCATE, SourceCommand.TAKE_BACK, SourceCommand.CLOSE);
            case SPENT -> EnumSet.of(SourceCommand.RECEIVE, SourceCommand.TAKE_BACK, SourceCommand.REPORT);
            case REPORTED, RETURNED -> EnumSet.of(SourceCommand.RECEIVE, SourceCommand.TAKE_BACK);
        };
    }

    @Override
    public boolean canBecome(SourceStatus next) {
        return switch (this) {
            case PLEDGED -> next == RECEIVED;
            case RECEIVED ->
                next == RECEIVED || next == ALLOCATED || next == SPENT || next == RETURNED || next == PLEDGED;
            case ALLOCATED -> next == ALLOCATED || next == SPENT || next == RETURNED || next == PLEDGED;
            case SPENT -> next == RECEIVED || next == REPORTED;
            case REPORTED, RETURNED -> next == RECEIVED;
        };
    }

    /** Nothing of it was left. */
    boolean isClosed() {
        return this == SPENT || this == REPORTED || this == RETURNED;
    }

    @Override
    public String kind() {
        return "FundSource";
    }
}
