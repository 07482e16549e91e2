package org.linli.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import javax.sql.DataSource;
import org.linli.platform.Reread;

/** The working-day calendar with the rows of the table calendar_day, read again at most a minute after they changed. */
@ApplicationScoped
public class Calendars {

    private final DataSource database;
    private final Reread<WorkCalendar> calendar = new Reread<>(this::read);

    Calendars(DataSource database) {
        this.database = database;
    }

    public WorkCalendar current() {
        return calendar.get();
    }

    /** The table has changed: the next look reads it. */
    public void changed() {
        calendar.forget();
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
