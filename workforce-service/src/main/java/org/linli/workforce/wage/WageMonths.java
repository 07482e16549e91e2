package org.linli.workforce.wage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.PageQuery;
import org.linli.workforce.post.Posts;

@ApplicationScoped
class WageMonths implements Aggregates<WageMonth> {

    private final Posts posts;

    WageMonths(Posts posts) {
        this.posts = posts;
    }

    @Override
    public String kind() {
        return "WageMonth";
    }

    /** Held. */
    Optional<WageMonth> of(UUID agencyId, YearMonth month) {
        return find("agencyId = ?1 and month = ?2", agencyId, month.toString()).withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<Due> due(WageMonth month) {
        return Due.of(posts.workedBetween(month.agencyId(), month.month().atDay(1), month.month().atEndOfMonth()));
    }

    List<WageMonth> page(PageQuery page, @Nullable UUID agencyId, @Nullable WageStatus status) {
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
