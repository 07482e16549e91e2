package org.linli.workforce.move;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Ends a pattern that nobody has followed for as long as the window is wide. */
@ApplicationScoped
@Swept(name = "move-patterns", table = "move_pattern")
class MovePatternSweep implements TableSweep {

    private final PatternService service;

    MovePatternSweep(PatternService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.end(id);
    }
}
