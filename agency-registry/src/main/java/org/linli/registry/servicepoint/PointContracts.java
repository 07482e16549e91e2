package org.linli.registry.servicepoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Owner;
import org.linli.platform.identity.Owners;
import org.linli.platform.problem.NotFound;

/** Contracts under which services are given, as procurement told them, in whatever order it was heard. */
@ApplicationScoped
class PointContracts implements Owners {

    /** @param until last day of its term, as it was last changed */
    record Held(UUID contractId, UUID agencyId, String purchaserId, String areaCode, String serviceType,
            LocalDate until, boolean over) {
    }

    private final EntityManager database;

    PointContracts(EntityManager database) {
        this.database = database;
    }

    @Transactional
    void signed(ContractPlaced fact) {
        database.createNativeQuery("""
                insert into point_contract (id, agency_id, purchaser_id, area_code, service_type, until_day, over)
                values (:contract, :agency, :purchaser, :area, :service, :until, false)
                on conflict (id) do update set purchaser_id = :purchaser, area_code = :area, service_type = :service,
                    until_day = coalesce(point_contract.until_day, :until)""")
                .setParameter("contract", fact.contractId()).setParameter("agency", fact.agencyId())
                .setParameter("purchaser", fact.purchaserId()).setParameter("area", fact.areaCode())
                .setParameter("service", fact.serviceType()).setParameter("until", fact.to()).executeUpdate();
    }

    /** The latest change has the last word. */
    @Transactional
    void changed(UUID contractId, UUID agencyId, int no, LocalDate until) {
        database.createNativeQuery("""
                insert into point_contract (id, agency_id, until_day, change_no, over)
                values (:contract, :agency, :until, :no, false)
                on conflict (id) do update set until_day = :until, change_no = :no
                where point_contract.change_no < :no""").setParameter("contract", contractId)
                .setParameter("agency", agencyId).setParameter("until", until).setParameter("no", no).executeUpdate();
    }

    /** For good: a signing that is heard of later changes nothing. */
    @Transactional
    void ended(UUID contractId, UUID agencyId) {
        database.createNativeQuery("""
                insert into point_contract (id, agency_id, over) values (:contract, :agency, true)
                on conflict (id) do update set over = true""").setParameter("contract", contractId)
                .setParameter("agency", agencyId).executeUpdate();
    }

    /** @throws NotFound (404) for one whose signing was not heard of */
    Held get(UUID contractId) {
        return find(contractId).orElseThrow(() -> new NotFound("Contract", contractId));
    }

    @SuppressWarnings("unchecked")
    private Optional<Held> find(UUID contractId) {
        List<@Nullable Object[]> rows = database.createNativeQuery("""
                select id, agency_id, purchaser_id, area_code, service_type, cast(until_day as text), over
                from point_contract where id = :id and area_code is not null""", Object[].class)
                .setParameter("id", contractId).getResultList();
        return rows.stream().map(row -> new Held((UUID) row[0], (UUID) row[1], (String) row[2], (String) row[3],
                (String) row[4], LocalDate.parse((String) row[5]), (Boolean) row[6])).findFirst();
    }

    @Override
    public Owner ownerOf(UUID id) {
        return Owner.agency(get(id).agencyId());
    }
}
