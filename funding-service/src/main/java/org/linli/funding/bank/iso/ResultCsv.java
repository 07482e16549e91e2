package org.linli.funding.bank.iso;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.linli.funding.bank.iso.BankReport.Direction;
import org.linli.funding.bank.iso.BankReport.Kind;
import org.linli.funding.bank.iso.BankReport.Line;
import org.linli.funding.bank.iso.BankReport.Verdict;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;

/**
 * Results of a bank that knows no ISO 20022, one row a payment: PAID says that money left, RETURNED that it did not
 * stay away.
 */
final class ResultCsv {

    static final List<String> HEADER =
            List.of("end_to_end_id", "result", "amount", "value_date", "reference", "reason");

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true)
            .setTrim(true).setIgnoreEmptyLines(true).get();

    private ResultCsv() {
    }

    /** @param sha256 of the file: it is its message id, since a CSV has none */
    static BankReport read(String csv, String sha256) {
        var text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        try (var parser = CSVParser.parse(text, FORMAT)) {
            if (!parser.getHeaderNames().containsAll(HEADER)) {
                throw new Invalid(BankProblem.NOT_CSV, "file", String.join(",", HEADER));
            }
            var lines = new ArrayList<Line>();
            for (var row : parser) {
                lines.add(line(row, lines.size() + 1));
            }
            return new BankReport(Kind.CSV, sha256, List.copyOf(lines), null);
        } catch (IllegalArgumentException | UncheckedIOException | IOException broken) {
            throw new Invalid(BankProblem.NOT_CSV, "file", String.join(",", HEADER));
        }
    }

    private static Line line(CSVRecord row, int no) {
        if (!row.isConsistent()) {
            throw new Invalid(BankProblem.NOT_CSV, "file", String.join(",", HEADER));
        }
        var payment = Pain002.payment(row.get("end_to_end_id"));
        var reason = row.get("reason");
        return switch (row.get("result")) {
            case "PAID" -> new Line(no, Direction.DEBIT, Verdict.PAID, IsoXml.money(row.get("amount")),
                    IsoXml.day(row.get("value_date")), payment, needed(row, "reference"), reason);
            case "RETURNED" -> new Line(no, Direction.NONE, Verdict.RETURNED, Money.ZERO, null, payment,
                    needed(row, "reference"), needed(row, "reason"));
            case "PENDING" ->
                new Line(no, Direction.NONE, Verdict.PENDING, Money.ZERO, null, payment, row.get("reference"), reason);
            default -> throw new Invalid(BankProblem.MISSING, "file", "result: PAID, RETURNED, PENDING");
        };
    }

    private static String needed(CSVRecord row, String column) {
        if (row.get(column).isEmpty()) {
            throw new Invalid(BankProblem.MISSING, "file", column);
        }
        return row.get(column);
    }
}
