package org.linli.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The working-day calendar with the rows of the table calendar_day, read again at most a minute after they changed. */
@ApplicationScoped
public class Calendars {

    private final DataSource database;
    private volatile @Nullable WorkCalendar calendar;
    private volatile Instant readAt = Instant.EPOCH;

    Calendars(DataSource database) {
        this.database = database;
    }

    public WorkCalendar current() {
        var present = calendar;
        if (present == null || readAt.isBefore(Instant.now().minusSeconds(60))) {
            present = read();
            calendar = present;
            readAt = Instant.now();
        }
        return present;
    }

    private WorkCalendar read() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select day, workday from calendar_day");
                var row = select.executeQuery()) {
            var own = new HashMap<LocalDate, Boolean>();
            while (row.next()) {
                own.put(row.getObject(1, LocalDate.class), row.getBoolean(2));
            }
            return new WorkCalendar(own);
        } catch (SQLException failed) {
            throw new IllegalStateException("calendar unreadable", failed);
        }
    }
}
