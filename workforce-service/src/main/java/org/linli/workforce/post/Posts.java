package org.linli.workforce.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.PageQuery;

@ApplicationScoped
public class Posts implements Aggregates<Post> {

    @Override
    public String kind() {
        return "Post";
    }

    boolean isPosted(UUID workerId) {
        return count("workerId = ?1 and status <> ?2", workerId, PostStatus.ENDED) > 0;
    }

    /** A team: a few dozen at most. */
    public List<Post> activeOn(UUID contractId) {
        return list("contractId = ?1 and status = ?2", contractId, PostStatus.ACTIVE);
    }

    /** Whoever of the agency worked at least a day between these days, both counted. */
    public List<Post> workedBetween(UUID agencyId, LocalDate first, LocalDate last) {
        return list("""
                agencyId = ?1 and status <> ?2 and fromDay <= ?4 and (untilDay is null or untilDay >= ?3)
                order by fromDay, id""", agencyId, PostStatus.PLANNED, first, last);
    }

    /** What the worker has or is going to have, held: one post at most. */
    List<Post> lockedOf(UUID workerId) {
        return find("workerId = ?1 and status <> ?2", workerId, PostStatus.ENDED)
                .withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    List<Post> activeAt(UUID agencyId) {
        return list("agencyId = ?1 and status = ?2", agencyId, PostStatus.ACTIVE);
    }

    List<Post> page(PageQuery page, @Nullable UUID agencyId, @Nullable UUID contractId) {
        var values = new HashMap<String, Object>();
        values.put("after", page.cursor().map(Cursor::id).orElse(new UUID(0, 0)));
        var where = new StringBuilder("id > :after");
        if (agencyId != null) {
            where.append(" and agencyId = :agency");
            values.put("agency", agencyId);
        }
        if (contractId != null) {
            where.append(" and contractId = :contract");
            values.put("contract", contractId);
        }
        return find(where + " order by id", values).range(0, page.limit()).list();
    }
}
