package org.linli.funding.bank.iso;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.funding.bank.iso.BankReport.Direction;
import org.linli.funding.bank.iso.BankReport.Kind;
import org.linli.funding.bank.iso.BankReport.Line;
import org.linli.funding.bank.iso.BankReport.Statement;
import org.linli.funding.bank.iso.BankReport.Verdict;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;

/**
 * SWIFT MT940, with or without its blocks, one message after the other; pages of a statement are statements. The lines
 * must lead from the opening to the closing balance.
 */
final class Mt940 {

    private static final Pattern FIELD = Pattern.compile("^:(\\d{2}[A-Z]?):(.*)$");
    private static final Pattern BALANCE = Pattern.compile("([DC])(\\d{6})([A-Z]{3})(\\d{1,12},\\d{0,2})");
    private static final Pattern LINE = Pattern.compile(
            "(\\d{6})(\\d{4})?(R?[DC])([A-Z])?(\\d{1,15},\\d{0,2})" + "([A-Z][A-Z0-9]{3})?((?:(?!//).)*)(?://(.*))?");

    private final String account;
    private final Consumer<Line> lines;
    private final List<Statement> statements = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<Moved> waiting = new ArrayList<>();
    private String message = "";
    private String stated = "";
    private String number = "";
    private @Nullable Money opening;
    private int told;

    /** A line of the statement that waits for its words and for the day of the closing balance. */
    private sealed interface Moved {

        Moved with(String words);
    }

    /** @param fen less than nothing where money left */
    private record Said(Matcher said, long fen, LocalDate valueDate, String words) implements Moved {

        /** @throws Invalid for what cannot be read */
        static Said of(String content) {
            var said = line(content);
            var fen = money(said.group(5)).fen();
            return new Said(said, isCredit(said) ? fen : -fen, day(said.group(1)), "");
        }

        @Override
        public Moved with(String more) {
            return new Said(said, fen, valueDate, more);
        }
    }

    private record Unreadable(Invalid why, String stood) implements Moved {

        @Override
        public Moved with(String words) {
            return new Unreadable(why, stood + "\n:86:" + words);
        }
    }

    private Mt940(String account, Consumer<Line> lines) {
        this.account = account;
        this.lines = lines;
    }

