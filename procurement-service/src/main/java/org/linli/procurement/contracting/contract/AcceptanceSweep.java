package org.linli.procurement.contracting.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Says that a purchaser kept silent past its term to accept (F03), and that a contract still stands still (HD2). */
@ApplicationScoped
@Swept(name = "acceptance-deadlines", table = "contract")
class AcceptanceSweep implements TableSweep {

    private final Contracts contracts;
    private final Journal journal;
    private final Today today;

    AcceptanceSweep(Contracts contracts, Journal journal, Today today) {
        this.contracts = contracts;
        this.journal = journal;
        this.today = today;
    }

    @Override
    public void tick(UUID id, Instant now) {
        var contract = contracts.get(id);
        journal.append(contract.administration().reviewSuspension(now, today.day().until("HD2")));
        journal.append(contract.tick(now));
    }
}
