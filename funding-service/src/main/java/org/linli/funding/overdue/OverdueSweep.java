package org.linli.funding.overdue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.payable.Payable;
import org.linli.funding.payable.PayableClock;
import org.linli.funding.payable.Payables;
import org.linli.platform.time.Sweep;

/** Finds payables whose clock is due and says what it says; missed days are caught up in order, each once. */
@ApplicationScoped
class OverdueSweep implements Sweep {

    private final Payables payables;
    private final PayableClock clock;
    private final Ledger ledger;

    OverdueSweep(Payables payables, PayableClock clock, Ledger ledger) {
        this.payables = payables;
        this.clock = clock;
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "payable-clock";
    }

    @Override
    public int sweep(Instant now, int limit) {
        var due = payables.locked(payables.due(now, limit));
        var accounts = new ArrayList<>(due.stream().map(Payable::agencyId).map(Account::interest).toList());
        accounts.add(Account.lateInterest());
        ledger.hold(accounts);
        due.forEach(payable -> clock.catchUp(payable, now));
        return due.size();
    }
}
