package org.linli.procurement.contracting.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Says that a purchaser kept silent past its term to accept (F03). */
@ApplicationScoped
@Swept(name = "acceptance-deadlines", table = "contract")
class AcceptanceSweep implements TableSweep {

    private final Contracts contracts;
    private final Journal journal;

    AcceptanceSweep(Contracts contracts, Journal journal) {
        this.contracts = contracts;
        this.journal = journal;
    }

    @Override
    public void tick(UUID id, Instant now) {
        journal.append(contracts.get(id).tick(now));
    }
}
