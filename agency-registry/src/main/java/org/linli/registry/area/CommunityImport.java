package org.linli.registry.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.csv.CsvTable;
import org.linli.platform.csv.TableLimits;
import org.linli.platform.problem.Invalid;
import org.linli.platform.web.Visible;

/** Takes a table of communities row by row: code, name_zh; a row that is not taken stops no other. */
@ApplicationScoped
class CommunityImport {

    private static final TableLimits LIMITS = new TableLimits(5_000, 16, 1_000);
    private static final int LONGEST_NAME = 100;

    @Schema(name = "CommunityRowResult")
    enum RowResult {
        ADDED, CHANGED, UNCHANGED, REFUSED
    }

    /**
     * CODE is not twelve digits under one of the streets; NAME is missing, too long or not all visible; TWICE in the
     * table.
     */
    @Schema(name = "CommunityRowFault")
    enum RowFault {
        CODE, NAME, TWICE
    }

    @Schema(name = "CommunityRowReport", description = "社区导入逐行结果 What became of one row, and why it was not taken")
    record RowReport(int line, String code, RowResult result, @Nullable RowFault fault) {
    }

    @Schema(name = "CommunityImportReport", description = "社区导入报告 What became of a table of communities")
    record Report(int added, int changed, int unchanged, int refused, List<RowReport> rows) {

        static Report of(List<RowReport> rows) {
            return new Report(count(rows, RowResult.ADDED), count(rows, RowResult.CHANGED),
                    count(rows, RowResult.UNCHANGED), count(rows, RowResult.REFUSED), rows);
        }

        private static int count(List<RowReport> rows, RowResult result) {
            return (int) rows.stream().filter(row -> row.result() == result).count();
        }
    }

    private final AreaService areas;
    private final Communities communities;

    CommunityImport(AreaService areas, Communities communities) {
        this.areas = areas;
        this.communities = communities;
    }

    @Transactional
    Report take(String csv) {
        var streets = areas.listAll().stream().map(Area::code).collect(Collectors.toSet());
        var known = communities.listAll().stream()
                .collect(Collectors.toMap(Community::code, Function.identity(), (one, same) -> one, HashMap::new));
        var seen = new HashSet<String>();
        return Report.of(rows(csv).stream().map(row -> take(row, streets, known, seen)).toList());
    }

    private RowReport take(CSVRecord row, Set<String> streets, Map<String, Community> known, Set<String> seen) {
        var line = (int) row.getRecordNumber() + 1;
        var code = CsvTable.cell(row, "code").replaceFirst("^'", "");
        var name = CsvTable.cell(row, "name_zh");
        if (!code.matches("\\d{12}") || !streets.contains(code.substring(0, 9))) {
            return new RowReport(line, code.length() > 20 ? code.substring(0, 20) : code, RowResult.REFUSED,
                    RowFault.CODE);
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME || !Visible.Check.isSeen(name)) {
            return new RowReport(line, code, RowResult.REFUSED, RowFault.NAME);
        }
        if (!seen.add(code)) {
            return new RowReport(line, code, RowResult.REFUSED, RowFault.TWICE);
        }
        var present = known.get(code);
        if (present != null) {
            return new RowReport(line, code, present.named(name) ? RowResult.CHANGED : RowResult.UNCHANGED, null);
        }
        communities.persist(new Community(code, name));
        return new RowReport(line, code, RowResult.ADDED, null);
    }

    /** @throws Invalid for what is no such table, or too long */
    private static List<CSVRecord> rows(String csv) {
        try (var parser = CsvTable.read(new StringReader(csv))) {
            if (!parser.getHeaderNames().containsAll(List.of("code", "name_zh"))) {
                throw new Invalid(AreaProblem.NO_TABLE, "file", "code,name_zh");
            }
            return LIMITS.read(parser);
        } catch (IllegalArgumentException | UncheckedIOException | IOException broken) {
            throw new Invalid(AreaProblem.NO_TABLE, "file", "code,name_zh");
        }
    }
}
