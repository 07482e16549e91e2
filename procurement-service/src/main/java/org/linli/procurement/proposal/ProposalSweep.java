package org.linli.procurement.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.time.Sweep;

/** Says once that a unit owes an agency a decision (HA1). */
@ApplicationScoped
class ProposalDeadlines implements Sweep {

    private final Proposals proposals;
    private final Journal journal;

    ProposalDeadlines(Proposals proposals, Journal journal) {
        this.proposals = proposals;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "proposal-deadlines";
    }

    @Override
    public int sweep(Instant now, int limit) {
        var due = proposals.getEntityManager().createNativeQuery("""
                select id from proposal where next_check_at <= :now order by next_check_at
                for update skip locked limit :limit""", UUID.class).setParameter("now", now).setParameter("limit", limit)
                .getResultList();
        for (Object id : due) {
            proposals.get((UUID) id).tick(now).ifPresent(journal::append);
        }
        return due.size();
    }
}
