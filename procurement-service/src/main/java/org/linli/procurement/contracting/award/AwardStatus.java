package org.linli.procurement.contracting.award;

import java.util.EnumSet;
import java.util.Set;
import org.linli.platform.aggregate.Status;

/** Where an award stands. */
public enum AwardStatus implements Status<AwardStatus, AwardCommand> {
    MADE, CONTRACTED, WITHDRAWN;

    @Override
    public Set<AwardCommand> accepts() {
        return switch (this) {
            case MADE -> EnumSet.allOf(AwardCommand.class);
            case CONTRACTED, WITHDRAWN -> EnumSet.noneOf(AwardCommand.class);
        };
    }

    /** With a revocation under way it is decided, without one there is nothing to decide. */
    Set<AwardCommand> accepts(boolean revoking) {
        var accepted = EnumSet.noneOf(AwardCommand.class);
        accepted.addAll(accepts());
        accepted.removeAll(revoking ? EnumSet.of(AwardCommand.PROPOSE_REVOCATION)
                : EnumSet.of(AwardCommand.OBJECT, AwardCommand.CONFIRM_REVOCATION, AwardCommand.REJECT_REVOCATION));
        return accepted;
    }

    @Override
    public boolean canBecome(AwardStatus next) {
        return switch (this) {
            case MADE -> next != MADE;
            case CONTRACTED, WITHDRAWN -> false;
        };
    }
}
