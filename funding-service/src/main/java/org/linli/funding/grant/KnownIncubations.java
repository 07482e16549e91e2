package org.linli.funding.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which agency is in which programme of the registry, in whatever order it was heard. */
@ApplicationScoped
class KnownIncubations {

    /** Of which programme and agency a row is. */
    record Known(UUID programmeId, UUID agencyId) {
    }

    private final EntityManager database;

    KnownIncubations(EntityManager database) {
        this.database = database;
    }

    /** Nothing where its end is known already. */
    @Transactional
    void admitted(UUID incubationId, UUID programmeId, UUID agencyId) {
        database.createNativeQuery("""
                insert into known_incubation (id, programme_id, agency_id, state)
                values (:id, :programme, :agency, 'IN') on conflict (id) do nothing""").setParameter("id", incubationId)
                .setParameter("programme", programmeId).setParameter("agency", agencyId).executeUpdate();
    }

    /** Grants that are running run on. */
    @Transactional
    void graduated(UUID incubationId, UUID programmeId, UUID agencyId) {
        ended(incubationId, programmeId, agencyId, "GRADUATED", null);
    }

    /** What it was granted ends from that moment on. */
    @Transactional
    void left(UUID incubationId, UUID programmeId, UUID agencyId, Instant at) {
        ended(incubationId, programmeId, agencyId, "LEFT", at);
    }

    private void ended(UUID id, UUID programmeId, UUID agencyId, String state, @Nullable Instant next) {
        database.createNativeQuery("""
                insert into known_incubation (id, programme_id, agency_id, state, next_check_at)
                values (:id, :programme, :agency, :state, cast(:next as timestamptz))
                on conflict (id) do update set state = :state, next_check_at = cast(:next as timestamptz)""")
                .setParameter("id", id).setParameter("programme", programmeId).setParameter("agency", agencyId)
                .setParameter("state", state).setParameter("next", next).executeUpdate();
    }

    boolean isIn(UUID programmeId, UUID agencyId) {
        return (Boolean) database.createNativeQuery("""
                select exists (select 1 from known_incubation where programme_id = :programme and agency_id = :agency
                    and state = 'IN')""").setParameter("programme", programmeId).setParameter("agency", agencyId)
                .getSingleResult();
    }

    Known get(UUID id) {
        var row = (Object[]) database
                .createNativeQuery("select programme_id, agency_id from known_incubation where id = :id",
                        Object[].class)
                .setParameter("id", id).getSingleResult();
        return new Known((UUID) row[0], (UUID) row[1]);
    }

    /** @param next when to look again, null when all has ended */
    void lookAgain(UUID id, @Nullable Instant next) {
        database.createNativeQuery(
                "update known_incubation set next_check_at = cast(:next as timestamptz) where id = :id")
                .setParameter("next", next).setParameter("id", id).executeUpdate();
    }
}
