package org.linli.registry.trainingbase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Ends bases after their last day, and drops what nobody confirmed. */
@ApplicationScoped
@Swept(name = "training-bases", table = "training_base")
class TrainingBaseSweep implements TableSweep {

    private final TrainingBaseService service;

    TrainingBaseSweep(TrainingBaseService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.fellDue(id);
    }
}
