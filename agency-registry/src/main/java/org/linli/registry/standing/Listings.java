package org.linli.registry.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.NotFound;

/** All entries of both lists. */
@ApplicationScoped
class Listings implements Aggregates<Listing> {

    @Override
    public String kind() {
        return "Listing";
    }

    /** What was proposed is not the agency's to read before it is entered, unless the agency is asked about it. */
    @Override
    public Owner ownerOf(UUID id) {
        var listing = get(id);
        if (listing.from() == null && listing.hearing().answerUntil() == null) {
            throw new NotFound(kind(), id);
        }
        return listing.owner();
    }

    /** A handful at most: what the rows of one code are publicly listed for on a day. */
    List<Listing> published(Collection<UUID> rows, LocalDate day) {
        return list("agencyId in ?1 and fromDay <= ?2 and (removedOn is null or removedOn > ?2) order by fromDay, id",
                rows, day);
    }

    /** Published now, under any of these rows. */
    List<Listing> onTheList(Collection<UUID> rows) {
        return list("agencyId in ?1 and fromDay is not null and removedOn is null order by fromDay, id", rows);
    }

    boolean isOpen(Collection<UUID> rows, ListGround ground) {
        return count("agencyId in ?1 and ground = ?2 and status not in ?3", rows, ground,
                List.of(ListingStatus.REMOVED, ListingStatus.DROPPED)) > 0;
    }
}
