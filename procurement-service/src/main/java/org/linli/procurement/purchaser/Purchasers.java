package org.linli.procurement.purchaser;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** Purchasers we have heard of; one without arrears needs no row. */
@ApplicationScoped
class Purchasers implements PanacheRepositoryBase<Purchaser, String> {

    /** Locked: two payables of one purchaser on two partitions must not be reckoned past each other. */
    Purchaser lockedOrNew(String id) {
        getEntityManager().createNativeQuery("""
                insert into purchaser (id, version, status, score, late, paid, worst_days)
                values (:id, 0, 'OPEN', 100, 0, 0, 0) on conflict do nothing""").setParameter("id", id).executeUpdate();
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
    }
}
