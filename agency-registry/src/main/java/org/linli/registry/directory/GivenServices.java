package org.linli.registry.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which agency gives which service where, as procurement told it, in whatever order it was heard. */
@ApplicationScoped
class GivenServices {

    /** @param serviceType code of the catalogue */
    record Given(String areaCode, String serviceType) {
    }

    private final EntityManager database;

    GivenServices(EntityManager database) {
        this.database = database;
    }

    @Transactional
    void begun(UUID contractId, UUID agencyId, @Nullable String areaCode, @Nullable String serviceType) {
        database.createNativeQuery("""
                insert into given_service (contract_id, agency_id, area_code, service_type, in_force)
                values (:contract, :agency, :area, :service, true)
                on conflict (contract_id) do update set area_code = excluded.area_code,
                    service_type = excluded.service_type""").setParameter("contract", contractId)
                .setParameter("agency", agencyId).setParameter("area", areaCode).setParameter("service", serviceType)
                .executeUpdate();
    }

    /** For good: a signing that is heard of later changes nothing. */
    @Transactional
    void ended(UUID contractId, UUID agencyId) {
        database.createNativeQuery("""
                insert into given_service (contract_id, agency_id, in_force) values (:contract, :agency, false)
                on conflict (contract_id) do update set in_force = false""").setParameter("contract", contractId)
                .setParameter("agency", agencyId).executeUpdate();
    }

    /** Each once, however many contracts there are. */
    List<Given> of(UUID agencyId) {
        List<?> rows = database.createNativeQuery("""
                select distinct area_code, service_type from given_service where agency_id = :agency and in_force
                    and area_code is not null and service_type is not null
                order by area_code, service_type limit 500""").setParameter("agency", agencyId).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Given((String) row[0], (String) row[1])).toList();
    }
}
