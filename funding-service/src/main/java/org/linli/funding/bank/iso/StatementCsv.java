package org.linli.funding.bank.iso;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.linli.funding.bank.iso.BankReport.Direction;
import org.linli.funding.bank.iso.BankReport.Kind;
import org.linli.funding.bank.iso.BankReport.Line;
import org.linli.funding.bank.iso.BankReport.Statement;
import org.linli.funding.bank.iso.BankReport.Verdict;
import org.linli.funding.bank.iso.CsvLayouts.Layout;
import org.linli.platform.csv.CsvTable;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;

/**
 * The table of an account's movements as a bank exports it, newest or oldest first. Each day of it is a statement: the
 * balances after the movements have to follow from each other, as far as they can be read. The table is gone through
 * twice, row by row: for the statements, and for the lines.
 */
final class StatementCsv {

    /**
     * @param moved in fen, less than nothing where money left
     * @param spoiled why the row cannot be read; what can be read of it is told all the same
     */
    private record Row(CSVRecord cells, @Nullable LocalDate day, @Nullable LocalDate valueDate, @Nullable Long moved,
            @Nullable Long balance, @Nullable Invalid spoiled) {

        /** What the account held before it. */
        @Nullable
        Long before() {
            return moved == null || balance == null ? null : balance - moved;
        }
    }

    /** What follows each other of one day, in the order of the file. */
    private static final class Day {

        private final LocalDate day;
        private final String account;
        private final Row first;
        private Row last;
        private @Nullable Long before;
        private @Nullable Long balance;

        private Day(LocalDate day, String account, Row first) {
            this.day = day;
            this.account = account;
            this.first = first;
            last = first;
        }

        private void add(Row row) {
            last = row;
            before = before == null ? row.before() : before;
            balance = row.balance() == null ? balance : row.balance();
        }
    }

    private final BankFile file;
    private final Layout layout;
    private final String account;
    private final Consumer<Line> lines;
    private final List<Day> days = new ArrayList<>();
    private boolean forward = true;
    private boolean backward = true;
    private boolean rises;
    private boolean falls;
    private int rows;
    /** How often a day has movements that look alike: they are counted from the oldest, whichever stands first. */
    private final Map<String, Integer> alike = new HashMap<>();

    private StatementCsv(BankFile file, Layout layout, String account, Consumer<Line> lines) {
        this.file = file;
        this.layout = layout;
        this.account = account;
        this.lines = lines;
    }

    /** The layout whose columns are all there. */
    static Optional<Layout> layout(Collection<String> header, CsvLayouts layouts) {
        return layouts.layouts().values().stream().filter(each -> isOf(each, header)).findFirst();
    }

    private static boolean isOf(Layout layout, Collection<String> header) {
        return header.contains(layout.day()) && header.contains(layout.debit()) && header.contains(layout.balance())
                && header.contains(layout.reference()) && layout.credit().map(header::contains).orElse(true)
                && layout.direction().map(header::contains).orElse(true);
    }

    static BankReport read(BankFile file, Layout layout, String account, Consumer<Line> lines) throws IOException {
        return new StatementCsv(file, layout, account, lines).read();
    }

    private BankReport read() throws IOException {
        eachRow(new Following()::add);
        if (!forward && !backward) {
            throw new Invalid(BankProblem.SUMS_DIFFER, "file", layout.balance(), layout.debit());
        }
        // a day that ends as it began reads both ways: then its times say which comes first
        forward &= !(backward && falls && !rises);
        var statements = new ArrayList<Statement>();
        for (var day : forward ? days : days.reversed()) {
            statements.add(statement(day, statements.isEmpty() ? null : statements.getLast().closing().fen()));
        }
        eachRow(new Telling(forward ? statements : statements.reversed())::tell);
        return new BankReport(Kind.CSV, file.sha256(), null, List.copyOf(statements));
    }

    /** Lines below the table say neither a day nor a balance. */
    private void eachRow(Consumer<Row> taking) throws IOException {
        try (var table = file.table(heading -> isOf(layout, heading))) {
            for (var cells : table) {
                if (Stream.of(layout.day(), layout.balance()).anyMatch(column -> !cell(cells, column).isEmpty())) {
                    taking.accept(row(cells));
                }
            }
        }
    }

    /** @param former balance of the day before: where the first row of a day cannot be read, it began with that */
    private Statement statement(Day day, @Nullable Long former) {
        var earliest = forward ? day.first : day.last;
        var latest = forward ? day.last : day.first;
        var opening = firstOf(earliest.before(), former, day.before, day.balance);
        var closing = firstOf(latest.balance(), day.balance, opening, null);
        if (opening == null || closing == null) {
            throw new Invalid(BankProblem.MISSING, "file", layout.balance() + " " + day.day);
        }
        return new Statement(file.sha256().substring(0, 16) + "-" + day.day, day.day, day.account,
                IsoValues.fen(opening, layout.balance()), IsoValues.fen(closing, layout.balance()));
    }

    private static @Nullable Long firstOf(@Nullable Long one, @Nullable Long two, @Nullable Long three,
            @Nullable Long four) {
        return one != null ? one : two != null ? two : three != null ? three : four;
    }

    /** Puts the rows into days, and sees in which order they follow from each other. */
    private final class Following {

        private @Nullable Row former;

