package org.linli.procurement.planning.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Says once that a published plan went a year without a review. */
@ApplicationScoped
class PlanReviewSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final Plans plans;
    private final Journal journal;

    PlanReviewSweep(DueRows rows, Plans plans, Journal journal) {
        this.rows = rows;
        this.plans = plans;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "plan-reviews";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("plan", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        plans.get(id).tick(now).ifPresent(journal::append);
    }
}
