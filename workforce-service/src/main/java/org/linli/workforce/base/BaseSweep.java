package org.linli.workforce.base;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Says what nobody decided or looked at in time, lets a doubt fall that nobody shared, and ends terms. */
@ApplicationScoped
@Swept(name = "training-bases", table = "training_base")
class BaseSweep implements TableSweep {

    private final BaseService service;

    BaseSweep(BaseService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.tick(id);
    }
}
