package org.linli.funding.bank.cash;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.linli.funding.ledger.BankDays;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;
import org.linli.platform.time.Deadline;

/**
 * Money that was entered here and that the bank does not say is told, each term anew; what is of one cause is told as
 * one, and what comes to nothing not at all.
 */
@ApplicationScoped
@Swept(name = "cash-awaited", table = "cash_awaited", key = "transaction_id")
class CashAwaitedSweep implements TableSweep {

    private final CashBookings cash;
    private final BankDays days;
    private final Journal journal;
    private final Today today;

    CashAwaitedSweep(CashBookings cash, BankDays days, Journal journal, Today today) {
        this.cash = cash;
        this.days = days;
        this.journal = journal;
        this.today = today;
    }

    @Override
    public void tick(UUID transactionId, Instant now) {
        var together = cash.awaitedWith(transactionId);
        var day = Deadline.dayOf(now);
        if (!together.isEmpty() && CashBookings.sum(together).isZero()) {
            cash.offset(days.openFrom(day), List.of(together.getFirst().causeId()));
            return;
        }
        if (together.isEmpty()) {
            cash.lookNoMore(transactionId);
            return;
        }
        var waiting = together.getFirst();
        var term = today.day().rule("FH35").asInt();
        var since = (int) ChronoUnit.DAYS.between(waiting.effectiveOn(), day);
        if (since >= term && waiting.transactionId().equals(transactionId)) {
            journal.append(new CashEvent.Overdue(transactionId, waiting.cause(), waiting.causeId(),
                    waiting.effectiveOn(), CashBookings.sum(together), since));
        }
        cash.lookAgain(transactionId, since >= term ? day.plusDays(term) : waiting.effectiveOn().plusDays(term));
    }
}
