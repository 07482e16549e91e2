package org.linli.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.funding.agency.RefusalWitness;

/** The bank sent a payment back because of its account, and none has arrived there since. */
@ApplicationScoped
class PaymentRefusal implements RefusalWitness {

    private final Batches batches;

    PaymentRefusal(Batches batches) {
        this.batches = batches;
    }

    @Override
    public boolean isRefused(UUID accountId) {
        return !batches.refused(List.of(accountId)).isEmpty();
    }
}
