package org.linli.procurement.contracting.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.procurement.tendering.lot.EarlierWork;

/** Tells newcomers from those who had a contract here. */
@ApplicationScoped
class SignedBefore implements EarlierWork {

    private final Contracts contracts;

    SignedBefore(Contracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public boolean signedSince(UUID agencyId, LocalDate day) {
        return contracts.count("agencyId = ?1 and agreement.signedOn >= ?2", agencyId, day) > 0;
    }
}
