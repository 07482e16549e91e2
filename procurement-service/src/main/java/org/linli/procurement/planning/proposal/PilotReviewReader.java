package org.linli.procurement.planning.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.aggregate.Today;
import org.linli.platform.problem.NotFound;
import org.linli.procurement.planning.catalogue.PilotReviews;

/** Tells the catalogue what a pilot came to. */
@ApplicationScoped
class PilotReviewReader implements PilotReviews {

    private final Proposals proposals;
    private final Today today;

    PilotReviewReader(Proposals proposals, Today today) {
        this.proposals = proposals;
        this.today = today;
    }

    @Override
    public void requirePilot(UUID pilotId) {
        if (!proposals.get(pilotId).isPilot()) {
            throw new NotFound("Pilot", pilotId);
        }
    }

    @Override
    public boolean isPositive(UUID pilotId) {
        return proposals.get(pilotId).isPositive(today.day());
    }
}
