package org.linli.procurement.contracting.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Says that a purchaser kept silent past its term to accept (F03). */
@ApplicationScoped
class AcceptanceSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final Contracts contracts;
    private final Journal journal;

    AcceptanceSweep(DueRows rows, Contracts contracts, Journal journal) {
        this.rows = rows;
        this.contracts = contracts;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "acceptance-deadlines";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("contract", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        journal.append(contracts.get(id).tick(now));
    }
}
