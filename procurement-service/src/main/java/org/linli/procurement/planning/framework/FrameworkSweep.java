package org.linli.procurement.planning.framework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;
import org.linli.platform.time.Deadline;
import org.linli.procurement.known.dualcontrol.DualControl;

/** Ends registers whose term is over. */
@ApplicationScoped
@Swept(name = "framework-expiry", table = "framework")
class FrameworkSweep implements TableSweep {

    private final Frameworks frameworks;
    private final DualControl decisions;
    private final Journal journal;

    FrameworkSweep(Frameworks frameworks, DualControl decisions, Journal journal) {
        this.frameworks = frameworks;
        this.decisions = decisions;
        this.journal = journal;
    }

    @Override
    public void tick(UUID id, Instant now) {
        journal.append(frameworks.get(id).end("TERM_OVER", Deadline.dayOf(now).minusDays(1)));
        decisions.movedOn(id);
    }
}
