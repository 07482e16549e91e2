package org.linli.registry.preference;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Lets decisions fall that nobody confirmed in their time. */
@ApplicationScoped
@Swept(name = "benefit-claims", table = "benefit_claim")
class ClaimSweep implements TableSweep {

    private final PreferenceService service;

    ClaimSweep(PreferenceService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.fellDue(id);
    }
}
