package org.linli.registry.cooperation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.identity.Caller;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.PageQuery;

/** All that agencies did together. */
@ApplicationScoped
class Cooperations implements Aggregates<Cooperation> {

    private static final UUID NOBODY = new UUID(0, 0);

    /** How often and with how many people, by kind. */
    @Schema(name = "CooperationCount")
    record Count(Cooperation.Kind kind, long times, long people) {
    }

    @Override
    public String kind() {
        return "Cooperation";
    }

    List<Cooperation> page(Caller caller, PageQuery page, @Nullable UUID agencyId, @Nullable CooperationStatus status) {
        var query = new KeysetQuery().by("status", status);
        if (caller.ownOnly()) {
            query.where("(agencyId = ? or partnerId = ?)", caller.agencyId().orElse(NOBODY));
        }
        if (agencyId != null) {
            query.where("(agencyId = ? or partnerId = ?)", agencyId);
        }
        return query.oldestFirst().of(this, page);
    }

    /** Confirmed, of one year; at most a row per kind. */
    List<Count> counted(UUID agencyId, int year) {
        return getEntityManager().createQuery("""
                select c.kind, count(c), sum(c.people) from Cooperation c
                where (c.agencyId = :agency or c.partnerId = :agency) and c.status = :confirmed
                    and year(c.onDay) = :year group by c.kind order by c.kind""", Object[].class)
                .setParameter("agency", agencyId).setParameter("confirmed", CooperationStatus.CONFIRMED)
                .setParameter("year", year).getResultStream()
                .map(row -> new Count((Cooperation.Kind) row[0], (Long) row[1], (Long) row[2])).toList();
    }
}
