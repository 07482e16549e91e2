package org.linli.local.doctor;

import static org.linli.local.doctor.Finding.alarm;
import static org.linli.local.doctor.Finding.note;
import static org.linli.local.doctor.Finding.warning;
import static org.linli.local.doctor.Finding.well;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the databases say themselves: version, clock, what rests and what is missing. */
final class DatabaseCheck implements Check {

    private static final int POSTGRESQL = 18;
    private static final Duration CLOCKS = Duration.ofSeconds(5);

    @Override
    public String subject() {
        return "PostgreSQL";
    }

    @Override
    public List<Finding> look(Site site) throws SQLException {
        var found = new ArrayList<Finding>();
        for (var name : site.databases().keySet()) {
            try (var connection = site.database(name)) {
                if (found.isEmpty()) {
                    found.add(
                            version(number(connection, "select current_setting('server_version_num')::int") / 10_000));
                    found.add(clock(seconds(connection)));
                }
                found.add(rows(name, "rows rest that time could not move on",
                        number(connection, "select count(*) from sweep_failure"), "SweepRowsRest"));
                found.add(rows(name, "gaps in what it heard of others",
                        number(connection, "select count(*) from inbox_gap"), "EventsMissing"));
                found.add(rows(name, "events wait that could not be taken",
                        number(connection, "select count(*) from dead_letter where outcome = 'WAITING'"),
                        "EventsPutAside"));
                if (number(connection, "select count(*) from clock_offset where offset_seconds <> 0") > 0) {
                    found.add(moved(name, site.demo()));
                }
            }
        }
        return found;
    }

    static Finding version(long major) {
        return major >= POSTGRESQL ? well("PostgreSQL", String.valueOf(major))
                : warning("PostgreSQL", major + " is older than what Linli is tested with",
                        "Plan its upgrade to " + POSTGRESQL + ": handbook, page upgrade.");
    }

    private static Finding clock(long seconds) {
        return Math.abs(seconds) <= CLOCKS.toSeconds() ? well("clock of PostgreSQL", "as this machine's")
                : alarm("clock of PostgreSQL", Math.abs(seconds) + " s beside this machine's",
                        "Let both follow one time server (chrony): deadlines hang on it.");
    }

    private static Finding rows(String database, String what, long count, String page) {
        return count == 0 ? well(Site.module(database), "no " + what)
                : warning(Site.module(database), count + " " + what, "handbook, page alarms, " + page + ".");
    }

    private static Finding moved(String database, boolean demo) {
        return demo ? note(Site.module(database), "business time was moved", "Only a house to try things in may do so.")
                : alarm(Site.module(database), "business time was moved",
                        "Deadlines are wrong: LINLI_CLOCK_MOVABLE must not be set; handbook, page alarms, ClockMoved.");
    }

    private static long seconds(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            return Duration.between(Instant.now(), row.getTimestamp(1).toInstant()).toSeconds();
        }
    }

    static long number(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
