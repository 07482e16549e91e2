package org.linli.funding.bank.branch;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.linli.funding.bank.branch.BankBranch.Told;
import org.linli.funding.bank.iso.BankNumber;
import org.linli.funding.bank.iso.BankProblem;
import org.linli.platform.csv.CsvTable;
import org.linli.platform.problem.Invalid;
import org.linli.platform.web.Visible;

/** A table of branches: number, name, bank, valid_from, valid_until. */
final class BranchTable {

    static final List<String> HEADER = List.of("number", "name", "bank", "valid_from", "valid_until");

    private static final int MOST_ROWS = 20_000;
    private static final int MOST_LETTERS = 200;

    /** Why a row is not taken. */
    enum RowFault {
        /** More or fewer cells than the heading has: what stands in which column is not known. */
        COLUMNS,
        /** Not twelve digits, or the check digit is wrong. */
        NUMBER, NAME, DATE,
        /** The last day is before the first. */
        DATES,
        /** Another row of the number holds on some of its days. */
        OVERLAPS
    }

    /** @param told null where it cannot be read */
    record Row(int line, String number, @Nullable Told told, @Nullable RowFault fault) {
    }

    private BranchTable() {
    }

    /** @throws Invalid for what is no such table, or too long; a row that cannot be read stops no other */
    static List<Row> read(String csv) {
        try (var parser = CsvTable.read(new StringReader(csv))) {
            if (!parser.getHeaderNames().containsAll(HEADER)) {
                throw noTable();
            }
            var rows = new ArrayList<Row>();
            for (var row : parser) {
                if (rows.size() == MOST_ROWS) {
                    throw new Invalid(BankProblem.TOO_MANY_LINES, "file", rows.size() + 1, MOST_ROWS);
                }
                rows.add(row(row, rows.size() + 1));
            }
            return rows;
        } catch (IllegalArgumentException | UncheckedIOException | IOException broken) {
            throw noTable();
        }
    }

    private static Invalid noTable() {
        return new Invalid(BankProblem.NOT_CSV, "file", String.join(",", HEADER));
    }

    /** A spreadsheet's mark of text before a number is no part of it. */
    private static Row row(CSVRecord row, int line) {
        var number = CsvTable.cell(row, "number").replaceFirst("^'", "");
        if (!row.isConsistent()) {
            return new Row(line, shortened(number), null, RowFault.COLUMNS);
        }
        if (number.length() != 12 || BankNumber.within(number).isEmpty()) {
            return new Row(line, shortened(number), null, RowFault.NUMBER);
        }
        var name = row.get("name");
        var bank = row.get("bank");
        if (!isName(name) || !isName(bank)) {
            return new Row(line, number, null, RowFault.NAME);
        }
        try {
            var until = row.get("valid_until").isEmpty() ? null : LocalDate.parse(row.get("valid_until"));
            var told = new Told(number, name, bank, LocalDate.parse(row.get("valid_from")), until);
            return until != null && until.isBefore(told.from()) ? new Row(line, number, null, RowFault.DATES)
                    : new Row(line, number, told, null);
        } catch (DateTimeParseException unreadable) {
            return new Row(line, number, null, RowFault.DATE);
        }
    }

    private static boolean isName(String text) {
        return !text.isEmpty() && text.length() <= MOST_LETTERS && Visible.Check.isSeen(text);
    }

    private static String shortened(String number) {
        return number.length() > 20 ? number.substring(0, 20) : number;
    }
}
