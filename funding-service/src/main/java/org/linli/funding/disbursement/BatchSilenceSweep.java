package org.linli.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/**
 * A bank that does not answer is asked: a time-out is never taken for a failure, and nothing is paid twice because of
 * one.
 */
@ApplicationScoped
@Swept(name = "bank-silence", table = "batch")
class BatchSilenceSweep implements TableSweep {

    private final BatchService service;

    BatchSilenceSweep(BatchService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.enquire(id);
    }
}
