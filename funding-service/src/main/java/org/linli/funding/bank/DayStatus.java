package org.linli.funding.bank;

import java.util.Set;
import org.linli.platform.identity.Command;

/** A day is proposed by one person and closed by another; proposed anew it waits again. */
enum DayStatus {

    PROPOSED, CLOSED;

    enum DayCommand implements Command {

        PROPOSE("proposeBankDayClose"), CLOSE("closeBankDay");

        private final String operation;

        DayCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    Set<DayCommand> accepts() {
        return this == PROPOSED ? Set.of(DayCommand.PROPOSE, DayCommand.CLOSE) : Set.of();
    }
}
