package org.linli.procurement.known.agency;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Lifts award bars whose time is over. */
@ApplicationScoped
@Swept(name = "award-bar-expiry", table = "award_bar")
class AwardBarSweep implements TableSweep {

    private final AwardBars bars;
    private final Journal journal;

    AwardBarSweep(AwardBars bars, Journal journal) {
        this.bars = bars;
        this.journal = journal;
    }

    @Override
    public void tick(UUID id, Instant now) {
        journal.append(bars.findById(id).tick());
    }
}
