package org.linli.registry.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.linli.registry.conduct.CaseEvent.Origin;
import org.linli.registry.standing.SeriousEntryProposed;

/** Nobody comes onto the serious list without notice, the right to be heard, two of the panel and an appeal. */
@ApplicationScoped
class SeriousEntryCase {

    private final CaseService service;

    SeriousEntryCase(CaseService service) {
        this.service = service;
    }

    void proposed(@Observes SeriousEntryProposed entry) {
        service.open(entry.agencyId(), Origin.SERIOUS_LIST, entry.listingId(), entry.summary(), entry.by(),
                !entry.byClock());
    }
}
