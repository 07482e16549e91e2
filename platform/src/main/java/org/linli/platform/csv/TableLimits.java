package org.linli.platform.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.PlatformProblem;

/**
 * What a table that somebody brings may hold; beyond it nothing is read on.
 *
 * @param rows below the heading; {@code columns} of any row; {@code letters} of any cell, in UTF-16
 */
public record TableLimits(int rows, int columns, int letters) {

    /** Every row that the parser gives. @throws Invalid (400) beyond the limits, without reading on */
    public List<CSVRecord> read(CSVParser table) throws IOException {
        requireCells(table.getHeaderNames());
        var rows = new ArrayList<CSVRecord>();
        for (var row : table) {
            requireRows(rows.size() + 1);
            requireCells(row.toList());
            rows.add(row);
        }
        return rows;
    }

    /** @throws Invalid (400) for more than that */
    public void requireRows(int count) {
        if (count > rows) {
            throw exceeded();
        }
    }

    /** @throws Invalid (400) for a row that is too wide, or with a cell that is too long */
    public void requireCells(List<String> row) {
        if (row.size() > columns || row.stream().anyMatch(cell -> cell.length() > letters)) {
            throw exceeded();
        }
    }

    public Invalid exceeded() {
        return new Invalid(PlatformProblem.TABLE_TOO_LARGE, "file", rows, columns, letters);
    }
}
