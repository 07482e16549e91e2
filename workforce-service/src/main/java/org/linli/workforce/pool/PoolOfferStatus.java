package org.linli.workforce.pool;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/**
 * PROPOSED (the agency offers its supervisor, who is asked) → OPEN | DECLINED | LAPSED; OPEN → WITHDRAWN by either,
 * OVER with its last day or the post.
 */
enum PoolOfferStatus implements Status<PoolOfferStatus, PoolOfferStatus.PoolOfferCommand> {

    PROPOSED, OPEN, DECLINED, LAPSED, WITHDRAWN, OVER;

    enum PoolOfferCommand implements Command {

        CONSENT("consentPoolOffer"), DECLINE("declinePoolOffer"), WITHDRAW("withdrawPoolOffer"), END("reaction"),
        TICK("sweep");

        private final String operation;

        PoolOfferCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<PoolOfferCommand> accepts() {
        return switch (this) {
            case PROPOSED -> Set.of(PoolOfferCommand.CONSENT, PoolOfferCommand.DECLINE, PoolOfferCommand.WITHDRAW,
                    PoolOfferCommand.END, PoolOfferCommand.TICK);
            case OPEN -> Set.of(PoolOfferCommand.WITHDRAW, PoolOfferCommand.END, PoolOfferCommand.TICK);
            case DECLINED, LAPSED, WITHDRAWN, OVER -> Set.of();
        };
    }

    @Override
    public boolean canBecome(PoolOfferStatus next) {
        return switch (this) {
            case PROPOSED -> next != PROPOSED;
            case OPEN -> next == WITHDRAWN || next == OVER;
            case DECLINED, LAPSED, WITHDRAWN, OVER -> false;
        };
    }
}
