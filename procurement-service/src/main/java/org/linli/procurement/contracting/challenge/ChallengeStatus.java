package org.linli.procurement.contracting.challenge;

import java.util.EnumSet;
import java.util.Set;
import org.linli.platform.aggregate.Status;

/** Where a challenge stands. */
public enum ChallengeStatus implements Status<ChallengeStatus, ChallengeCommand> {
    FILED, ANSWERED, COMPLAINT, UPHELD, PARTLY, REJECTED;

    @Override
    public Set<ChallengeCommand> accepts() {
        return switch (this) {
            case FILED -> EnumSet.of(ChallengeCommand.ANSWER, ChallengeCommand.COMPLAIN);
            case ANSWERED -> EnumSet.of(ChallengeCommand.COMPLAIN);
            case COMPLAINT -> EnumSet.of(ChallengeCommand.EXAMINE, ChallengeCommand.STATE, ChallengeCommand.HOLD,
                    ChallengeCommand.RELEASE, ChallengeCommand.DECIDE);
            case UPHELD, PARTLY, REJECTED -> EnumSet.noneOf(ChallengeCommand.class);
        };
    }

    @Override
    public boolean canBecome(ChallengeStatus next) {
        return switch (this) {
            case FILED -> next == ANSWERED || next == COMPLAINT;
            case ANSWERED -> next == COMPLAINT;
            case COMPLAINT -> next.isDecided();
            case UPHELD, PARTLY, REJECTED -> false;
        };
    }

    boolean isDecided() {
        return this == UPHELD || this == PARTLY || this == REJECTED;
    }
}
