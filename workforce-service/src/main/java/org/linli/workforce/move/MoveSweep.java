package org.linli.workforce.move;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Says that cases of somebody who left have no owner yet. */
@ApplicationScoped
@Swept(name = "moves", table = "move")
class MoveSweep implements TableSweep {

    private final MoveService service;

    MoveSweep(MoveService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.remind(id);
    }
}
