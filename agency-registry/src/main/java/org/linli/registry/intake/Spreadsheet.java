package org.linli.registry.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.linli.platform.csv.TableLimits;
import org.linli.platform.problem.Invalid;
import org.linli.registry.intake.IntakeTable.Line;

/** The first sheet of an XLSX file (ECMA-376), cell by cell as text; a day is written as 2020-05-01. */
final class Spreadsheet {

    /** Numbers beyond it are no days but codes. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(100_000);
    private static final int LONGEST_NUMBER = 50;

    private Spreadsheet() {
    }

    /** By its first bytes, those of a ZIP file. */
    static boolean is(byte[] file) {
        return file.length > 4 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    /** @throws Invalid beyond the limits, the heading being one row more */
    static List<Line> lines(byte[] file, TableLimits limits) {
        try {
            SpreadsheetBounds.require(file, limits);
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(file));
                    var rows = book.getFirstSheet().openStream()) {
                var lines = new ArrayList<Line>();
                rows.forEach(row -> lines.add(line(row)));
                return lines;
            }
        } catch (Invalid refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            // the reader says of some broken files only that an index or a number was none
            throw IntakeTable.noTable();
        }
    }

    private static Line line(Row row) {
        var cells = new ArrayList<String>();
        for (int at = 0; at < row.getCellCount(); at++) {
            cells.add(text(row.getOptionalCell(at).orElse(null)));
        }
        return new Line(row.getRowNum(), cells);
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER && isDay(cell)) {
            return cell.asDate().toLocalDate().toString();
        }
        return cell.getType() == CellType.NUMBER ? plain(cell) : cell.getText();
    }

    /** Without an exponent, but one that would not end. */
    private static String plain(Cell cell) {
        var number = cell.asNumber();
        return Math.abs((long) number.scale()) > LONGEST_NUMBER ? cell.getRawValue() : number.toPlainString();
    }

    /** A day is kept as the number of days since 1900. */
    private static boolean isDay(Cell cell) {
        var number = cell.asNumber();
        return number.signum() > 0 && number.compareTo(LAST_DAY) < 0 && number.stripTrailingZeros().scale() <= 0;
    }
}
