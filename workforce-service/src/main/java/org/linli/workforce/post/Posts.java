package org.linli.workforce.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.platform.aggregate.Aggregates;

@ApplicationScoped
public class Posts implements Aggregates<Post> {

    @Override
    public String kind() {
        return "Post";
    }

    /** An employer tries a person out once (《劳动合同法》第19条). */
    boolean wasTriedOut(UUID workerId, UUID agencyId) {
        return count("workerId = ?1 and agencyId = ?2 and probationUntil is not null", workerId, agencyId) > 0;
    }

    /** The one post that is planned or active. */
    public Optional<Post> lastingOf(UUID workerId) {
        return find("workerId = ?1 and status <> ?2", workerId, PostStatus.ENDED).firstResultOptional();
    }

    public boolean isPosted(UUID workerId) {
        return count("workerId = ?1 and status <> ?2", workerId, PostStatus.ENDED) > 0;
    }

    /** A team: a few dozen at most. */
    public List<Post> activeOn(UUID contractId) {
        return list("contractId = ?1 and status = ?2", contractId, PostStatus.ACTIVE);
    }

    /** Whoever stands on the contract or ever stood there. */
    @SuppressWarnings("unchecked")
    public List<Post> everOn(UUID contractId) {
        return getEntityManager()
                .createNativeQuery("select * from post where stints @> cast(:stint as jsonb)", Post.class)
                .setParameter("stint", "[{\"contractId\":\"%s\"}]".formatted(contractId)).getResultList();
    }

    /** A team, also of those who have not begun: a few dozen at most, held in one order. */
    List<Post> lockedOn(UUID contractId) {
        return find("contractId = ?1 and status <> ?2 order by id", contractId, PostStatus.ENDED)
                .withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** Whoever of the agency worked at least a day between these days, both counted. */
    public List<Post> workedBetween(UUID agencyId, LocalDate first, LocalDate last) {
        return list("""
                agencyId = ?1 and status <> ?2 and fromDay <= ?4 and (untilDay is null or untilDay >= ?3)
                order by fromDay, id""", agencyId, PostStatus.PLANNED, first, last);
    }

    /** Whole years in that tier, wherever; those planned do not count. */
    int yearsAs(UUID workerId, Tier tier, LocalDate today) {
        return years(list("workerId = ?1 and tier = ?2 and status <> ?3 order by fromDay", workerId, tier,
                PostStatus.PLANNED), today);
    }

    /** Time in two posts counts once. */
    static int years(List<Post> inOrder, LocalDate today) {
        var months = 0L;
        var counted = LocalDate.MIN;
        for (var post : inOrder) {
            var from = post.from().isAfter(counted) ? post.from() : counted;
            var until = Optional.ofNullable(post.until()).orElse(today);
            if (until.isAfter(from)) {
                months += ChronoUnit.MONTHS.between(from, until);
                counted = until;
            }
        }
        return (int) (months / 12);
    }

    /** The highest tier that was not lost again for want of what it asks; the front line where there is none. */
    Tier highestHeld(UUID workerId) {
        return find("workerId = ?1 and (endReason is null or endReason <> ?2)", workerId, EndReason.NOT_QUALIFIED)
                .list().stream().map(Post::tier).max(Comparator.naturalOrder()).orElse(Tier.FRONTLINE);
    }

    /** What the worker has or is going to have, held: one post at most. */
    public List<Post> lockedOf(UUID workerId) {
        return find("workerId = ?1 and status <> ?2", workerId, PostStatus.ENDED)
                .withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /**
     * Between each two agencies whoever left the one of their own will and began at the other, both within these days.
     *
     * @param least of fewer people nothing is said
     */
    public List<Move> moves(LocalDate from, LocalDate through, int least) {
        return getEntityManager().createQuery("""
                select new org.linli.workforce.post.Move(former.agencyId, later.agencyId,
                    count(distinct later.workerId),
                    count(distinct case when former.tier in :leading then later.workerId end), min(later.fromDay))
                from Post former join Post later on later.workerId = former.workerId
                    and later.agencyId <> former.agencyId and later.fromDay >= former.untilDay
                where former.endReason in :own and former.untilDay >= :from and later.status <> :planned
                    and later.fromDay between :from and :through
                group by former.agencyId, later.agencyId having count(distinct later.workerId) >= :least
                order by former.agencyId, later.agencyId""", Move.class)
                .setParameter("leading", Stream.of(Tier.values()).filter(Tier::leads).toList())
                .setParameter("own", Stream.of(EndReason.values()).filter(EndReason::isOnesOwn).toList())
                .setParameter("planned", PostStatus.PLANNED).setParameter("from", from)
                .setParameter("through", through).setParameter("least", (long) least).getResultList();
    }

    List<Post> activeAt(UUID agencyId) {
        return list("agencyId = ?1 and status = ?2", agencyId, PostStatus.ACTIVE);
    }
}
