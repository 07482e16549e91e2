package org.linli.funding.bank.reconciliation;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** A day is proposed by one person and closed by another; proposed anew it waits again. */
enum DayStatus implements Status<DayStatus, DayStatus.DayCommand> {

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

    @Override
    public Set<DayCommand> accepts() {
        return this == PROPOSED ? Set.of(DayCommand.PROPOSE, DayCommand.CLOSE) : Set.of();
    }

    @Override
    public boolean canBecome(DayStatus next) {
        return this == PROPOSED && next == CLOSED;
    }

    @Override
    public String kind() {
        return "BankDay";
    }
}
