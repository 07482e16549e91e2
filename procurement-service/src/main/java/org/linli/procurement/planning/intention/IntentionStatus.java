package org.linli.procurement.planning.intention;

import static org.linli.procurement.planning.intention.IntentionCommand.BEGIN;
import static org.linli.procurement.planning.intention.IntentionCommand.CLAIM;
import static org.linli.procurement.planning.intention.IntentionCommand.CONFIRM;
import static org.linli.procurement.planning.intention.IntentionCommand.CORRECT;
import static org.linli.procurement.planning.intention.IntentionCommand.END;
import static org.linli.procurement.planning.intention.IntentionCommand.REJECT;
import static org.linli.procurement.planning.intention.IntentionCommand.WITHDRAW;

import java.util.EnumSet;
import java.util.Set;
import org.linli.platform.aggregate.Status;

/** Where an intention stands. */
public enum IntentionStatus implements Status<IntentionStatus, IntentionCommand> {
    PUBLISHED,
    /** One officer says that nobody could foresee the need and that it cannot wait. */
    URGENCY_CLAIMED,
    /** Another officer agrees. */
    URGENT,
    /** Its tender is out; another may follow where that one fails. */
    BEGUN, WITHDRAWN;

    @Override
    public Set<IntentionCommand> accepts() {
        return switch (this) {
            case PUBLISHED -> EnumSet.of(CORRECT, CLAIM, WITHDRAW, BEGIN, END);
            case URGENCY_CLAIMED -> EnumSet.of(CONFIRM, REJECT, WITHDRAW, BEGIN, END);
            case URGENT -> EnumSet.of(CORRECT, WITHDRAW, BEGIN, END);
            case BEGUN -> EnumSet.of(BEGIN, END);
            case WITHDRAWN -> EnumSet.noneOf(IntentionCommand.class);
        };
    }

    @Override
    public boolean canBecome(IntentionStatus next) {
        return switch (this) {
            case PUBLISHED -> next == URGENCY_CLAIMED || next == BEGUN || next == WITHDRAWN;
            case URGENCY_CLAIMED -> next == PUBLISHED || next == URGENT || next == BEGUN || next == WITHDRAWN;
            case URGENT -> next == PUBLISHED || next == BEGUN || next == WITHDRAWN;
            case BEGUN -> next == BEGUN || next == WITHDRAWN;
            case WITHDRAWN -> false;
        };
    }
}
