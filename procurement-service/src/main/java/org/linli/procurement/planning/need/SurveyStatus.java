package org.linli.procurement.planning.need;

import java.util.EnumSet;
import java.util.Set;
import org.linli.platform.aggregate.Status;

/** Where a survey of need stands. */
public enum SurveyStatus implements Status<SurveyStatus, SurveyCommand> {
    DRAFT, CONSULTATION, PUBLISHED,
    /** Too old to buy on; still to be read. */
    EXPIRED;

    @Override
    public Set<SurveyCommand> accepts() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SurveyCommand.WRITE, SurveyCommand.CONSULT);
            case CONSULTATION -> EnumSet.of(SurveyCommand.PUBLISH, SurveyCommand.EXPIRE);
            case PUBLISHED -> EnumSet.of(SurveyCommand.EXPIRE);
            case EXPIRED -> EnumSet.noneOf(SurveyCommand.class);
        };
    }

    @Override
    public String kind() {
        return "NeedSurvey";
    }

    @Override
    public boolean canBecome(SurveyStatus next) {
        return switch (this) {
            case DRAFT -> next == CONSULTATION;
            case CONSULTATION -> next == PUBLISHED || next == EXPIRED;
            case PUBLISHED -> next == EXPIRED;
            case EXPIRED -> false;
        };
    }
}