    /** @throws Invalid for what is no MT940, or does not add up */
    static BankReport read(Reader text, String account, Consumer<Line> lines) {
        var reader = new Mt940(account, lines);
        try {
            reader.read(new BufferedReader(text));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
        if (reader.statements.isEmpty()) {
            throw new Invalid(BankProblem.UNKNOWN_FORMAT, "file", "MT940");
        }
        var first = reader.statements.getFirst();
        return new BankReport(Kind.MT_940, reader.statements.size() == 1 ? first.number() : reader.message, first.day(),
                List.copyOf(reader.statements));
    }

    private void read(BufferedReader text) throws IOException {
        var tag = "";
        var content = new StringBuilder();
        for (var line = text.readLine(); line != null; line = text.readLine()) {
            var field = FIELD.matcher(line);
            if (field.matches() || line.startsWith("-}") || line.strip().equals("-")) {
                take(tag, content.toString());
                content.setLength(0);
                tag = field.matches() ? field.group(1) : "";
                content.append(field.matches() ? field.group(2) : "");
            } else if (content.length() < 2_000) {
                content.append('\n').append(line);
            }
        }
        take(tag, content.toString());
    }

    private void take(String tag, String content) {
        switch (tag) {
            case "20" -> message = content.strip();
            case "25" -> stated = content.strip().replaceFirst("^.*/", "");
            case "28", "28C" -> number = content.strip();
            case "60F", "60M" -> opening = signed(balance(content));
            case "61" -> waiting.add(moved(content));
            case "86" -> {
                if (!waiting.isEmpty()) {
                    waiting.addLast(waiting.removeLast().with(content));
                }
            }
            case "62F", "62M" -> closes(balance(content));
            default -> {
            }
        }
    }

    private static Moved moved(String content) {
        try {
            return Said.of(content);
        } catch (Invalid spoiled) {
            return new Unreadable(spoiled, ":61:" + content);
        }
    }

    private void closes(Matcher balance) {
        var from = opening;
        if (from == null) {
            throw new Invalid(BankProblem.MISSING, "file", ":60F:");
        }
        var statement = new Statement(number.isEmpty() ? message : number, day(balance.group(2)), stated, from,
                signed(balance));
        var said = waiting.stream().filter(Said.class::isInstance).map(Said.class::cast).toList();
        var sum = said.stream().mapToLong(Said::fen).sum();
        if (said.size() == waiting.size() && sum != statement.closing().fen() - from.fen()) {
            throw new Invalid(BankProblem.SUMS_DIFFER, "file", IsoValues.fen(from.fen() + sum, number),
                    statement.closing());
        }
        statements.add(statement);
        if (stated.equals(account)) {
            seen.clear();
            for (int i = 0; i < waiting.size(); i++) {
                switch (waiting.get(i)) {
                    case Said moved -> tell(moved, statement);
                    case Unreadable spoiled ->
                        tell(Line.unreadable(0, statement.day(), ":61: " + (i + 1), spoiled.why(), spoiled.stood()));
                }
            }
        }
        waiting.clear();
        opening = null;
    }

    private void tell(Line line) {
        var times = seen.merge(line.direction() + line.reference(), 1, Integer::sum);
        lines.accept(line.numbered(++told, times == 1 ? line.reference() : line.reference() + "#" + times));
    }

    private void tell(Said moved, Statement statement) {
        var said = moved.said();
        var credit = isCredit(said);
        var words = moved.words().replace("\n", "").strip();
        var customer = String.valueOf(said.group(7)).strip();
        var bank = said.group(8) == null ? "" : said.group(8).lines().findFirst().orElse("").strip();
        var reference = IsoValues.isSaid(bank) ? bank
                : "NOREF-" + statement.day() + "-" + statement.opening().fen() + "-" + said.group(5);
        var verdict = said.group(3).startsWith("R") ? Verdict.RETURNED : credit ? Verdict.NOTHING : Verdict.PAID;
        var payment = PaymentIds.read(customer).or(() -> PaymentIds.within(words)).orElse(null);
        tell(new Line(0, credit ? Direction.CREDIT : Direction.DEBIT, verdict, Money.fen(Math.abs(moved.fen())),
                moved.valueDate(), statement.day(), payment, null, reference,
                words.length() <= 500 ? words : words.substring(0, 500)));
    }

    /** RC takes a credit back, RD a debit. */
    private static boolean isCredit(Matcher said) {
        return "C".equals(said.group(3)) || "RD".equals(said.group(3));
    }

    private static Money money(String amount) {
        return IsoValues.money(amount.replace(',', '.'));
    }

    private static Money signed(Matcher balance) {
        var amount = money(balance.group(4));
        return "D".equals(balance.group(1)) ? amount.negated() : amount;
    }

    private static Matcher balance(String content) {
        var found = BALANCE.matcher(content.strip());
        if (!found.matches()) {
            throw new Invalid(BankProblem.NOT_AN_AMOUNT, "file", IsoValues.shown(content.strip()));
        }
        if (!"CNY".equals(found.group(3)) && !"RMB".equals(found.group(3))) {
            throw new Invalid(BankProblem.CURRENCY, "file", found.group(3));
        }
        return found;
    }

    private static Matcher line(String content) {
        var found = LINE.matcher(content.lines().findFirst().orElse("").strip());
        if (!found.matches()) {
            throw new Invalid(BankProblem.MISSING, "file", ":61:" + IsoValues.shown(content));
        }
        return found;
    }

    private static LocalDate day(String yymmdd) {
        return IsoValues.day("20" + yymmdd);
    }
}
