package org.linli.evaluation.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Watches the days of rectifications. */
@ApplicationScoped
class RectificationSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final Rectifications rectifications;
    private final Journal journal;

    RectificationSweep(DueRows rows, Rectifications rectifications, Journal journal) {
        this.rows = rows;
        this.rectifications = rectifications;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "rectification-deadlines";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("rectification", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        journal.append(rectifications.get(id).tick());
    }
}
