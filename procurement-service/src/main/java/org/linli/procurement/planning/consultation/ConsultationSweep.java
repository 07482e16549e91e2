package org.linli.procurement.planning.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Ends consultations whose term is over. */
@ApplicationScoped
@Swept(name = "consultation-deadlines", table = "consultation")
class ConsultationSweep implements TableSweep {

    private final Consultations consultations;
    private final Journal journal;

    ConsultationSweep(Consultations consultations, Journal journal) {
        this.consultations = consultations;
        this.journal = journal;
    }

    @Override
    public void tick(UUID id, Instant now) {
        consultations.get(id).tick(now).ifPresent(journal::append);
    }
}
