package org.linli.workforce.promotion;

import java.util.Set;
import org.linli.platform.identity.Command;

/** APPLIED → GRANTED | REFUSED | WITHDRAWN | LAPSED; a second try is a new application. */
enum PromotionStatus {

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

    Set<PromotionCommand> accepts() {
        return switch (this) {
            case APPLIED -> Set.of(PromotionCommand.values());
            case GRANTED, REFUSED, WITHDRAWN, LAPSED -> Set.of();
        };
    }
}
