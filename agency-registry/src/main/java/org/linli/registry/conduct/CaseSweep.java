package org.linli.registry.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Ends the time to answer, and drops what nobody confirmed in its time. */
@ApplicationScoped
class CaseSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final Cases cases;
    private final CaseService service;
    private final Journal journal;

    CaseSweep(DueRows rows, Cases cases, CaseService service, Journal journal) {
        this.rows = rows;
        this.cases = cases;
        this.service = service;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "case-deadlines";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("conduct_case", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        var found = cases.get(id);
        if (found.accepted().contains(CaseCommand.FALL)) {
            service.fall(id);
        } else {
            journal.append(found.accepted().contains(CaseCommand.LAPSE_STEP) ? found.lapseStep()
                    : List.of(found.fallSilent()));
        }
    }
}
