package org.linli.registry.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.time.Sweep;

/** Finds noticed cases whose time to answer has passed. */
@ApplicationScoped
class CaseDeadlines implements Sweep {

    private final EntityManager entities;
    private final CaseService cases;
    private final Journal journal;

    CaseDeadlines(EntityManager entities, CaseService cases, Journal journal) {
        this.entities = entities;
        this.cases = cases;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "case-deadlines";
    }

    @Override
    public int sweep(Instant now, int limit) {
        List<UUID> due = entities.createNativeQuery("""
                select id from conduct_case where next_check_at <= :now
                order by next_check_at for update skip locked limit :limit""", UUID.class).setParameter("now", now)
                .setParameter("limit", limit).getResultList();
        due.forEach(id -> journal.append(cases.get(id).fallSilent()));
        return due.size();
    }
}
