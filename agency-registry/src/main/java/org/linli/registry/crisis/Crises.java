package org.linli.registry.crisis;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;

/** All crises, of an agency one at a time. */
@ApplicationScoped
class Crises implements Aggregates<Crisis> {

    @Override
    public String kind() {
        return "Crisis";
    }

    boolean isOpen(UUID agencyId) {
        return count("agencyId = ?1 and status <> ?2", agencyId, CrisisStatus.CLOSED) > 0;
    }
}
