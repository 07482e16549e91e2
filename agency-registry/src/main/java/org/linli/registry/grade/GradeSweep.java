package org.linli.registry.grade;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Ends publicity, says where the register is late, and lets grades and proposals end on their day. */
@ApplicationScoped
@Swept(name = "grades", table = "grade_application")
class GradeSweep implements TableSweep {

    private final GradeService service;

    GradeSweep(GradeService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.fellDue(id, now);
    }
}
