package org.linli.registry.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What everybody may read of the two lists. */
@ApplicationScoped
public class PublishedListReader {

    /** @param removedOn first day without it; null while it stands */
    public record Entry(UUID listingId, String list, String ground, LocalDate from, @Nullable LocalDate removedOn) {

        static Entry of(Listing listing) {
            return new Entry(listing.id(), listing.list().name(), listing.ground().name(),
                    Objects.requireNonNull(listing.from()), listing.removedOn());
        }
    }

    private final Listings listings;

    PublishedListReader(Listings listings) {
        this.listings = listings;
    }

    /** A handful at most: what these rows of one code were listed for on that day. */
    public List<Entry> on(Collection<UUID> rows, LocalDate day) {
        return listings.published(rows, day).stream().map(Entry::of).toList();
    }
}
