package org.linli.procurement.planning.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Says once that a unit owes an agency a decision (HA1). */
@ApplicationScoped
class ProposalSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final Proposals proposals;
    private final Journal journal;

    ProposalSweep(DueRows rows, Proposals proposals, Journal journal) {
        this.rows = rows;
        this.proposals = proposals;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "proposal-deadlines";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("proposal", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        proposals.get(id).tick(now).ifPresent(journal::append);
    }
}
