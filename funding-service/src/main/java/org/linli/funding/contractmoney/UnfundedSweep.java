package org.linli.funding.contractmoney;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Asks again for the money of signed contracts that have none, and says who did not find it in time. */
@ApplicationScoped
@Swept(name = "unfunded-contracts", table = "unfunded_contract")
class UnfundedSweep implements TableSweep {

    private final UnfundedService service;

    UnfundedSweep(UnfundedService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.again(id);
    }
}
