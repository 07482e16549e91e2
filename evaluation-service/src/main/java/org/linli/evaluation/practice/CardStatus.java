package org.linli.evaluation.practice;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** DRAFT → PUBLISHED or REFUSED; PUBLISHED → WITHDRAWN. */
enum CardStatus implements Status<CardStatus, CardStatus.CardCommand> {

    DRAFT, PUBLISHED, REFUSED, WITHDRAWN;

    enum CardCommand implements Command {

        PUBLISH("publishPracticeCard"), REFUSE("refusePracticeCard"), WITHDRAW("withdrawPracticeCard");

        private final String operation;

        CardCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<CardCommand> accepts() {
        return switch (this) {
            case DRAFT -> Set.of(CardCommand.PUBLISH, CardCommand.REFUSE);
            case PUBLISHED -> Set.of(CardCommand.WITHDRAW);
            case REFUSED, WITHDRAWN -> Set.of();
        };
    }

    @Override
    public boolean canBecome(CardStatus next) {
        return switch (this) {
            case DRAFT -> next == PUBLISHED || next == REFUSED;
            case PUBLISHED -> next == WITHDRAWN;
            case REFUSED, WITHDRAWN -> false;
        };
    }

    @Override
    public String kind() {
        return "PracticeCard";
    }
}
