package org.linli.procurement.planning.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Ends consultations whose term is over. */
@ApplicationScoped
class ConsultationSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final Consultations consultations;
    private final Journal journal;

    ConsultationSweep(DueRows rows, Consultations consultations, Journal journal) {
        this.rows = rows;
        this.consultations = consultations;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "consultation-deadlines";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("consultation", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        consultations.get(id).tick(now).ifPresent(journal::append);
    }
}
