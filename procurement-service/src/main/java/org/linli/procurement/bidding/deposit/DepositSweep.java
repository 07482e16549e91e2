package org.linli.procurement.bidding.deposit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Says at the end of every term that a deposit did not go back. */
@ApplicationScoped
@Swept(name = "deposit-deadlines", table = "deposit_refund")
class DepositSweep implements TableSweep {

    private final DepositRefunds refunds;
    private final Journal journal;
    private final Today today;

    DepositSweep(DepositRefunds refunds, Journal journal, Today today) {
        this.refunds = refunds;
        this.journal = journal;
        this.today = today;
    }

    @Override
    public void tick(UUID id, Instant now) {
        journal.append(refunds.get(id).tick(today.day()));
    }
}
