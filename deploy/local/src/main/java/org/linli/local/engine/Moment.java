package org.linli.local.engine;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A moment of business time as people write it: a day (10:00 in Shanghai) or a day with a time. */
public final class Moment {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TEXT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZONE);
    private static final int OFFICE_OPENS = 10;

    private Moment() {
    }

    /**
     * @throws Failure for text that is neither 2027-09-30 nor 2027-12-31T23:30, in Shanghai where it names no offset
     */
    public static Instant parse(String text) {
        try {
            if (text.matches(".*T.*(Z|[+-]\\d{2}:\\d{2})")) {
                return OffsetDateTime.parse(text).toInstant();
            }
            var time = text.contains("T") ? LocalDateTime.parse(text) : LocalDate.parse(text).atTime(OFFICE_OPENS, 0);
            return time.atZone(ZONE).toInstant();
        } catch (DateTimeException malformed) {
            throw new Failure("not a day: " + text, "Write 2027-09-30, or 2027-12-31T23:30 for a time in Shanghai.");
        }
    }

    public static String text(Instant moment) {
        return TEXT.format(moment);
    }

    static LocalDate day(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }
}
