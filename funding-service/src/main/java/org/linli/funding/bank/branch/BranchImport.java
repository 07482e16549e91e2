package org.linli.funding.bank.branch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.funding.bank.branch.BankBranch.Told;
import org.linli.funding.bank.branch.BranchTable.Row;
import org.linli.funding.bank.branch.BranchTable.RowFault;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;

/** Takes a table of branches row by row: a row that is not taken stops no other. */
@ApplicationScoped
class BranchImport {

    enum RowResult {
        ADDED, CHANGED, UNCHANGED, REFUSED
    }

    @Schema(name = "BranchRowReport", description = "行号导入结果 What became of one row, and why it was not taken")
    record RowReport(int line, String number, RowResult result, @Nullable RowFault fault) {
    }

    @Schema(name = "BranchImportReport", description = "行号导入报告 What became of a table of bank branches")
    record Report(int added, int changed, int unchanged, int refused, List<RowReport> rows) {

        static Report of(List<RowReport> rows) {
            return new Report(count(rows, RowResult.ADDED), count(rows, RowResult.CHANGED),
                    count(rows, RowResult.UNCHANGED), count(rows, RowResult.REFUSED), rows);
        }

        private static int count(List<RowReport> rows, RowResult result) {
            return (int) rows.stream().filter(row -> row.result() == result).count();
        }
    }

    private final BankBranches branches;
    private final Today today;

    BranchImport(BankBranches branches, Today today) {
        this.branches = branches;
        this.today = today;
    }

    @Transactional
    Report take(String csv, Actor by) {
        return Report.of(BranchTable.read(csv).stream().map(row -> take(row, by)).toList());
    }

    private RowReport take(Row row, Actor by) {
        var told = row.told();
        if (told == null) {
            return new RowReport(row.line(), row.number(), RowResult.REFUSED, row.fault());
        }
        var known = branches.of(told.number());
        var same = known.stream().filter(branch -> branch.told().from().equals(told.from())).findFirst();
        if (known.stream().filter(branch -> !branch.told().from().equals(told.from()))
                .anyMatch(branch -> branch.told().overlaps(told))) {
            return new RowReport(row.line(), row.number(), RowResult.REFUSED, RowFault.OVERLAPS);
        }
        if (same.isPresent()) {
            return new RowReport(row.line(), row.number(), changed(same.get(), told, by), null);
        }
        branches.persistAndFlush(BankBranch.of(Ids.next(), told, by, today.instant()));
        return new RowReport(row.line(), row.number(), RowResult.ADDED, null);
    }

    private RowResult changed(BankBranch branch, Told told, Actor by) {
        if (branch.says(told)) {
            return RowResult.UNCHANGED;
        }
        branch.tell(told, by, today.instant());
        branches.flush();
        return RowResult.CHANGED;
    }
}
