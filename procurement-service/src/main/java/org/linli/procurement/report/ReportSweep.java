package org.linli.procurement.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.time.Sweep;

/** Says once that a purchaser let the term to answer pass. */
@ApplicationScoped
class ReportDeadlines implements Sweep {

    private final Reports reports;
    private final Journal journal;

    ReportDeadlines(Reports reports, Journal journal) {
        this.reports = reports;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "report-deadlines";
    }

    @Override
    public int sweep(Instant now, int limit) {
        List<?> due = reports.getEntityManager().createNativeQuery("""
                select id from purchaser_report where next_check_at <= :now order by next_check_at
                for update skip locked limit :limit""", UUID.class).setParameter("now", now).setParameter("limit", limit)
                .getResultList();
        due.forEach(id -> journal.append(reports.get((UUID) id).miss()));
        return due.size();
    }
}
