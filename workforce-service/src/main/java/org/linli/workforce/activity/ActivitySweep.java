package org.linli.workforce.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Ends activities, says that hours wait for the worker, and closes them. */
@ApplicationScoped
@Swept(name = "activities", table = "activity")
class ActivitySweep implements TableSweep {

    private final ActivityService service;

    ActivitySweep(ActivityService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.tick(id);
    }
}
