package org.linli.evaluation.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Watches the days of rectifications. */
@ApplicationScoped
@Swept(name = "rectification-deadlines", table = "rectification")
class RectificationSweep implements TableSweep {

    private final Rectifications rectifications;
    private final Journal journal;

    RectificationSweep(Rectifications rectifications, Journal journal) {
        this.rectifications = rectifications;
        this.journal = journal;
    }

    @Override
    public void tick(UUID id, Instant now) {
        journal.append(rectifications.get(id).tick());
    }
}
