package org.linli.procurement.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.time.Sweep;

/** Says that a purchaser kept silent past its term to accept (F03). */
@ApplicationScoped
class AcceptanceDeadlines implements Sweep {

    private final Contracts contracts;
    private final Journal journal;

    AcceptanceDeadlines(Contracts contracts, Journal journal) {
        this.contracts = contracts;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "acceptance-deadlines";
    }

    @Override
    public int sweep(Instant now, int limit) {
        List<?> due = contracts.getEntityManager().createNativeQuery("""
                select id from contract where next_check_at <= :now order by next_check_at
                for update skip locked limit :limit""", UUID.class).setParameter("now", now).setParameter("limit", limit)
                .getResultList();
        due.forEach(id -> journal.append(contracts.get((UUID) id).tick(now)));
        return due.size();
    }
}
