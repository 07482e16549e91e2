package org.linli.procurement.oversight.ocds.release;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.linli.platform.time.Deadline;

/** The standard knows only instants with an offset; a day of ours begins and ends in Shanghai. */
public final class Moments {

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private Moments() {
    }

    public static String at(Instant instant) {
        return text(instant.atZone(Deadline.ZONE).toOffsetDateTime());
    }

    /** @param day ISO date, or null */
    public static @Nullable String startOf(@Nullable String day) {
        return day == null ? null : text(LocalDate.parse(day).atStartOfDay(Deadline.ZONE).toOffsetDateTime());
    }

    /** The last second in which it is still in time. */
    public static @Nullable String endOf(@Nullable String day) {
        return day == null ? null
                : text(LocalDate.parse(day).atTime(LAST_SECOND).atZone(Deadline.ZONE).toOffsetDateTime());
    }

    private static String text(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }
}
