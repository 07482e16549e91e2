package org.linli.funding.bank.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;
import org.linli.platform.time.Deadline;

/**
 * MATCHED, or OPEN → PROPOSED → RESOLVED by two people; an open claim is also resolved by the bank itself. What is said
 * not to have moved on a closed day is EXPLAINED, and looked at again where the bank's balance says that it did.
 */
enum EntryStatus implements Status<EntryStatus, EntryStatus.EntryCommand> {

    MATCHED, OPEN, PROPOSED, EXPLAINED, RESOLVED;

    enum EntryCommand implements Command {

        PROPOSE("proposeBankResolution"), CONFIRM("confirmBankResolution"), REFUSE("refuseBankResolution"),
        CORRECT("-"), REMIND("-");

        private final String operation;

        EntryCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public boolean canBecome(EntryStatus next) {
        return switch (this) {
            case OPEN -> next == PROPOSED || next == RESOLVED;
            case PROPOSED -> next == OPEN || next == EXPLAINED || next == RESOLVED;
            case EXPLAINED -> next == PROPOSED;
            case MATCHED, RESOLVED -> false;
        };
    }

    @Override
    public Set<EntryCommand> accepts() {
        return switch (this) {
            case OPEN -> Set.of(EntryCommand.PROPOSE, EntryCommand.CORRECT, EntryCommand.REMIND);
            case PROPOSED ->
                Set.of(EntryCommand.CONFIRM, EntryCommand.REFUSE, EntryCommand.CORRECT, EntryCommand.REMIND);
            case EXPLAINED -> Set.of(EntryCommand.PROPOSE);
            case MATCHED, RESOLVED -> Set.of();
        };
    }

    /** Somebody has to act. */
    boolean isOpen() {
        return this == OPEN || this == PROPOSED;
    }

    @Override
    public String kind() {
        return "BankEntry";
    }

    /** How long something has been in its status, in days. */
    static int days(Instant since, LocalDate today) {
        return (int) ChronoUnit.DAYS.between(Deadline.dayOf(since), today);
    }
}
