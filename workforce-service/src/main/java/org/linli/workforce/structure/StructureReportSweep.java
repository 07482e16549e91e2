package org.linli.workforce.structure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Drops a report that nobody published: its figures are old by then. */
@ApplicationScoped
@Swept(name = "structure-reports", table = "structure_report")
class StructureReportSweep implements TableSweep {

    private final StructureReportService service;

    StructureReportSweep(StructureReportService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.lapse(id);
    }
}
