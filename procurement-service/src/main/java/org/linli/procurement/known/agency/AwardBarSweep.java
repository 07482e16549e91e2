package org.linli.procurement.known.agency;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Lifts award bars whose time is over. */
@ApplicationScoped
class AwardBarSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final AwardBars bars;
    private final Journal journal;

    AwardBarSweep(DueRows rows, AwardBars bars, Journal journal) {
        this.rows = rows;
        this.bars = bars;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "award-bar-expiry";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("award_bar", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        journal.append(bars.findById(id).tick());
    }
}
