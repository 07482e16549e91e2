package org.linli.registry.takeover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.linli.registry.standing.AgencyDisqualified;
import org.linli.registry.warning.WarningChanged;

/**
 * An agency that is disqualified, or in the red itself, takes over from nobody; for what a disqualified one does
 * somebody is sought at once.
 */
@ApplicationScoped
class TakerStanding {

    private final TakeoverService service;

    TakerStanding(TakeoverService service) {
        this.service = service;
    }

    void disqualified(@Observes AgencyDisqualified fact) {
        service.loseTaker(fact.agencyId());
        service.seekForAll(fact.agencyId(), true);
    }

    void warned(@Observes WarningChanged fact) {
        if (fact.red()) {
            service.loseTaker(fact.agencyId());
        }
    }
}
