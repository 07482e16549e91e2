package org.linli.registry.standing;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/**
 * PROPOSED (an officer) → LISTED (the panel, once the agency was heard) → CURED → REMOVED, or DROPPED. ESCALATED is
 * still on the abnormal list, two years on, while the panel has the serious one before it. An entry of the serious list
 * is entered, refused and overturned by the case about it.
 */
enum ListingStatus implements Status<ListingStatus, ListingStatus.ListingCommand> {

    PROPOSED, LISTED, ESCALATED, CURED, REMOVED, DROPPED;

    enum ListingCommand implements Command {

        ANSWER("answerListing"), ALARM("sweep"), CONFIRM("confirmListing"), DROP("dropListing"),
        VERIFY_CURE("verifyCure"), REMOVE("removeListing"), ESCALATE("sweep"), TIME_OUT("sweep"), ENTER("case"),
        REFUSE("case"), OVERTURN("case");

        private final String operation;

        ListingCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<ListingCommand> accepts() {
        return switch (this) {
            case PROPOSED -> Set.of(ListingCommand.ANSWER, ListingCommand.ALARM, ListingCommand.CONFIRM,
                    ListingCommand.DROP, ListingCommand.ENTER, ListingCommand.REFUSE);
            case LISTED -> Set.of(ListingCommand.VERIFY_CURE, ListingCommand.ESCALATE, ListingCommand.TIME_OUT,
                    ListingCommand.OVERTURN);
            case ESCALATED -> Set.of(ListingCommand.VERIFY_CURE);
            case CURED -> Set.of(ListingCommand.REMOVE, ListingCommand.TIME_OUT, ListingCommand.OVERTURN);
            case REMOVED, DROPPED -> Set.of();
        };
    }

    @Override
    public boolean canBecome(ListingStatus next) {
        return switch (this) {
            case PROPOSED -> next == LISTED || next == DROPPED;
            case LISTED -> next == ESCALATED || next == CURED || next == REMOVED;
            case ESCALATED -> next == CURED;
            case CURED -> next == REMOVED;
            case REMOVED, DROPPED -> false;
        };
    }
}
