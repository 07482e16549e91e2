package org.linli.local.doctor;

import static org.linli.local.doctor.Finding.alarm;
import static org.linli.local.doctor.Finding.note;
import static org.linli.local.doctor.Finding.warning;
import static org.linli.local.doctor.Finding.well;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.local.backup.Backup;
import org.linli.local.backup.BackupStore;

/** When the house was last saved, and whether its log is saved since. */
final class BackupCheck implements Check {

    private static final Duration OLD = Duration.ofHours(26);
    /** Of pgBackRest, written at the end of each backup. */
    private static final String PGBACKREST = "backup.info";

    /** A house that nobody saves yet, or that was restored, keeps its log nowhere. */
    private static final String ARCHIVER = """
            select current_setting('archive_command') = 'true',
                   last_failed_time > coalesce(last_archived_time, '-infinity')
              from pg_stat_archiver""";

    @Override
    public String subject() {
        return "backup";
    }

    @Override
    public List<Finding> look(Site site) throws IOException, SQLException {
        var last = new BackupStore(site.backups()).backups().stream().map(Backup::ended).max(Comparator.naturalOrder())
                .or(() -> pgBackRest(site.backups())).orElse(null);
        return List.of(age(last, Instant.now(), site.demo()), log(site));
    }

    private static Optional<Instant> pgBackRest(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var files = Files.walk(folder, 3)) {
            return files.filter(file -> file.endsWith(PGBACKREST))
                    .map(file -> Instant.ofEpochMilli(file.toFile().lastModified())).max(Comparator.naturalOrder());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    static Finding age(@Nullable Instant last, Instant now, boolean demo) {
        var remedy = demo ? "./linli backup" : "handbook, page alarms, BackupTooOld.";
        if (last == null) {
            return warning("backup", "there is none", remedy);
        }
        var age = Duration.between(last, now);
        var what = "the last is of " + age.toHours() + " hours ago";
        return age.compareTo(OLD) > 0 ? warning("backup", what, remedy) : well("backup", what);
    }

    private static Finding log(Site site) throws SQLException {
        try (var connection = site.database(site.databases().keySet().iterator().next());
                var statement = connection.createStatement();
                var row = statement.executeQuery(ARCHIVER)) {
            row.next();
            return log(row.getBoolean(1), row.getBoolean(2));
        }
    }

    static Finding log(boolean nowhere, boolean refused) {
        if (nowhere) {
            return note("write-ahead log", "is not saved", "./linli backup begins it.");
        }
        return refused
                ? alarm("write-ahead log", "cannot be saved since some time",
                        "Give the backups' disk room: handbook, page alarms, LogNotSaved.")
                : well("write-ahead log", "no segment was refused");
    }
}
