package org.linli.workforce.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.PageQuery;

/** All promotions. */
@ApplicationScoped
class Promotions implements Aggregates<Promotion> {

    @Override
    public String kind() {
        return "Promotion";
    }

    boolean isWaiting(UUID postId) {
        return count("postId = ?1 and status = ?2", postId, PromotionStatus.APPLIED) > 0;
    }

    /** Those that start from that post and wait, held. */
    List<Promotion> lockedFrom(UUID postId) {
        return find("postId = ?1 and status = ?2", postId, PromotionStatus.APPLIED)
                .withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    List<Promotion> page(PageQuery page, @Nullable UUID agencyId) {
        var after = page.cursor().map(Cursor::id).orElse(new UUID(0, 0));
        return (agencyId == null ? find("id > ?1 order by id", after)
                : find("id > ?1 and agencyId = ?2 order by id", after, agencyId)).range(0, page.limit()).list();
    }
}
