package org.linli.procurement.known.purchaser;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Payables that were late or are paid, by purchaser. */
@ApplicationScoped
class Arrears implements PanacheRepositoryBase<Arrear, UUID> {

    List<Arrear> of(String purchaserId) {
        return list("purchaserId", purchaserId);
    }

    Arrear getOrNew(UUID payableId, String purchaserId) {
        return findByIdOptional(payableId).orElseGet(() -> {
            var arrear = new Arrear(payableId, purchaserId);
            persist(arrear);
            return arrear;
        });
    }
}
