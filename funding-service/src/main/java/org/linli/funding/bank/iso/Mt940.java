package org.linli.funding.bank.iso;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.funding.bank.iso.BankReport.Kind;
import org.linli.funding.bank.iso.BankReport.Line;
import org.linli.funding.bank.iso.BankReport.NotTaken;
import org.linli.funding.bank.iso.BankReport.Statement;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;

/**
 * SWIFT MT940, with or without its blocks, one message after the other; pages of a statement are statements. The lines
 * must lead from the opening to the closing balance. The day of a statement is told last, so the text is gone through
 * twice: for its statements, then for their lines, of which none is kept.
 */
final class Mt940 {

    private static final Pattern FIELD = Pattern.compile("^:(\\d{2}[A-Z]?):(.*)$");
    private static final Pattern BALANCE = Pattern.compile("([DC])(\\d{6})([A-Z]{3})(\\d{1,12},\\d{0,2})");
    /** As much of one field as is looked at. */
    private static final int MOST = 2_000;

    /** Told field by field, in the order of the text. */
    interface Fields {
        void take(String tag, String content);
    }

    private Mt940() {
    }

    /** @throws Invalid for what is no MT940, or does not add up */
    static BankReport read(BankFile file, String account, Consumer<Line> lines) {
        var statements = new Statements();
        tell(file.text(), statements);
        var found = statements.found.stream().flatMap(Optional::stream).toList();
        if (statements.found.isEmpty()) {
            throw new Invalid(BankProblem.UNKNOWN_FORMAT, "file", "MT940");
        }
        if (found.isEmpty()) {
            throw new Invalid(BankProblem.CURRENCY, "file", statements.notTaken.getFirst().currency());
        }
        tell(file.text(), new Mt940Lines(account, List.copyOf(statements.found), lines));
        var first = found.getFirst();
        return new BankReport(Kind.MT_940, found.size() == 1 ? first.number() : statements.message, first.day(), found,
                List.copyOf(statements.notTaken));
    }

    private static void tell(Reader text, Fields fields) {
        try (var read = new BufferedReader(text)) {
            var tag = "";
            var content = new StringBuilder();
            for (var line = read.readLine(); line != null; line = read.readLine()) {
                var field = FIELD.matcher(line);
                if (field.matches() || line.startsWith("-}") || line.strip().equals("-")) {
                    fields.take(tag, content.toString());
                    content.setLength(0);
                    tag = field.matches() ? field.group(1) : "";
                    content.append(field.matches() ? field.group(2) : "");
                } else if (content.length() < MOST) {
                    content.append('\n').append(line);
                }
            }
            fields.take(tag, content.toString());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** The statements with their balances, and whether what can be read of their lines leads from one to the other. */
    private static final class Statements implements Fields {

        /** Empty for one in another currency. */
        private final List<Optional<Statement>> found = new ArrayList<>();
        private final List<NotTaken> notTaken = new ArrayList<>();
        private String message = "";
        private String stated = "";
        private String number = "";
        private String currency = "";
        private @Nullable Money opening;
        private long sum;
        private int lines;
        private boolean isSpoiled;

        @Override
        public void take(String tag, String content) {
            switch (tag) {
                case "20" -> message = content.strip();
                case "25" -> stated = content.strip().replaceFirst("^.*/", "");
                case "28", "28C" -> number = content.strip();
                case "60F", "60M" -> opens(balance(content));
                case "61" -> add(content);
                case "62F", "62M" -> closes(balance(content));
                default -> {
                }
            }
        }

        private void add(String content) {
            lines++;
            try {
                sum += Mt940Lines.Said.of(content).fen();
            } catch (Invalid spoiled) {
                isSpoiled = true;
            }
        }

        private void opens(Matcher balance) {
            opening = signed(balance);
            currency = balance.group(3);
        }

        private void closes(Matcher balance) {
            var from = opening;
            if (from == null) {
                throw new Invalid(BankProblem.MISSING, "file", ":60F:");
            }
            if (!currency.equals(balance.group(3))) {
                throw new Invalid(BankProblem.CURRENCY, "file", currency);
            }
            found.add(IsoValues.isYuan(balance.group(3)) ? Optional.of(statement(from, balance)) : notTaken(balance));
            opening = null;
            sum = 0;
            lines = 0;
            isSpoiled = false;
        }

        private Optional<Statement> notTaken(Matcher balance) {
            notTaken.add(new NotTaken(number.isEmpty() ? message : number, stated, balance.group(3), lines));
            return Optional.empty();
        }

        private Statement statement(Money from, Matcher balance) {
            var statement = new Statement(number.isEmpty() ? message : number, IsoValues.day("20" + balance.group(2)),
                    stated, from, signed(balance));
            if (!isSpoiled && sum != statement.closing().fen() - from.fen()) {
                throw new Invalid(BankProblem.SUMS_DIFFER, "file", IsoValues.fen(from.fen() + sum, number),
                        statement.closing());
            }
            return statement;
        }

        private static Money signed(Matcher balance) {
            var amount = Mt940Lines.money(balance.group(4));
            return "D".equals(balance.group(1)) ? amount.negated() : amount;
        }

        private static Matcher balance(String content) {
            var found = BALANCE.matcher(content.strip());
            if (!found.matches()) {
                throw new Invalid(BankProblem.NOT_AN_AMOUNT, "file", IsoValues.shown(content.strip()));
            }
            return found;
        }
    }
}
