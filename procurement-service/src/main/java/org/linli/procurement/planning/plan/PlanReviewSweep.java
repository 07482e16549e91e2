package org.linli.procurement.planning.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Says once that a published plan went a year without a review. */
@ApplicationScoped
@Swept(name = "plan-reviews", table = "plan")
class PlanReviewSweep implements TableSweep {

    private final Plans plans;
    private final Journal journal;

    PlanReviewSweep(Plans plans, Journal journal) {
        this.plans = plans;
        this.journal = journal;
    }

    @Override
    public void tick(UUID id, Instant now) {
        plans.get(id).tick(now).ifPresent(journal::append);
    }
}
