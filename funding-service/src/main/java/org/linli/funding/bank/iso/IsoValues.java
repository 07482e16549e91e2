package org.linli.funding.bank.iso;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;
import org.linli.platform.time.Deadline;

/** Amounts, days and words as banks write them. */
final class IsoValues {

    /** Banks also write the old code and its number. */
    private static final Set<String> YUAN = Set.of("CNY", "RMB", "156");
    private static final Pattern AMOUNT = Pattern.compile("\\+?\\d{1,15}(\\.\\d{0,10})?");
    /** What stands where there is nothing to say. */
    private static final Set<String> NOTHING = Set.of("NOTPROVIDED", "NONREF", "NOREF", "N/A", "NA", "NONE", "-", "0");

    private IsoValues() {
    }

    /** Whole fen of yuan; any other currency is refused. */
    static Money amount(Node from, String path) {
        var element = from.one(path);
        var currency = String.valueOf(element.attributes().get("Ccy"));
        if (!YUAN.contains(currency)) {
            throw new Invalid(BankProblem.CURRENCY, "file", from.name() + "/" + path + ": " + shown(currency));
        }
        return money(element.content().strip());
    }

    static boolean isYuan(Node amount) {
        return isYuan(String.valueOf(amount.attributes().get("Ccy")));
    }

    static boolean isYuan(String currency) {
        return YUAN.contains(currency);
    }

    /** Looked at before it is computed with: an amount of any length is refused at once. */
    static Money money(String text) {
        if (text.length() > 26 || !AMOUNT.matcher(text).matches()) {
            throw notAnAmount(text);
        }
        try {
            return fen(new BigDecimal(text).movePointRight(2).longValueExact(), text);
        } catch (ArithmeticException noFen) {
            throw notAnAmount(text);
        }
    }

    /** @throws Invalid for what is beyond any amount of this house */
    static Money fen(long fen, String text) {
        try {
            return Money.fen(fen);
        } catch (IllegalArgumentException beyond) {
            throw notAnAmount(text);
        }
    }

    private static Invalid notAnAmount(String text) {
        return new Invalid(BankProblem.NOT_AN_AMOUNT, "file", shown(text));
    }

    /** A day, or the day in China of a moment that says its offset. */
    static LocalDate day(String text) {
        try {
            if (text.length() > 40) {
                throw new DateTimeException("too long");
            }
            if (text.indexOf('T') < 0) {
                return compact(text);
            }
            var read = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return read instanceof OffsetDateTime moment ? Deadline.dayOf(moment.toInstant())
                    : ((LocalDateTime) read).toLocalDate();
        } catch (DateTimeException noDay) {
            throw new Invalid(BankProblem.NOT_A_DAY, "file", shown(text));
        }
    }

    /** 2027-06-29, also with an offset behind it, 20270629 and 2027/06/29. */
    private static LocalDate compact(String text) {
        return text.matches("\\d{8}") ? LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE)
                : LocalDate.parse(text.substring(0, Math.min(10, text.length())).replace('/', '-'));
    }

    /** Empty for a day that is not said. @throws Invalid for one that cannot be read */
    static Optional<LocalDate> saidIn(Node from, String path) {
        return from.text(path + "/Dt").or(() -> from.text(path + "/DtTm")).or(() -> from.text(path))
                .map(IsoValues::day);
    }

    /** Empty for a day that is not said, or said wrongly. */
    static Optional<LocalDate> dayIn(Node from, String path) {
        try {
            return saidIn(from, path);
        } catch (Invalid noDay) {
            return Optional.empty();
        }
    }

    static boolean isSaid(String reference) {
        return !reference.isBlank() && !NOTHING.contains(reference.strip().toUpperCase(Locale.ROOT));
    }

    /** As much of it as a message to people can hold. */
    static String shown(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
