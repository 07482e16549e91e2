package org.linli.procurement.judging.collusion;

import java.util.EnumSet;
import java.util.Set;
import org.linli.platform.aggregate.Status;

/** Where a sign stands. */
public enum SignStatus implements Status<SignStatus, SignCommand> {
    FOUND,
    /** One officer has said what it is; another has to agree. */
    PROPOSED, CONFIRMED, DISMISSED;

    @Override
    public Set<SignCommand> accepts() {
        return switch (this) {
            case FOUND -> EnumSet.of(SignCommand.DECIDE);
            case PROPOSED -> EnumSet.of(SignCommand.AGREE, SignCommand.SEND_BACK);
            case CONFIRMED, DISMISSED -> EnumSet.noneOf(SignCommand.class);
        };
    }

    @Override
    public boolean canBecome(SignStatus next) {
        return switch (this) {
            case FOUND -> next == PROPOSED;
            case PROPOSED -> next != PROPOSED;
            case CONFIRMED, DISMISSED -> false;
        };
    }

    boolean isDecided() {
        return this == CONFIRMED || this == DISMISSED;
    }

    @Override
    public String kind() {
        return "CollusionSign";
    }
}
