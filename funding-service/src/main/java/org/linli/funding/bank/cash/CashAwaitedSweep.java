package org.linli.funding.bank.cash;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;
import org.linli.platform.time.Deadline;

/** Money that was entered here and that the bank does not say is told, each term anew. */
@ApplicationScoped
@Swept(name = "cash-awaited", table = "cash_awaited", key = "transaction_id")
class CashAwaitedSweep implements TableSweep {

    private final CashBookings cash;
    private final Journal journal;
    private final Today today;

    CashAwaitedSweep(CashBookings cash, Journal journal, Today today) {
        this.cash = cash;
        this.journal = journal;
        this.today = today;
    }

    @Override
    public void tick(UUID transactionId, Instant now) {
        var movement = cash.awaited(transactionId);
        if (movement.isEmpty()) {
            cash.lookNoMore(transactionId);
            return;
        }
        var waiting = movement.get();
        var day = Deadline.dayOf(now);
        var term = today.day().rule("FH35").asInt();
        var days = (int) ChronoUnit.DAYS.between(waiting.effectiveOn(), day);
        if (days >= term) {
            journal.append(new CashEvent.Overdue(transactionId, waiting.cause(), waiting.causeId(),
                    waiting.effectiveOn(), waiting.amount(), days));
        }
        cash.lookAgain(transactionId, days >= term ? day.plusDays(term) : waiting.effectiveOn().plusDays(term));
    }
}
