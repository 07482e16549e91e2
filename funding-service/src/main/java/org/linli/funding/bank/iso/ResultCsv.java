package org.linli.funding.bank.iso;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.linli.funding.bank.iso.BankReport.Direction;
import org.linli.funding.bank.iso.BankReport.Kind;
import org.linli.funding.bank.iso.BankReport.Line;
import org.linli.funding.bank.iso.BankReport.Verdict;
import org.linli.platform.csv.CsvTable;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;

/**
 * Results of a bank that knows no ISO 20022, one row a payment: PAID says that money left, RETURNED that it did not
 * stay away. It is no statement: the account itself is known by one.
 */
final class ResultCsv {

    static final List<String> HEADER =
            List.of("end_to_end_id", "result", "amount", "value_date", "reference", "reason");

    private ResultCsv() {
    }

    /** The hash of the file is its message id, since a CSV has none. */
    static BankReport read(BankFile file, String account, CsvLayouts layouts, Consumer<Line> lines) {
        try (var parser = file
                .table(heading -> heading.containsAll(HEADER) || StatementCsv.layout(heading, layouts).isPresent())) {
            var statement = StatementCsv.layout(parser.getHeaderNames(), layouts);
            if (statement.isPresent()) {
                return StatementCsv.read(file, statement.get(), account, lines);
            }
            if (!parser.getHeaderNames().containsAll(HEADER)) {
                throw notCsv();
            }
            var no = 0;
            for (var row : parser) {
                lines.accept(readable(row, ++no));
            }
            return new BankReport(Kind.CSV, file.sha256(), null, List.of());
        } catch (IllegalArgumentException | UncheckedIOException | IOException broken) {
            throw notCsv();
        }
    }

    private static Invalid notCsv() {
        return new Invalid(BankProblem.NOT_CSV, "file", String.join(",", HEADER));
    }

    /** A row that cannot be read is one of its own, and spoils no other. */
    private static Line readable(CSVRecord row, int no) {
        try {
            return line(row, no);
        } catch (Invalid spoiled) {
            return Line.unreadable(no, null, "row " + no, spoiled, CsvTable.raw(row));
        }
    }

    private static Line line(CSVRecord row, int no) {
        if (!row.isConsistent()) {
            throw notCsv();
        }
        var payment = payment(row.get("end_to_end_id"));
        var reason = row.get("reason");
        return switch (row.get("result")) {
            case "PAID" -> new Line(no, Direction.DEBIT, Verdict.PAID, IsoValues.money(row.get("amount")),
                    IsoValues.day(row.get("value_date")), null, payment, null, needed(row, "reference"), reason);
            case "RETURNED" -> word(no, Verdict.RETURNED, payment, needed(row, "reference"), needed(row, "reason"));
            case "PENDING" -> word(no, Verdict.PENDING, payment, row.get("reference"), reason);
            default -> throw new Invalid(BankProblem.MISSING, "file", "result: PAID, RETURNED, PENDING");
        };
    }

    /** A spreadsheet's mark of text before a number is no part of it. */
    private static @Nullable UUID payment(String id) {
        return PaymentIds.within(id).orElse(null);
    }

    private static Line word(int no, Verdict verdict, @Nullable UUID payment, String reference, String reason) {
        return new Line(no, Direction.NONE, verdict, Money.ZERO, null, null, payment, null, reference, reason);
    }

    private static String needed(CSVRecord row, String column) {
        if (row.get(column).isEmpty()) {
            throw new Invalid(BankProblem.MISSING, "file", column);
        }
        return row.get(column);
    }
}
