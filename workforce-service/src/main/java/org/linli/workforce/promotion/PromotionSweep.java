package org.linli.workforce.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Lapses what nobody decided. */
@ApplicationScoped
class PromotionSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final PromotionService service;

    PromotionSweep(DueRows rows, PromotionService service) {
        this.rows = rows;
        this.service = service;
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
        service.lapse(id);
    }
}
