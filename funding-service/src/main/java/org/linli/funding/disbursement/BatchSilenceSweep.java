package org.linli.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/**
 * A bank that does not answer is asked: a time-out is never taken for a failure, and nothing is paid twice because of
 * one.
 */
@ApplicationScoped
class BatchSilenceSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final BatchService service;

    BatchSilenceSweep(DueRows rows, BatchService service) {
        this.rows = rows;
        this.service = service;
    }

    @Override
    public String name() {
        return "bank-silence";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("batch", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.enquire(id);
    }
}
