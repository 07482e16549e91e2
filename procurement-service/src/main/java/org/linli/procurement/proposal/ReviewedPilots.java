package org.linli.procurement.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.linli.platform.problem.NotFound;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;
import org.linli.procurement.catalogue.PilotReviews;

/** Tells the catalogue what a pilot came to. */
@ApplicationScoped
class ReviewedPilots implements PilotReviews {

    private final Proposals proposals;
    private final Rules rules;
    private final Clock clock;

    ReviewedPilots(Proposals proposals, Rules rules, Clock clock) {
        this.proposals = proposals;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public void requirePilot(UUID pilotId) {
        if (!proposals.get(pilotId).isPilot()) {
            throw new NotFound("Pilot", pilotId);
        }
    }

    @Override
    public boolean isPositive(UUID pilotId) {
        return proposals.get(pilotId).isPositive(Deadline.dayOf(clock.instant()), rules.book());
    }
}
