package org.linli.workforce.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;

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
}
