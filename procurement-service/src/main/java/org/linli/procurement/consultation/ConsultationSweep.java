package org.linli.procurement.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.time.Sweep;

/** Ends consultations whose term is over. */
@ApplicationScoped
class ConsultationDeadlines implements Sweep {

    private final Consultations consultations;
    private final Journal journal;

    ConsultationDeadlines(Consultations consultations, Journal journal) {
        this.consultations = consultations;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "consultation-deadlines";
    }

    @Override
    public int sweep(Instant now, int limit) {
        var due = consultations.getEntityManager().createNativeQuery("""
                select id from consultation where next_check_at <= :now order by next_check_at
                for update skip locked limit :limit""", UUID.class).setParameter("now", now).setParameter("limit", limit)
                .getResultList();
        for (Object id : due) {
            consultations.get((UUID) id).tick(now).ifPresent(journal::append);
        }
        return due.size();
    }
}
