package org.linli.registry.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Contracts as procurement told them, in whatever order it was heard. */
@ApplicationScoped
public class KnownContracts {

    private final EntityManager database;

    KnownContracts(EntityManager database) {
        this.database = database;
    }

    /** Drafted or signed, whichever is heard of first, and not over. @param agencyId each that owes the service */
    @Transactional
    void begun(UUID contractId, UUID agencyId) {
        database.createNativeQuery("""
                insert into known_contract (id, agency_id, in_force)
                select :contract, :agency, not exists (select from known_contract where id = :contract and not in_force)
                on conflict (id, agency_id) do nothing""").setParameter("contract", contractId)
                .setParameter("agency", agencyId).executeUpdate();
    }

    /** For good and for all: a signing that is heard of later changes nothing. */
    @Transactional
    void ended(UUID contractId, UUID agencyId) {
        begun(contractId, agencyId);
        database.createNativeQuery("update known_contract set in_force = false where id = :contract")
                .setParameter("contract", contractId).executeUpdate();
    }

    public long inForce(UUID agencyId) {
        return ((Number) database
                .createNativeQuery("select count(*) from known_contract where agency_id = :agency and in_force")
                .setParameter("agency", agencyId).getSingleResult()).longValue();
    }
}
