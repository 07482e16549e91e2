package org.linli.registry.norm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.PageQuery;

/**
 * Who has voted on a norm and who has acknowledged it, an agency once. Of a secret vote only that an agency voted is
 * kept: what it chose is added to the count in the same transaction, and stands nowhere beside its name.
 */
@ApplicationScoped
class Voices {

    /** @param on none where the agency has not acknowledged it */
    record Acknowledgement(UUID agencyId, String name, @Nullable LocalDate on) {
    }

    private final EntityManager database;

    Voices(EntityManager database) {
        this.database = database;
    }

    /** The norm is held, and the agency was found not to have voted. */
    void vote(UUID normId, UUID agencyId, Optional<Poll.PollChoice> open, LocalDate on) {
        database.createNativeQuery("""
                insert into norm_ballot (norm_id, agency_id, choice, voted_on)
                values (:norm, :agency, :choice, :day)""").setParameter("norm", normId).setParameter("agency", agencyId)
                .setParameter("choice", open.map(Enum::name).orElse(null)).setParameter("day", on).executeUpdate();
    }

    void acknowledge(UUID normId, UUID agencyId, LocalDate on) {
        database.createNativeQuery("""
                insert into norm_acknowledgement (norm_id, agency_id, acknowledged_on)
                values (:norm, :agency, :day)""").setParameter("norm", normId).setParameter("agency", agencyId)
                .setParameter("day", on).executeUpdate();
    }

    Set<UUID> votedOn(Collection<UUID> norms, UUID agencyId) {
        return among("norm_ballot", norms, agencyId);
    }

    Set<UUID> acknowledged(Collection<UUID> norms, UUID agencyId) {
        return among("norm_acknowledgement", norms, agencyId);
    }

    @SuppressWarnings("unchecked")
    private Set<UUID> among(String table, Collection<UUID> norms, UUID agencyId) {
        if (norms.isEmpty()) {
            return Set.of();
        }
        List<UUID> found = database.createNativeQuery(
                "select norm_id from " + table + " where agency_id = :agency and norm_id in (:norms)", UUID.class)
                .setParameter("agency", agencyId).setParameter("norms", norms).getResultList();
        return found.stream().collect(Collectors.toUnmodifiableSet());
    }

    /** Of agencies in the register. */
    long missing(UUID normId) {
        return ((Number) database.createNativeQuery("""
                select count(*) from agency a where a.registered_on is not null and a.closed_on is null
                    and not exists (select 1 from norm_acknowledgement k where k.norm_id = :norm
                        and k.agency_id = a.id)""").setParameter("norm", normId).getSingleResult()).longValue();
    }

    /** Up to one row more than the page. @param shown true for those who have, false for those who have not */
    List<Acknowledgement> page(UUID normId, boolean shown, PageQuery page) {
        List<?> rows = database.createNativeQuery("""
                select a.id, a.name, k.acknowledged_on from agency a
                    left join norm_acknowledgement k on k.norm_id = :norm and k.agency_id = a.id
                where a.registered_on is not null and a.closed_on is null and (k.agency_id is not null) = :shown
                    and a.id > :after order by a.id limit :limit""", Object[].class).setParameter("norm", normId)
                .setParameter("shown", shown)
                .setParameter("after", page.cursor().map(cursor -> cursor.id()).orElse(new UUID(0, 0)))
                .setParameter("limit", page.fetch()).getResultList();
        return rows.stream().map(Object[].class::cast)
                .map(row -> new Acknowledgement((UUID) row[0], (String) row[1], (LocalDate) row[2])).toList();
    }
}
