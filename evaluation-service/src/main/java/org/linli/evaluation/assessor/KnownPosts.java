package org.linli.evaluation.assessor;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.UUID;

/** The local copies of posts. */
@ApplicationScoped
public class KnownPosts implements PanacheRepositoryBase<KnownPost, UUID>, Posts {

    /** How many posts of an agency run, and how many of them are held by somebody certified. */
    public record Certified(int posts, int certified) {
    }

    public Certified certified(UUID agencyId) {
        var counted = (Object[]) getEntityManager().createNativeQuery("""
                select count(*), count(*) filter (where certified) from known_post
                where agency_id = :agency and begun and ended_on is null""").setParameter("agency", agencyId)
                .getSingleResult();
        return new Certified(((Number) counted[0]).intValue(), ((Number) counted[1]).intValue());
    }

    @Override
    public boolean tied(UUID personId, UUID agencyId, LocalDate since) {
        return find("workerId = ?1 and agencyId = ?2", personId, agencyId).stream().anyMatch(post -> post.ties(since));
    }

    KnownPost lockedOrNew(UUID postId, UUID workerId, UUID agencyId) {
        getEntityManager().createNativeQuery("""
                insert into known_post (post_id, version, worker_id, agency_id, begun, certified, certified_sequence)
                    values (:post, 0, :worker, :agency, false, false, 0)
                on conflict do nothing""").setParameter("post", postId).setParameter("worker", workerId)
                .setParameter("agency", agencyId).executeUpdate();
        return findByIdOptional(postId, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
    }
}
