package org.linli.procurement.framework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.time.Sweep;

/** Ends registers whose term is over. */
@ApplicationScoped
class FrameworkExpiry implements Sweep {

    private final Frameworks frameworks;
    private final Journal journal;

    FrameworkExpiry(Frameworks frameworks, Journal journal) {
        this.frameworks = frameworks;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "framework-expiry";
    }

    @Override
    public int sweep(Instant now, int limit) {
        List<?> due = frameworks.getEntityManager().createNativeQuery("""
                select id from framework where next_check_at <= :now order by next_check_at
                for update skip locked limit :limit""", UUID.class).setParameter("now", now).setParameter("limit", limit)
                .getResultList();
        due.forEach(id -> journal.append(frameworks.get((UUID) id).end("TERM_OVER")));
        return due.size();
    }
}
