package org.linli.funding.bank.iso;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.funding.bank.iso.BankReport.Direction;
import org.linli.funding.bank.iso.BankReport.Line;
import org.linli.funding.bank.iso.BankReport.Statement;
import org.linli.funding.bank.iso.BankReport.Verdict;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;

/** Tells the lines of MT940 one by one, once it is known which statements they stand in. */
final class Mt940Lines implements Mt940.Fields {

    private static final Pattern LINE = Pattern.compile(
            "(\\d{6})(\\d{4})?(R?[DC])([A-Z])?(\\d{1,15},\\d{0,2})" + "([A-Z][A-Z0-9]{3})?((?:(?!//).)*)(?://(.*))?");

    private final String account;
    private final List<Optional<Statement>> statements;
    private final Consumer<Line> lines;
    private final Map<String, Integer> seen = new HashMap<>();
    private @Nullable Moved last;
    private int statement;
    private int place;
    private int told;

    /** A line that waits for its words. */
    private sealed interface Moved {

        Moved with(String words);
    }

    /** @param fen less than nothing where money left */
    record Said(Matcher said, long fen, LocalDate valueDate, String words) implements Moved {

        /** @throws Invalid for what cannot be read */
        static Said of(String content) {
            var said = LINE.matcher(content.lines().findFirst().orElse("").strip());
            if (!said.matches()) {
                throw new Invalid(BankProblem.MISSING, "file", ":61:" + IsoValues.shown(content));
            }
            var fen = money(said.group(5)).fen();
            return new Said(said, isCredit(said) ? fen : -fen, IsoValues.day("20" + said.group(1)), "");
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

    /**
     * @param account of which lines are told; {@code statements} as they stand in the text, empty for what is not taken
     */
    Mt940Lines(String account, List<Optional<Statement>> statements, Consumer<Line> lines) {
        this.account = account;
        this.statements = statements;
        this.lines = lines;
    }

    @Override
    public void take(String tag, String content) {
        switch (tag) {
            case "61" -> {
                tellLast();
                last = moved(content);
            }
            case "86" -> last = last == null ? null : last.with(content);
            case "62F", "62M" -> {
                tellLast();
                seen.clear();
                statement++;
                place = 0;
            }
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

    /** What stands after the last closing balance is in no statement. */
    private void tellLast() {
        var line = last;
        last = null;
        if (line == null || statement == statements.size()) {
            return;
        }
        statements.get(statement).filter(in -> in.account().equals(account)).ifPresent(in -> {
            place++;
            switch (line) {
                case Said moved -> tell(moved, in);
                case Unreadable spoiled ->
                    tell(Line.unreadable(0, in.day(), ":61: " + place, spoiled.why(), spoiled.stood()));
            }
        });
    }

    private void tell(Line line) {
        var times = seen.merge(line.direction() + line.reference(), 1, Integer::sum);
        lines.accept(line.numbered(++told, times == 1 ? line.reference() : line.reference() + "#" + times));
    }

    private void tell(Said moved, Statement in) {
        var said = moved.said();
        var credit = isCredit(said);
        var words = moved.words().replace("\n", "").strip();
        var customer = String.valueOf(said.group(7)).strip();
        var bank = said.group(8) == null ? "" : said.group(8).lines().findFirst().orElse("").strip();
        var reference =
                IsoValues.isSaid(bank) ? bank : "NOREF-" + in.day() + "-" + in.opening().fen() + "-" + said.group(5);
        var verdict = said.group(3).startsWith("R") ? Verdict.RETURNED : credit ? Verdict.NOTHING : Verdict.PAID;
        var payment = PaymentIds.read(customer).or(() -> PaymentIds.within(words)).orElse(null);
        tell(new Line(0, credit ? Direction.CREDIT : Direction.DEBIT, verdict, Money.fen(Math.abs(moved.fen())),
                moved.valueDate(), in.day(), payment, null, reference,
                words.length() <= 500 ? words : words.substring(0, 500)));
    }

    /** RC takes a credit back, RD a debit. */
    private static boolean isCredit(Matcher said) {
        return "C".equals(said.group(3)) || "RD".equals(said.group(3));
    }

    static Money money(String amount) {
        return IsoValues.money(amount.replace(',', '.'));
    }
}
