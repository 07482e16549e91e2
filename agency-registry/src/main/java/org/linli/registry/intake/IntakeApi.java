package org.linli.registry.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Caller;
import org.linli.registry.agency.AgencyIntake.Checked;
import org.linli.registry.agency.IntakeFault;

/** What officers read of a table of agencies. */
final class IntakeApi {

    private IntakeApi() {
    }

    /** @param faults none where the row can be taken; {@code line} of the file, the heading being the first */
    @Schema(name = "ImportRowReport", description = "逐行核对结果 What was found of one row")
    record RowView(int line, String code, String name, List<IntakeFault> faults) {

        static RowView of(Checked checked) {
            var row = checked.row();
            return new RowView(row.line(), shortened(row.code()), shortened(row.name()), checked.faults());
        }

        private static String shortened(String cell) {
            return cell.length() > 100 ? cell.substring(0, 100) : cell;
        }
    }

    /** @param rows every one, in the order of the file */
    @Schema(name = "ImportReport", description = "导入核对报告 What was found of a table of agencies, row by row")
    record ReportView(String sha256, int taken, int faulty, List<RowView> rows) {

        static ReportView of(String sha256, List<Checked> table) {
            var faulty = (int) table.stream().filter(Checked::isFaulty).count();
            return new ReportView(sha256, table.size() - faulty, faulty, table.stream().map(RowView::of).toList());
        }
    }

    @Schema(name = "AgencyImport", description = "机构名册导入 A table of agencies that was handed in")
    record IntakeView(UUID id, long version, IntakeStatus status, String sha256, int rows, String proposedBy,
            LocalDate proposedOn, LocalDate confirmUntil, @Nullable String decidedBy, @Nullable LocalDate decidedOn,
            List<String> allowedActions) {

        static IntakeView of(Intake intake, Caller caller) {
            return new IntakeView(intake.id(), intake.version(), intake.status(), intake.sha256(), intake.rowCount(),
                    intake.proposedBy(), intake.proposedOn(), intake.confirmUntil(), intake.decidedBy(),
                    intake.decidedOn(), intake.allowedTo(caller));
        }
    }
}
