package org.linli.local.doctor;

import static org.linli.local.doctor.Finding.alarm;
import static org.linli.local.doctor.Finding.warning;
import static org.linli.local.doctor.Finding.well;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.local.engine.Http;

/** The relays: their connectors, their replication slots, how far they are behind. */
final class RelayCheck implements Check {

    private static final long BEHIND_BYTES = 64L << 20;
    private static final int SILENT_SECONDS = 60;
    /** Of a connector that nobody has put. */
    private static final int UNKNOWN = 404;
    private static final String SLOT = """
            select active, coalesce(wal_status, 'lost'),
                   coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), confirmed_flush_lsn), 0)::bigint,
                   coalesce((select extract(epoch from now() - beat_at)::bigint from relay_heartbeat), 0)
              from pg_replication_slots where slot_name = ?""";

    /** @param silent seconds since the relay last touched the database */
    record Slot(boolean active, String log, long behind, long silent) {
    }

    @Override
    public String subject() {
        return "relays";
    }

    @Override
    public List<Finding> look(Site site) throws SQLException {
        var found = new ArrayList<Finding>();
        for (var database : site.databases().keySet()) {
            found.add(slot(Site.module(database), slot(site, database)));
        }
        for (var database : site.databases().keySet()) {
            found.add(connector(site, database));
        }
        return found;
    }

    private static @Nullable Slot slot(Site site, String database) throws SQLException {
        try (var connection = site.database(database); var select = connection.prepareStatement(SLOT)) {
            select.setString(1, "linli_" + database);
            var row = select.executeQuery();
            return row.next() ? new Slot(row.getBoolean(1), row.getString(2), row.getLong(3), row.getLong(4)) : null;
        }
    }

    static Finding slot(String service, @Nullable Slot slot) {
        var subject = "relay of " + service;
        if (slot == null) {
            return alarm(subject, "has no replication slot, so nothing is published",
                    "Put its connector: deploy/connect; handbook, page alarms, RelayBehind.");
        }
        if (slot.log().equals("lost") || slot.log().equals("unreserved")) {
            return alarm(subject, "its place in the log is lost",
                    "Events must be read anew: handbook, page incidents, a relay that lost its place.");
        }
        if (!slot.active() || slot.silent() > SILENT_SECONDS) {
            return alarm(subject, "has been silent for " + slot.silent() + " s",
                    "Restart its connector: handbook, page alarms, RelayBehind.");
        }
        return slot.behind() > BEHIND_BYTES
                ? warning(subject, (slot.behind() >> 20) + " MB behind", "handbook, page alarms, RelayBehind.")
                : well(subject, (slot.behind() >> 10) + " KB behind");
    }

    private static Finding connector(Site site, String database) {
        var subject = "connector linli-" + database;
        var own = site.connect() + "/connectors/linli-" + database;
        try {
            var answer = Http.send("GET", own + "/status", null, site.connectLogin());
            if (!answer.ok() && answer.status() != UNKNOWN) {
                return alarm(subject, "Connect answers " + answer.status(),
                        "401: name connect-password-file, deploy/server/etc/doctor.properties; else read its log.");
            }
            var status = answer.body();
            var state = status.path("connector").path("state").asText("MISSING");
            var task = status.path("tasks").path(0).path("state").asText("MISSING");
            return state.equals("RUNNING") && task.equals("RUNNING") ? well(subject, "runs")
                    : alarm(subject, "is " + state + ", its task " + task,
                            "POST " + own + "/restart?includeTasks=true; then Connect's log.");
        } catch (IOException nobody) {
            return alarm(subject, "Connect does not answer at " + site.connect(), "Start it; then read its log.");
        }
    }
}
