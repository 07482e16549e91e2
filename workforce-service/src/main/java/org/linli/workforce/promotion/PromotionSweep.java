package org.linli.workforce.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Lapses what nobody decided. */
@ApplicationScoped
@Swept(name = "promotions", table = "promotion")
class PromotionSweep implements TableSweep {

    private final PromotionService service;

    PromotionSweep(PromotionService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.lapse(id);
    }
}
