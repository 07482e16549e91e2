package org.linli.evaluation.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Watches the days of rectifications: what is late is said at the end of every term, and ends. */
@ApplicationScoped
@Swept(name = "rectification-deadlines", table = "rectification")
class RectificationSweep implements TableSweep {

    private final Rectifications rectifications;
    private final Journal journal;
    private final Today today;

    RectificationSweep(Rectifications rectifications, Journal journal, Today today) {
        this.rectifications = rectifications;
        this.journal = journal;
        this.today = today;
    }

    @Override
    public void tick(UUID id, Instant now) {
        var day = today.day();
        journal.append(rectifications.get(id).tick(day.until("G16.overdue"), day.rule("G16.terms").asInt()));
    }
}
