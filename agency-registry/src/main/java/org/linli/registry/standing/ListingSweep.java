package org.linli.registry.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Ends entries whose time is over, and asks for more against those that are two years old. */
@ApplicationScoped
class ListingSweep implements Sweep<UUID> {

    static final String NAME = "listings";

    private final DueRows rows;
    private final ListingService service;

    ListingSweep(DueRows rows, ListingService service) {
        this.rows = rows;
        this.service = service;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("listing", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.fellDue(id);
    }
}
