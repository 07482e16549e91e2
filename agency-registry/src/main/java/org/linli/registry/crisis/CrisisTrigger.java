package org.linli.registry.crisis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.linli.registry.crisis.CrisisEvent.Cause;
import org.linli.registry.standing.AgencyDisqualified;
import org.linli.registry.warning.WarningChanged;

/** What makes somebody look: a red warning, a disqualification. */
@ApplicationScoped
class CrisisTrigger {

    private final CrisisService service;

    CrisisTrigger(CrisisService service) {
        this.service = service;
    }

    void warned(@Observes WarningChanged fact) {
        if (fact.red()) {
            service.raise(fact.agencyId(), Cause.EARLY_WARNING_RED);
        }
    }

    void disqualified(@Observes AgencyDisqualified fact) {
        service.raise(fact.agencyId(), Cause.DISQUALIFIED);
    }
}
