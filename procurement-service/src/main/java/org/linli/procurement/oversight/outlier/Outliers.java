package org.linli.procurement.oversight.outlier;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** All outliers, and the months that were looked at. */
@ApplicationScoped
class Outliers implements PanacheRepositoryBase<Outlier, UUID> {

    boolean checkedFor(LocalDate month) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select exists (select from outlier_look where month = :month)", Boolean.class)
                .setParameter("month", month).getSingleResult();
    }

    void markChecked(LocalDate month) {
        getEntityManager().createNativeQuery("insert into outlier_look values (:month)").setParameter("month", month)
                .executeUpdate();
    }
}
