package org.linli.registry.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Ends entries whose time is over, and asks for more against those that are two years old. */
@ApplicationScoped
@Swept(name = ListingSweep.NAME, table = "listing")
class ListingSweep implements TableSweep {

    static final String NAME = "listings";

    private final ListingService service;

    ListingSweep(ListingService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.fellDue(id);
    }
}
