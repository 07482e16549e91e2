package org.linli.funding.contractmoney;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Asks again for the money of signed contracts that have none, and says who did not find it in time. */
@ApplicationScoped
class UnfundedSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final UnfundedService service;

    UnfundedSweep(DueRows rows, UnfundedService service) {
        this.rows = rows;
        this.service = service;
    }

    @Override
    public String name() {
        return "unfunded-contracts";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("unfunded_contract", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.again(id);
    }
}
