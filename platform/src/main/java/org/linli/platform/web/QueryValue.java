package org.linli.platform.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linli.platform.time.Deadline;

/**
 * How a value of one type is written in a query or a path.
 *
 * @param example what the caller is told to write
 */
record QueryValue(String example, Predicate<String> form) {

    private static final Pattern UUID_FORM = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private static final QueryValue INTEGER = parsed("2026", Integer::parseInt);
    private static final QueryValue LONG = parsed("2026", Long::parseLong);
    private static final QueryValue YEAR =
            parsed("2026", text -> requireYear(LocalDate.of(Integer.parseInt(text), 1, 1)));
    private static final QueryValue BOOLEAN =
            new QueryValue("true, false", text -> text.equals("true") || text.equals("false"));

    private static final QueryValue MOMENT = parsed("2026-03-01T09:00:00+08:00",
            text -> requireYear(OffsetDateTime.parse(text).atZoneSameInstant(Deadline.ZONE).toLocalDate()));

    private static final Map<Class<?>, QueryValue> BY_TYPE = Map.of(int.class, INTEGER, Integer.class, INTEGER,
            long.class, LONG, Long.class, LONG, boolean.class, BOOLEAN, Boolean.class, BOOLEAN, UUID.class,
            new QueryValue("01930000-0000-7000-8000-000000000001", text -> UUID_FORM.matcher(text).matches()),
            LocalDate.class, parsed("2026-03-01", text -> requireYear(LocalDate.parse(text))), YearMonth.class,
            parsed("2026-03", text -> requireYear(YearMonth.parse(text).atDay(1))), OffsetDateTime.class, MOMENT);

    /**
     * Empty for types that say themselves what they read.
     *
     * @param name of the parameter: a number that is called a year is one of this system
     */
    static Optional<QueryValue> of(String name, Class<?> type) {
        if ((type == int.class || type == Integer.class) && (name.equals("year") || name.endsWith("Year"))) {
            return Optional.of(YEAR);
        }
        return type.isEnum() ? Optional.of(oneOf(type)) : Optional.ofNullable(BY_TYPE.get(type));
    }

    private static QueryValue oneOf(Class<?> type) {
        var names = Arrays.stream(type.getEnumConstants()).map(each -> ((Enum<?>) each).name()).toList();
        return new QueryValue(names.stream().collect(Collectors.joining(", ")), names::contains);
    }

    private static QueryValue parsed(String example, Consumer<String> parser) {
        return new QueryValue(example, text -> {
            try {
                parser.accept(text);
                return true;
            } catch (NumberFormatException | DateTimeException unreadable) {
                return false;
            }
        });
    }

    /** Others are typing errors, or meant to break something. */
    static boolean isOfAYearInUse(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    private static void requireYear(LocalDate day) {
        if (!isOfAYearInUse(day)) {
            throw new DateTimeException("no year of this system");
        }
    }

    boolean reads(String value) {
        return form.test(value);
    }
}
