package org.linli.registry.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;

/** All entries of both lists. */
@ApplicationScoped
class Listings implements Aggregates<Listing> {

    @Override
    public String kind() {
        return "Listing";
    }

    /** A handful at most: what the agency is publicly listed for on a day. */
    List<Listing> published(UUID agencyId, LocalDate day) {
        return list("agencyId = ?1 and fromDay <= ?2 and (removedOn is null or removedOn > ?2) order by fromDay, id",
                agencyId, day);
    }

    boolean isOpen(UUID agencyId, ListGround ground) {
        return count("agencyId = ?1 and ground = ?2 and status not in ?3", agencyId, ground,
                List.of(ListingStatus.REMOVED, ListingStatus.DROPPED)) > 0;
    }
}
