package org.linli.workforce.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Lapses what nobody answered. */
@ApplicationScoped
@Swept(name = "transfers", table = "transfer")
class TransferSweep implements TableSweep {

    private final TransferService service;

    TransferSweep(TransferService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.lapse(id);
    }
}
