package org.linli.workforce.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Lapses what nobody decided. */
@ApplicationScoped
class PromotionSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final Promotions promotions;
    private final Journal journal;

    PromotionSweep(DueRows rows, Promotions promotions, Journal journal) {
        this.rows = rows;
        this.promotions = promotions;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "promotions";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("promotion", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        var promotion = promotions.get(id);
        journal.append(promotion.lapse(promotion.decideBy().plusDays(1), "LADDER-TERM"));
    }
}
