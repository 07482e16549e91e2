package org.linli.procurement.need;

import java.util.EnumSet;
import java.util.Set;

/** Where a survey of need stands. */
public enum SurveyStatus {
    DRAFT,
    CONSULTATION,
    PUBLISHED,
    /** Too old to buy on; still to be read. */
    EXPIRED;

    Set<SurveyCommand> accepts() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SurveyCommand.WRITE, SurveyCommand.CONSULT);
            case CONSULTATION -> EnumSet.of(SurveyCommand.PUBLISH, SurveyCommand.EXPIRE);
            case PUBLISHED -> EnumSet.of(SurveyCommand.EXPIRE);
            case EXPIRED -> EnumSet.noneOf(SurveyCommand.class);
        };
    }

    boolean canBecome(SurveyStatus next) {
        return switch (this) {
            case DRAFT -> next == CONSULTATION;
            case CONSULTATION -> next == PUBLISHED || next == EXPIRED;
            case PUBLISHED -> next == EXPIRED;
            case EXPIRED -> false;
        };
    }
}
