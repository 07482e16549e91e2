package org.linli.workforce.merge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Says that a merge waits too long, and ends it. */
@ApplicationScoped
@Swept(name = "merges", table = "record_merge")
class MergeSweep implements TableSweep {

    private final MergeService service;

    MergeSweep(MergeService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.tick(id);
    }
}
