package org.linli.procurement.oversight.report;

import static org.linli.procurement.oversight.report.ReportCommand.ANSWER;
import static org.linli.procurement.oversight.report.ReportCommand.MISS;

import java.util.EnumSet;
import java.util.Set;
import org.linli.platform.aggregate.Status;

/** Where a report stands. A late answer is still an answer. */
enum ReportStatus implements Status<ReportStatus, ReportCommand> {
    FILED, OVERDUE, ANSWERED;

    @Override
    public Set<ReportCommand> accepts() {
        return switch (this) {
            case FILED -> EnumSet.of(ANSWER, MISS);
            case OVERDUE -> EnumSet.of(ANSWER);
            case ANSWERED -> EnumSet.noneOf(ReportCommand.class);
        };
    }

    @Override
    public boolean canBecome(ReportStatus next) {
        return switch (this) {
            case FILED -> next == OVERDUE || next == ANSWERED;
            case OVERDUE -> next == ANSWERED;
            case ANSWERED -> false;
        };
    }

    @Override
    public String kind() {
        return "PurchaserReport";
    }
}
