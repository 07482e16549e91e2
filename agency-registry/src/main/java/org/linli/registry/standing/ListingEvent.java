package org.linli.registry.standing;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** How an entry on the abnormal list comes to be decided; what it then makes of the standing is told with that. */
sealed interface ListingEvent extends DomainEvent {

    UUID listingId();

    @Override
    default String key() {
        return listingId().toString();
    }

    /** The agency is told what it would be listed for, and may say its own. */
    @Fact(topic = "linli.conduct", type = "linli.registry.listing.noticed.v1")
    record Noticed(UUID listingId, UUID agencyId, LocalDate answerBy) implements ListingEvent {
    }

    @Fact(topic = "linli.conduct", type = "linli.registry.listing.answered.v1")
    record Answered(UUID listingId, UUID agencyId, LocalDate decideBy) implements ListingEvent {
    }

    /** O07: what is known is not entered, nor dropped, in its workdays; said at the end of each such term. */
    @Fact(topic = "linli.conduct", type = "linli.registry.listing.overdue.v1")
    record Overdue(UUID listingId, UUID agencyId, LocalDate termEndedOn) implements ListingEvent {
    }
}
