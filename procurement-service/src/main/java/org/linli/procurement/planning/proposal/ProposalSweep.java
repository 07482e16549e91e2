package org.linli.procurement.planning.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Says once that a unit owes an agency a decision (HA1). */
@ApplicationScoped
@Swept(name = "proposal-deadlines", table = "proposal")
class ProposalSweep implements TableSweep {

    private final Proposals proposals;
    private final Journal journal;

    ProposalSweep(Proposals proposals, Journal journal) {
        this.proposals = proposals;
        this.journal = journal;
    }

    @Override
    public void tick(UUID id, Instant now) {
        proposals.get(id).tick(now).ifPresent(journal::append);
    }
}
