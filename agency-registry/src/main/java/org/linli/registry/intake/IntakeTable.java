package org.linli.registry.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Sha256;
import org.linli.platform.csv.TableLimits;
import org.linli.platform.problem.Invalid;
import org.linli.registry.agency.IntakeRow;

/** A table of agencies with a heading in Chinese or English, from CSV or a spreadsheet. */
record IntakeTable(String sha256, List<IntakeRow> rows) {

    private static final TableLimits LIMITS = new TableLimits(20_000, 64, 4_000);

    /** What a cell says, by any name of its column. */
    enum Column {

        CODE("统一社会信用代码", true), KIND("类型", true), NAME("名称", true), FOUNDED_ON("成立日期", true), ADDRESS("住所", true),
        REPRESENTATIVE("法定代表人", true), RESIDENT_ID("身份证号", true), CODE_OVERRIDE_REASON("代码说明", false),
        AGENCY_ID("账号编号", false);

        private final String chinese;
        private final boolean needed;

        Column(String chinese, boolean needed) {
            this.chinese = chinese;
            this.needed = needed;
        }

        private boolean isNamed(String heading) {
            return heading.equals(chinese) || heading.toLowerCase(Locale.ROOT).equals(name().toLowerCase(Locale.ROOT));
        }
    }

    /** @throws Invalid for what is no such table, or too long; a row that cannot be read stops no other */
    static IntakeTable read(byte[] file) {
        var lines = Spreadsheet.is(file) ? Spreadsheet.lines(file, LIMITS) : CommaSeparated.lines(file, LIMITS);
        if (lines.isEmpty()) {
            throw noTable();
        }
        var columns = columns(lines.getFirst().cells());
        var rows = new ArrayList<IntakeRow>();
        for (var line : lines.subList(1, lines.size())) {
            if (line.cells().stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(row(line, columns));
            }
        }
        if (rows.isEmpty()) {
            throw noTable();
        }
        return new IntakeTable(Sha256.of(file), List.copyOf(rows));
    }

    /** One line of a file. */
    record Line(int no, List<String> cells) {
    }

    static Invalid noTable() {
        return new Invalid(IntakeProblem.NO_TABLE, "file",
                "code,kind,name,founded_on,address,representative,resident_id");
    }

    private static Map<Column, Integer> columns(List<String> heading) {
        var found = new HashMap<Column, Integer>();
        for (int at = 0; at < heading.size(); at++) {
            for (var column : Column.values()) {
                if (column.isNamed(heading.get(at).strip()) && found.putIfAbsent(column, at) != null) {
                    throw noTable();
                }
            }
        }
        for (var column : Column.values()) {
            if (column.needed && !found.containsKey(column)) {
                throw noTable();
            }
        }
        return found;
    }

    private static IntakeRow row(Line line, Map<Column, Integer> columns) {
        return new IntakeRow(line.no(), cell(line, columns.get(Column.AGENCY_ID)), cell(line, columns.get(Column.CODE)),
                cell(line, columns.get(Column.CODE_OVERRIDE_REASON)), cell(line, columns.get(Column.KIND)),
                cell(line, columns.get(Column.NAME)), cell(line, columns.get(Column.FOUNDED_ON)),
                cell(line, columns.get(Column.ADDRESS)), cell(line, columns.get(Column.REPRESENTATIVE)),
                cell(line, columns.get(Column.RESIDENT_ID)));
    }

    /** A spreadsheet's mark of text before a number is no part of it. */
    private static String cell(Line line, @Nullable Integer at) {
        return at == null || at >= line.cells().size() ? "" : line.cells().get(at).strip().replaceFirst("^'", "");
    }
}
