package org.linli.funding.overdue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.payable.Payable;
import org.linli.funding.payable.PayableClock;
import org.linli.funding.payable.Payables;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Finds payables whose clock is due and says what it says; missed days are caught up in order, each once. */
@ApplicationScoped
@Swept(name = "payable-clock", table = "payable")
class OverdueSweep implements TableSweep {

    private final Payables payables;
    private final PayableClock clock;
    private final Ledger ledger;

    OverdueSweep(Payables payables, PayableClock clock, Ledger ledger) {
        this.payables = payables;
        this.clock = clock;
        this.ledger = ledger;
    }

    @Override
    public void tick(UUID id, Instant now) {
        tickAll(List.of(id), now);
    }

    @Override
    public int together() {
        return Integer.MAX_VALUE;
    }

    /** The accounts of all of them are held first, in one order. */
    @Override
    public void tickAll(List<UUID> ids, Instant now) {
        var due = payables.lockedAll(ids);
        var accounts = new ArrayList<>(due.stream().map(Payable::agencyId).map(Account::interest).toList());
        accounts.add(Account.lateInterest());
        ledger.lockAccounts(accounts);
        clock.catchUpAll(due, now);
    }
}
