package org.linli.funding.bank.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.funding.bank.reconciliation.EntryStatus.EntryCommand;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** An exception that nobody settles in its time is told, each term anew (FH36). */
@ApplicationScoped
@Swept(name = "bank-exceptions", table = "bank_entry")
class BankExceptionSweep implements TableSweep {

    private final BankEntries entries;
    private final EntryIntake intake;
    private final Commands commands;
    private final Today today;

    BankExceptionSweep(BankEntries entries, EntryIntake intake, Commands commands, Today today) {
        this.entries = entries;
        this.intake = intake;
        this.commands = commands;
        this.today = today;
    }

    @Override
    public void tick(UUID id, Instant now) {
        commands.give(entries.locked(id), EntryCommand.REMIND, entry -> entry.remind(today.date(), intake.actBy()));
    }
}
