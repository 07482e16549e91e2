package org.linli.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.linli.platform.time.Sweep;

/** A bank that does not answer is asked: a time-out is never taken for a failure, and nothing is paid twice because of one. */
@ApplicationScoped
class BatchSilence implements Sweep {

    private final Batches batches;
    private final BatchService service;

    BatchSilence(Batches batches, BatchService service) {
        this.batches = batches;
        this.service = service;
    }

    @Override
    public String name() {
        return "bank-silence";
    }

    @Override
    public int sweep(Instant now, int limit) {
        var silent = batches.silent(now, limit);
        silent.forEach(service::enquire);
        return silent.size();
    }
}
