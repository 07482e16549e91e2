package org.linli.procurement.contracting.settlement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What funding paid of instalments due at a signing. */
@ApplicationScoped
class SigningPayments implements PanacheRepositoryBase<SigningPayment, UUID> {

    /** Those that the bank did not send back. An instalment has a few parts. */
    List<SigningPayment> of(UUID contractId) {
        return list("contractId = ?1 and returned = false order by payableId", contractId);
    }
}
