package org.linli.registry.takeover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of contracts and of the people agencies have, in whatever order it was heard. */
@ApplicationScoped
class ServedContracts {

    /** @param people whom the contract needs; 0 where its signing was not heard of */
    record Served(UUID contractId, UUID agencyId, @Nullable String purchaserId, int people) {
    }

    private final EntityManager database;

    ServedContracts(EntityManager database) {
        this.database = database;
    }

    @Transactional
    void signed(UUID contractId, UUID agencyId, String purchaserId, int people) {
        database.createNativeQuery("""
                insert into served_contract (id, agency_id, purchaser_id, people, over)
                values (:contract, :agency, :purchaser, :people, false)
                on conflict (id) do update set purchaser_id = :purchaser, people = :people""")
                .setParameter("contract", contractId).setParameter("agency", agencyId)
                .setParameter("purchaser", purchaserId).setParameter("people", people).executeUpdate();
    }

    /** For good: a signing that is heard of later changes nothing. */
    @Transactional
    void ended(UUID contractId, UUID agencyId) {
        database.createNativeQuery("""
                insert into served_contract (id, agency_id, people, over) values (:contract, :agency, 0, true)
                on conflict (id) do update set over = true""").setParameter("contract", contractId)
                .setParameter("agency", agencyId).executeUpdate();
    }

    @Transactional
    void capacity(UUID agencyId, int people, int certified, long sequence) {
        database.createNativeQuery("""
                insert into agency_capacity (agency_id, people, certified, sequence)
                values (:agency, :people, :certified, :sequence)
                on conflict (agency_id) do update set people = :people, certified = :certified, sequence = :sequence
                where agency_capacity.sequence < :sequence""").setParameter("agency", agencyId)
                .setParameter("people", people).setParameter("certified", certified).setParameter("sequence", sequence)
                .executeUpdate();
    }

    Optional<Served> find(UUID contractId) {
        return rows("id = :id", contractId).stream().findFirst();
    }

    boolean isOver(UUID contractId) {
        return (Boolean) database
                .createNativeQuery("select exists (select 1 from served_contract where id = :id and over)")
                .setParameter("id", contractId).getSingleResult();
    }

    /** In order of id. */
    List<Served> running(UUID agencyId) {
        return rows("agency_id = :id and not over order by id", agencyId);
    }

    @SuppressWarnings("unchecked")
    private List<Served> rows(String condition, UUID id) {
        List<Object[]> rows = database
                .createNativeQuery("select id, agency_id, purchaser_id, people from served_contract where " + condition,
                        Object[].class)
                .setParameter("id", id).getResultList();
        return rows.stream()
                .map(row -> new Served((UUID) row[0], (UUID) row[1], (String) row[2], ((Number) row[3]).intValue()))
                .toList();
    }
}
