package org.linli.evaluation.assessor;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.UUID;

/** The local copies of posts. */
@ApplicationScoped
public class KnownPosts implements PanacheRepositoryBase<KnownPost, UUID>, Posts {

    @Override
    public boolean tied(UUID personId, UUID agencyId, LocalDate since) {
        return find("workerId = ?1 and agencyId = ?2", personId, agencyId).stream().anyMatch(post -> post.ties(since));
    }

    KnownPost lockedOrNew(UUID postId, UUID workerId, UUID agencyId) {
        getEntityManager().createNativeQuery("""
                insert into known_post (post_id, version, worker_id, agency_id)
                    values (:post, 0, :worker, :agency)
                on conflict do nothing""").setParameter("post", postId).setParameter("worker", workerId)
                .setParameter("agency", agencyId).executeUpdate();
        return findByIdOptional(postId, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
    }
}
