package org.linli.registry.preference;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Lets decisions fall that nobody confirmed in their time. */
@ApplicationScoped
class ClaimSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final PreferenceService service;

    ClaimSweep(DueRows rows, PreferenceService service) {
        this.rows = rows;
        this.service = service;
    }

    @Override
    public String name() {
        return "benefit-claims";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("benefit_claim", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.fellDue(id);
    }
}
