package org.linli.procurement.oversight.feedback;

import static org.linli.procurement.oversight.feedback.FeedbackCommand.ANSWER;
import static org.linli.procurement.oversight.feedback.FeedbackCommand.MISS;
import static org.linli.procurement.oversight.feedback.FeedbackCommand.RATE;

import java.util.EnumSet;
import java.util.Set;
import org.linli.platform.aggregate.Status;

/** Where feedback stands. A late answer is still an answer. */
enum FeedbackStatus implements Status<FeedbackStatus, FeedbackCommand> {
    GIVEN, OVERDUE, ANSWERED, RATED;

    @Override
    public Set<FeedbackCommand> accepts() {
        return switch (this) {
            case GIVEN -> EnumSet.of(ANSWER, MISS);
            case OVERDUE -> EnumSet.of(ANSWER);
            case ANSWERED -> EnumSet.of(RATE);
            case RATED -> EnumSet.noneOf(FeedbackCommand.class);
        };
    }

    @Override
    public boolean canBecome(FeedbackStatus next) {
        return switch (this) {
            case GIVEN -> next == OVERDUE || next == ANSWERED;
            case OVERDUE -> next == ANSWERED;
            case ANSWERED -> next == RATED;
            case RATED -> false;
        };
    }
}
