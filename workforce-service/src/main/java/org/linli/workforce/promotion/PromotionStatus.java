package org.linli.workforce.promotion;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** APPLIED → GRANTED | REFUSED | WITHDRAWN | LAPSED; a second try is a new application. */
enum PromotionStatus implements Status<PromotionStatus, PromotionStatus.PromotionCommand> {

    APPLIED, GRANTED, REFUSED, WITHDRAWN, LAPSED;

    enum PromotionCommand implements Command {

        GRANT("grantPromotion"), REFUSE("refusePromotion"), WITHDRAW("withdrawPromotion"), LAPSE("sweep");

        private final String operation;

        PromotionCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<PromotionCommand> accepts() {
        return switch (this) {
            case APPLIED -> Set.of(PromotionCommand.values());
            case GRANTED, REFUSED, WITHDRAWN, LAPSED -> Set.of();
        };
    }

    @Override
    public boolean canBecome(PromotionStatus next) {
        return this == APPLIED && next != APPLIED;
    }
}
