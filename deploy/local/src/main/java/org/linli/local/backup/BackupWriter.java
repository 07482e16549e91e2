package org.linli.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import org.linli.local.engine.Failure;
import org.linli.local.engine.LocalSuite;
import org.linli.local.engine.Trees;

/**
 * Saves a running house: its databases as PostgreSQL's low-level base backup and the write-ahead log from then on, the
 * realm, the keys. Topics are not among it: they are made again from the journals (decision 74).
 */
public final class BackupWriter {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    /** What PostgreSQL makes anew, or must not find in a copy; the slots belong to relays of this house alone. */
    private static final Set<String> ANEW = Set.of("pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial",
            "pg_snapshots", "pg_stat_tmp", "pg_subtrans");
    private static final Set<String> OF_THIS_RUN =
            Set.of("postmaster.pid", "postmaster.opts", "backup_label", "tablespace_map", "backup_label.old");

    private final LocalSuite house;
    private final BackupStore store;

    public BackupWriter(LocalSuite house, BackupStore store) {
        this.house = house;
        this.store = store;
    }

    /** While PostgreSQL runs. */
    public Backup write() {
        var begun = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var folder = store.folder().resolve(NAME.format(begun));
        try {
            store.belongTo(house.postgres().identity());
            house.postgres().archiveTo(store.log());
            var files = new OwnerFiles(folder);
            var segment = data(files);
            files.copy(house.layout().home().resolve(Backup.SECRETS), Backup.SECRETS, any -> true);
            house.keycloak().saveTo(folder.resolve("realm.zip"));
            files.move(folder.resolve("realm.zip"), Backup.REALM);
            files.writeSums();
            OwnerFiles.throughToDisk();
            var backup = new Backup(folder, begun, Instant.now(), segment, files.bytes());
            backup.finish(files);
            OwnerFiles.throughToDisk();
            return backup;
        } catch (IOException | SQLException failed) {
            abandon(folder);
            throw new Failure("the backup cannot be written to " + folder + ": " + failed.getMessage(),
                    "Check that the disk has room and that you may write there.", failed);
        } catch (Failure failed) {
            abandon(folder);
            throw failed;
        }
    }

    /** Without its last file it counts as none; still it would only take room. */
    private static void abandon(Path folder) {
        try {
            Trees.delete(folder);
        } catch (IOException stays) {
            System.err.println("  " + folder + " may be deleted");
        }
    }

    /** @return the first segment of the log it needs */
    private String data(OwnerFiles files) throws IOException, SQLException {
        try (var connection = house.postgres().connect("postgres")) {
            var segment = ask(connection, "select pg_walfile_name(pg_backup_start('linli', fast => true))");
            files.copy(house.postgres().data(), Backup.DATA, BackupWriter::isWanted);
            try (var statement = connection.createStatement()) {
                statement.execute("set statement_timeout = '10min'");
                // returns when the log up to here lies in the archive
                var stop = statement.executeQuery("select labelfile from pg_backup_stop(wait_for_archive => true)");
                stop.next();
                files.write(files.root().resolve(Backup.DATA).resolve("backup_label"), stop.getString(1));
            }
            if (!Files.exists(store.log().resolve(segment + ".gz"))) {
                throw new Failure("the write-ahead log did not come to " + store.log(), "Run the backup again.");
            }
            return segment;
        }
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    private static boolean isWanted(Path within) {
        var first = within.getName(0).toString();
        var last = within.getFileName().toString();
        return !ANEW.contains(first) && !OF_THIS_RUN.contains(first) && !last.startsWith("pgsql_tmp")
                && !last.startsWith("pg_internal.init");
    }
}
