package org.linli.registry.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.PageQuery;

/** All entries of both lists. */
@ApplicationScoped
class Listings implements Aggregates<Listing> {

    @Override
    public String kind() {
        return "Listing";
    }

    /** A handful at most: what the agency is publicly listed for on a day. */
    List<Listing> published(UUID agencyId, LocalDate day) {
        return list("agencyId = ?1 and fromDay <= ?2 and (removedOn is null or removedOn > ?2) order by fromDay, id", agencyId, day);
    }

    boolean isOpen(UUID agencyId, ListGround ground) {
        return count("agencyId = ?1 and ground = ?2 and status not in ?3", agencyId, ground,
                List.of(ListingStatus.REMOVED, ListingStatus.DROPPED)) > 0;
    }

    /** In order of id, one row more than the page. */
    List<Listing> page(PageQuery page, @Nullable UUID agencyId, @Nullable ListingStatus status) {
        var where = new StringBuilder("id > :after");
        var values = new HashMap<String, Object>();
        values.put("after", page.cursor().map(Cursor::id).orElse(new UUID(0, 0)));
        if (agencyId != null) {
            where.append(" and agencyId = :agency");
            values.put("agency", agencyId);
        }
        if (status != null) {
            where.append(" and status = :status");
            values.put("status", status);
        }
        return find(where + " order by id", values).range(0, page.limit()).list();
    }
}
