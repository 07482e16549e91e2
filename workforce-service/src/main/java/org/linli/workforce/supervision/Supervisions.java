package org.linli.workforce.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.PageQuery;

/** Supervisions by id, by agency and by the posts they join. */
@ApplicationScoped
class Supervisions implements Aggregates<Supervision> {

    private static final List<SupervisionStatus> LASTING =
            List.of(SupervisionStatus.PROPOSED, SupervisionStatus.ACTIVE);

    @Override
    public String kind() {
        return "Supervision";
    }

    boolean isSupervised(UUID workerPostId) {
        return count("workerPostId = ?1 and status in ?2", workerPostId, LASTING) > 0;
    }

    /** Those asked for count too: what is promised twice cannot be kept. */
    List<Supervision> lastingOf(UUID supervisorPostId) {
        return list("supervisorPostId = ?1 and status in ?2", supervisorPostId, LASTING);
    }

    /** Whatever the supervisor or the supervised did, ended or not, with somebody. */
    List<Supervision> around(UUID supervisorPostId, UUID workerPostId) {
        return list("supervisorPostId = ?1 or workerPostId = ?2", supervisorPostId, workerPostId);
    }

    /** Those on either side of which the post stands, held. */
    List<Supervision> lockedWith(UUID postId) {
        return find("(supervisorPostId = ?1 or workerPostId = ?1) and status in ?2", postId, LASTING)
                .withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** @param agencyId of either side; null for all */
    List<Supervision> page(PageQuery page, @Nullable UUID agencyId) {
        var after = page.cursor().map(Cursor::id).orElse(new UUID(0, 0));
        return (agencyId == null ? find("id > ?1 order by id", after)
                : find("id > ?1 and (agencyId = ?2 or supervisorAgencyId = ?2) order by id", after, agencyId))
                .range(0, page.limit()).list();
    }
}