        void add(Row row) {
            var before = former;
            if (before != null) {
                forward &= follows(before, row);
                backward &= follows(row, before);
                compare(moment(before), moment(row));
            }
            var day = row.day();
            if (day != null && (days.isEmpty() || !days.getLast().day.equals(day))) {
                days.add(new Day(day, accountOf(row), row));
            }
            if (!days.isEmpty()) {
                days.getLast().add(row);
            }
            former = row;
            rows++;
            if (row.spoiled() == null && !days.isEmpty()) {
                alike.merge(likeness(row, days.getLast().day), 1, Integer::sum);
            }
        }

        private void compare(String before, String after) {
            if (before.length() == after.length()) {
                rises |= before.compareTo(after) < 0;
                falls |= before.compareTo(after) > 0;
            }
        }

        /** What cannot be read contradicts nothing. */
        private static boolean follows(Row earlier, Row later) {
            var held = later.before();
            return (earlier.balance() == null || held == null || earlier.balance().equals(held))
                    && (earlier.day() == null || later.day() == null || !later.day().isBefore(earlier.day()));
        }
    }

    private String moment(Row row) {
        return cell(row.cells(), layout.day());
    }

    private String likeness(Row row, LocalDate day) {
        var said = cell(row.cells(), layout.reference());
        return day + (IsoValues.isSaid(said) ? (moved(row) < 0 ? "-" : "+") + said : "=" + moved(row));
    }

    private static long moved(Row row) {
        return row.moved() == null ? 0 : row.moved();
    }

    private String accountOf(Row row) {
        return layout.account().map(column -> cell(row.cells(), column)).filter(text -> !text.isEmpty())
                .orElse(account);
    }

    /** Tells the rows as they come, each with the statement of its day; numbered from the oldest. */
    private final class Telling {

        private final List<Statement> statements;
        private final Map<String, Integer> seen = new HashMap<>();
        private int at = -1;
        private int row;

        private Telling(List<Statement> statements) {
            this.statements = statements;
        }

        void tell(Row told) {
            row++;
            if (at < 0 || told.day() != null && !statements.get(at).day().equals(told.day())) {
                at = Math.min(at + 1, statements.size() - 1);
                seen.clear();
            }
            var statement = statements.get(at);
            if (!statement.account().equals(account)) {
                return;
            }
            var line = told.spoiled() == null ? line(told, statement)
                    : Line.unreadable(0, statement.day(), "row " + row, told.spoiled(), CsvTable.raw(told.cells()));
            var times = place(told, statement, seen.merge(line.direction() + line.reference(), 1, Integer::sum));
            lines.accept(line.numbered(forward ? row : rows - row + 1,
                    times == 1 ? line.reference() : line.reference() + "#" + times));
        }
    }

    /** Among those that look alike, from the oldest. */
    private int place(Row row, Statement statement, int times) {
        return forward || row.spoiled() != null ? times
                : alike.getOrDefault(likeness(row, statement.day()), times) - times + 1;
    }

    private Line line(Row row, Statement statement) {
        var words = layout.words().stream().map(column -> cell(row.cells(), column)).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        var moved = moved(row);
        var said = cell(row.cells(), layout.reference());
        var reference = IsoValues.isSaid(said) ? said
                : "NOREF-" + statement.day() + "-" + statement.opening().fen() + "-" + moved;
        var credit = moved >= 0;
        return new Line(0, credit ? Direction.CREDIT : Direction.DEBIT,
                credit ? isBack(words) ? Verdict.RETURNED : Verdict.NOTHING : Verdict.PAID, Money.fen(Math.abs(moved)),
                row.valueDate(), statement.day(), PaymentIds.within(words).orElse(null), null, reference,
                words.length() <= 500 ? words : words.substring(0, 500));
    }

    private Row row(CSVRecord cells) {
        var reading = new Reading();
        var day = reading.of(() -> IsoValues.day(first(cell(cells, layout.day()))));
        var valueDate = reading.of(() -> layout.valueDate().map(column -> cell(cells, column))
                .filter(text -> !text.isEmpty()).map(text -> IsoValues.day(first(text))).orElse(day));
        var moved = reading.of(() -> moved(cells));
        var balance = reading.of(() -> balance(cells));
        return new Row(cells, day, valueDate, moved, balance, reading.spoiled);
    }

    /** Reads cell by cell and keeps why the first of them could not be read. */
    private static final class Reading {

        private interface Cell<T> {
            @Nullable
            T read();
        }

        private @Nullable Invalid spoiled;

        <T> @Nullable T of(Cell<T> cell) {
            try {
                return cell.read();
            } catch (Invalid unreadable) {
                spoiled = spoiled == null ? unreadable : spoiled;
                return null;
            }
        }
    }

    private long balance(CSVRecord cells) {
        if (cell(cells, layout.balance()).isEmpty()) {
            throw new Invalid(BankProblem.MISSING, "file", layout.balance());
        }
        return amount(cells, layout.balance());
    }

    private long moved(CSVRecord cells) {
        var left = amount(cells, layout.debit());
        if (layout.direction().isEmpty()) {
            return layout.credit().map(column -> amount(cells, column)).orElse(0L) - left;
        }
        var way = cell(cells, layout.direction().get());
        if (!layout.debitWords().contains(way) && !layout.creditWords().contains(way)) {
            throw new Invalid(BankProblem.MISSING, "file", layout.direction().get() + ": " + IsoValues.shown(way));
        }
        return layout.debitWords().contains(way) ? -left : left;
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
