package org.linli.registry.grade.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Where people work and worked, as workforce told it, in whatever order it was heard. */
@ApplicationScoped
public class HeldPosts {

    private final EntityManager database;

    HeldPosts(EntityManager database) {
        this.database = database;
    }

    @Transactional
    public void started(UUID postId, UUID workerId, UUID agencyId) {
        database.createNativeQuery("""
                insert into held_post (post_id, worker_id, agency_id) values (:post, :worker, :agency)
                on conflict (post_id) do nothing""").setParameter("post", postId).setParameter("worker", workerId)
                .setParameter("agency", agencyId).executeUpdate();
    }

    @Transactional
    public void ended(UUID postId, UUID workerId, UUID agencyId, LocalDate on) {
        database.createNativeQuery("""
                insert into held_post (post_id, worker_id, agency_id, ended_on) values (:post, :worker, :agency, :day)
                on conflict (post_id) do update set ended_on = excluded.ended_on""").setParameter("post", postId)
                .setParameter("worker", workerId).setParameter("agency", agencyId).setParameter("day", on)
                .executeUpdate();
    }

    /** Those of the persons who work at the agency, or did after that day. */
    @SuppressWarnings("unchecked")
    public Set<UUID> tied(Collection<UUID> persons, UUID agencyId, LocalDate since) {
        if (persons.isEmpty()) {
            return Set.of();
        }
        List<UUID> found = database.createNativeQuery("""
                select distinct worker_id from held_post where worker_id in (:persons) and agency_id = :agency
                    and (ended_on is null or ended_on > :since)""", UUID.class).setParameter("persons", persons)
                .setParameter("agency", agencyId).setParameter("since", since).getResultList();
        return Set.copyOf(found);
    }
}
