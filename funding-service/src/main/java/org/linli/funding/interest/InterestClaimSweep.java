package org.linli.funding.interest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.funding.payable.Payables;
import org.linli.platform.sweep.Sweep;

/** Makes the interest of late payments payable once they are made. */
@ApplicationScoped
class InterestClaimSweep implements Sweep<UUID> {

    private final Payables payables;
    private final InterestClaiming claims;

    InterestClaimSweep(Payables payables, InterestClaiming claims) {
        this.payables = payables;
        this.claims = claims;
    }

    @Override
    public String name() {
        return "late-interest";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return payables.withOpenInterest(limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        claims.claim(id);
    }
}
