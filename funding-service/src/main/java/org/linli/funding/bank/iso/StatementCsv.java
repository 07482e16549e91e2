package org.linli.funding.bank.iso;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.linli.funding.bank.iso.BankReport.Direction;
import org.linli.funding.bank.iso.BankReport.Kind;
import org.linli.funding.bank.iso.BankReport.Line;
import org.linli.funding.bank.iso.BankReport.Statement;
import org.linli.funding.bank.iso.BankReport.Verdict;
import org.linli.funding.bank.iso.CsvLayouts.Layout;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;

/**
 * The table of an account's movements as a bank exports it, newest or oldest first. Each day of it is a statement: the
 * balances after the movements have to follow from each other.
 */
final class StatementCsv {

    /** @param moved in fen, less than nothing where money left */
    private record Row(CSVRecord cells, LocalDate day, long moved, long balance) {
    }

    private final Layout layout;
    private final String account;
    private final Consumer<Line> lines;
    private final List<Statement> statements = new ArrayList<>();
    private int told;

    private StatementCsv(Layout layout, String account, Consumer<Line> lines) {
        this.layout = layout;
        this.account = account;
        this.lines = lines;
    }

    /** The layout whose columns are all there. */
    static Optional<Layout> layout(Collection<String> header, CsvLayouts layouts) {
        return layouts.layouts().values().stream()
                .filter(each -> header.contains(each.day()) && header.contains(each.debit())
                        && header.contains(each.balance()) && header.contains(each.reference())
                        && each.credit().map(header::contains).orElse(true)
                        && each.direction().map(header::contains).orElse(true))
                .findFirst();
    }

    static BankReport read(Iterable<CSVRecord> table, Layout layout, String account, String sha256,
            Consumer<Line> lines) {
        return new StatementCsv(layout, account, lines).read(table, sha256);
    }

    private BankReport read(Iterable<CSVRecord> table, String sha256) {
        var rows = new ArrayList<Row>();
        for (var cells : table) {
            if (!cell(cells, layout.day()).isEmpty()) {
                rows.add(row(cells));
            }
        }
        if (!follows(rows)) {
            Collections.reverse(rows);
            if (!follows(rows)) {
                throw new Invalid(BankProblem.SUMS_DIFFER, "file", layout.balance(), layout.debit());
            }
        }
        for (int from = 0; from < rows.size();) {
            var to = from;
            while (to < rows.size() && rows.get(to).day().equals(rows.get(from).day())) {
                to++;
            }
            day(rows.subList(from, to), sha256);
            from = to;
        }
        return new BankReport(Kind.CSV, sha256, null, List.copyOf(statements));
    }

    private Row row(CSVRecord cells) {
        var left = amount(cells, layout.debit());
        var came = layout.credit().map(column -> amount(cells, column)).orElse(0L);
        var moved = layout.direction().isEmpty() ? came - left
                : layout.debitWords().contains(cell(cells, layout.direction().get())) ? -left : left;
        return new Row(cells, IsoValues.day(first(cell(cells, layout.day()))), moved, amount(cells, layout.balance()));
    }

    private static boolean follows(List<Row> rows) {
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i - 1).balance() + rows.get(i).moved() != rows.get(i).balance()
                    || rows.get(i).day().isBefore(rows.get(i - 1).day())) {
                return false;
            }
        }
        return true;
    }

    private void day(List<Row> rows, String sha256) {
        var first = rows.getFirst();
        var of = layout.account().map(column -> cell(first.cells(), column)).filter(text -> !text.isEmpty())
                .orElse(account);
        var opening = first.balance() - first.moved();
        var statement = new Statement(sha256.substring(0, 16) + "-" + first.day(), first.day(), of,
                IsoValues.fen(opening, layout.balance()), IsoValues.fen(rows.getLast().balance(), layout.balance()));
        statements.add(statement);
        if (!of.equals(account)) {
            return;
        }
        var seen = new HashMap<String, Integer>();
        rows.forEach(row -> tell(row, statement, seen));
    }

    private void tell(Row row, Statement statement, Map<String, Integer> seen) {
        var words = layout.words().stream().map(column -> cell(row.cells(), column)).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        var said = cell(row.cells(), layout.reference());
        var reference = IsoValues.isSaid(said) ? said
                : "NOREF-" + statement.day() + "-" + statement.opening().fen() + "-" + row.moved();
        var credit = row.moved() >= 0;
        var times = seen.merge(credit + reference, 1, Integer::sum);
        var valueDate = layout.valueDate().map(column -> cell(row.cells(), column)).filter(text -> !text.isEmpty())
                .map(text -> IsoValues.day(first(text))).orElse(row.day());
        lines.accept(new Line(++told, credit ? Direction.CREDIT : Direction.DEBIT,
                credit ? isBack(words) ? Verdict.RETURNED : Verdict.NOTHING : Verdict.PAID,
                Money.fen(Math.abs(row.moved())), valueDate, row.day(), PaymentIds.within(words).orElse(null), null,
                times == 1 ? reference : reference + "#" + times,
                words.length() <= 500 ? words : words.substring(0, 500)));
    }

    private static boolean isBack(String words) {
        return words.contains("退汇") || words.contains("退回") || words.contains("冲正") || words.contains("退款");
    }

    /** Without the marks by which spreadsheets keep a number text. */
    private static String cell(CSVRecord cells, String column) {
        var text = cells.isMapped(column) && cells.isSet(column) ? cells.get(column).strip() : "";
        return text.replaceFirst("^=?\"(.*)\"$", "$1").replaceFirst("^'", "").strip();
    }

    /** The day before the time. */
    private static String first(String moment) {
        return moment.split("[ \t]")[0];
    }

    private static long amount(CSVRecord cells, String column) {
        var text = cell(cells, column).replace(",", "").replace("￥", "").replace("¥", "");
        var negative = text.startsWith("-");
        var fen = text.isEmpty() || "-".equals(text) ? 0 : IsoValues.money(negative ? text.substring(1) : text).fen();
        return negative ? -fen : fen;
    }
}
