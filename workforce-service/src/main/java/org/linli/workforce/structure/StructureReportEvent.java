package org.linli.workforce.structure;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

sealed interface StructureReportEvent extends DomainEvent {

    UUID reportId();

    @Override
    default String key() {
        return reportId().toString();
    }

    @Fact(topic = "linli.pipeline", type = "linli.workforce.structure-report.drafted.v1")
    record Drafted(UUID reportId, int year, LocalDate publishBy) implements StructureReportEvent {
    }

    /** {@code people} at work, {@code supervisors} and managers of them, {@code gap} supervisors missing next year. */
    @Fact(topic = "linli.pipeline", type = "linli.workforce.structure-report.published.v1")
    record Published(UUID reportId, int year, Stage stage, int people, int supervisors,
            int gap) implements StructureReportEvent {
    }

    @Fact(topic = "linli.pipeline", type = "linli.workforce.structure-report.dropped.v1")
    record Dropped(UUID reportId, int year, LocalDate on) implements StructureReportEvent {
    }
}
