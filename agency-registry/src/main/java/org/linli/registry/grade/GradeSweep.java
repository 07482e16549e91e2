package org.linli.registry.grade;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Ends publicity, says where the register is late, and lets grades and proposals end on their day. */
@ApplicationScoped
class GradeSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final GradeService service;

    GradeSweep(DueRows rows, GradeService service) {
        this.rows = rows;
        this.service = service;
    }

    @Override
    public String name() {
        return "grades";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("grade_application", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.fellDue(id, now);
    }
}
