package org.linli.registry.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Ends the time to answer, and drops what nobody confirmed in its time. */
@ApplicationScoped
@Swept(name = "case-deadlines", table = "conduct_case")
class CaseSweep implements TableSweep {

    private final Cases cases;
    private final CaseService service;
    private final Journal journal;

    CaseSweep(Cases cases, CaseService service, Journal journal) {
        this.cases = cases;
        this.service = service;
        this.journal = journal;
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
