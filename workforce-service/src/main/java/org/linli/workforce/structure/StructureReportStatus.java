package org.linli.workforce.structure;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** DRAFTED → PUBLISHED by another person; DROPPED by the association, or by the clock when nobody published it. */
enum StructureReportStatus implements Status<StructureReportStatus, StructureReportStatus.ReportCommand> {

    DRAFTED, PUBLISHED, DROPPED;

    enum ReportCommand implements Command {

        PUBLISH("publishStructureReport"), DROP("dropStructureReport"), LAPSE("sweep");

        private final String operation;

        ReportCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<ReportCommand> accepts() {
        return this == DRAFTED ? Set.of(ReportCommand.values()) : Set.of();
    }

    @Override
    public boolean canBecome(StructureReportStatus next) {
        return this == DRAFTED && next != DRAFTED;
    }
}
