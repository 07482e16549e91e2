package org.linli.local.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** PostgreSQL from its own binaries, with durable settings, one database and owner per service and for the console. */
public final class Postgres {

    private static final String NAME = "postgres";
    /** A segment that nobody wants to keep counts as kept. */
    private static final String NOWHERE = "true";
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSxxx", Locale.ROOT);

    private final Layout layout;
    private final Secrets secrets;
    private final Processes processes;
    private final int port;
    private final PostgresPrograms programs;

    Postgres(Layout layout, Secrets secrets, Processes processes, int port) {
        this.layout = layout;
        this.secrets = secrets;
        this.processes = processes;
        this.port = port;
        this.programs = new PostgresPrograms(layout);
    }

    void start() {
        if (isReady()) {
            return;
        }
        if (!Files.exists(data().resolve("PG_VERSION"))) {
            initialise();
        }
        open();
        provide();
    }

    private void open() {
        forgetStalePid();
        startPatiently();
        process().ifPresent(handle -> processes.remember(NAME, handle));
    }

    /** After a kill the backends of the dead one need a moment to notice; until then its shared memory is in use. */
    private void startPatiently() {
        for (int attempt = 1;; attempt++) {
            try {
                programs.run(
                        List.of("pg_ctl", "-D", data().toString(), "-w", "-t", "60", "-l", layout.log(NAME).toString(),
                                "-o", settings(), "start"),
                        "PostgreSQL does not start",
                        "Read " + layout.log(NAME) + "; a damaged data folder is replaced by ./linli up --fresh.");
                return;
            } catch (Failure failed) {
                if (attempt >= 10 || !lastLines(5).contains("still in use")) {
                    throw failed;
                }
                Progress.pause(500);
            }
        }
    }

    /**
     * A pid file left by a kill may name a number that another program has by now: PostgreSQL would then refuse to
     * start.
     */
    private void forgetStalePid() {
        if (pid().isPresent() && process().isEmpty()) {
            try {
                Files.deleteIfExists(data().resolve("postmaster.pid"));
            } catch (IOException failed) {
                throw new Failure("cannot remove the pid file of a killed PostgreSQL in " + data(),
                        "Remove postmaster.pid.", failed);
            }
        }
    }

    private String lastLines(int count) {
        try {
            return String.join(" ", Files.readAllLines(layout.log(NAME)).reversed().stream().limit(count).toList());
        } catch (IOException none) {
            return "";
        }
    }

    public void stop() {
        if (process().isPresent()) {
            programs.run(List.of("pg_ctl", "-D", data().toString(), "-w", "-t", "30", "-m", "fast", "stop"),
                    "PostgreSQL does not stop", "Read " + layout.log(NAME) + ".");
        }
        processes.forget(NAME);
    }

    int port() {
        return port;
    }

    public boolean isReady() {
        if (process().isEmpty()) {
            return false;
        }
        try (var connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** The running server, and not a stranger that has the number of one that was killed. */
    Optional<ProcessHandle> process() {
        return pid().flatMap(ProcessHandle::of).filter(handle -> handle.isAlive()
                && handle.info().command().map(command -> command.endsWith("postgres")).orElse(true));
    }

    private Optional<Long> pid() {
        try {
            return Files.exists(data().resolve("postmaster.pid"))
                    ? Optional
                            .of(Long.parseLong(Files.readAllLines(data().resolve("postmaster.pid")).getFirst().trim()))
                    : Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(port, database), "postgres", secrets.password("postgres"));
    }

    /** Durable as in production; small, because a laptop also runs eight JVMs. */
    private String settings() {
        return String.join(" ", "-p " + port, "-c listen_addresses=127.0.0.1", "-c unix_socket_directories=''",
                "-c fsync=on", "-c synchronous_commit=on", "-c full_page_writes=on", "-c wal_level=logical",
                "-c max_wal_senders=12", "-c max_replication_slots=12", "-c max_connections=140",
                "-c shared_buffers=96MB", "-c random_page_cost=1.1", "-c max_slot_wal_keep_size=4GB", "-c jit=off",
                "-c archive_mode=on");
    }

    private void initialise() {
        var password = layout.folder("secrets").resolve("initdb.password");
        layout.secret(password, secrets.password("postgres"));
        programs.run(
                List.of("initdb", "-D", data().toString(), "-U", "postgres", "-E", "UTF8", "--locale=C", "-A",
                        "scram-sha-256", "--pwfile", password.toString()),
                "PostgreSQL cannot create its data folder",
                "Check that " + data() + " is writable and the disk has room, or set LINLI_HOME.");
    }

    /** Roles and databases, each made once; the password is set again so that it matches the kept secret. */
    private void provide() {
        try (var connection = connect("postgres"); var statement = connection.createStatement()) {
            for (var service : Service.values()) {
                provide(connection, statement, service.database());
                role(connection, statement, relay(service), "login replication");
                statement.execute("revoke connect on database " + service.database() + " from public");
                statement.execute("grant connect on database " + service.database() + " to " + relay(service));
            }
            provide(connection, statement, ConsoleProcess.NAME);
            statement.execute("revoke connect on database " + ConsoleProcess.NAME + " from public");
            if (setting(connection, "archive_command").isEmpty()) {
                archive(statement, NOWHERE, "0");
            }
        } catch (SQLException failed) {
            throw new Failure("PostgreSQL refuses the services' databases: " + failed.getMessage(),
                    "If .linli was copied or its secrets were deleted: ./linli up --fresh.", failed);
        }
    }

    /** The relay of a service's journal: no owner, and what it may read stands in {@link #letRelayRead}. */
    static String relay(Service service) {
        return service.database() + "_relay";
    }

    /** Once the service has made its tables: the journal to read, and the row that it touches. */
    void letRelayRead(Service service) {
        try (var connection = connect(service.database()); var statement = connection.createStatement()) {
            statement.execute("grant select on journal to " + relay(service));
            statement.execute("grant select, insert, update on relay_heartbeat to " + relay(service));
        } catch (SQLException failed) {
            throw new Failure(
                    "PostgreSQL does not let the relay of " + service.module() + " read: " + failed.getMessage(),
                    "./linli logs " + service.module(), failed);
        }
    }

    private void role(Connection connection, Statement statement, String name, String rights) throws SQLException {
        var verb = exists(connection, "select 1 from pg_roles where rolname = ?", name) ? "alter" : "create";
        statement.execute(verb + " role " + name + " " + rights + " password '" + secrets.password(name) + "'");
    }

    private void provide(Connection connection, Statement statement, String name) throws SQLException {
        role(connection, statement, name, "login noreplication");
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
            statement.execute("create database " + name + " owner " + name);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var select = connection.prepareStatement(query)) {
            select.setString(1, name);
            return select.executeQuery().next();
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (var select = connection.prepareStatement("select current_setting(?)")) {
            select.setString(1, name);
            var row = select.executeQuery();
            row.next();
            return row.getString(1);
        }
    }

    /**
     * From now on each full segment of the write-ahead log is kept there, packed, and each minute one that is not full.
     * One that is there already counts as kept only if it is the same: PostgreSQL may ask again after a crash.
     */
    public void archiveTo(Path log) throws SQLException {
        var to = "\"" + log + "/%f.gz\"";
        try (var connection = connect("postgres"); var statement = connection.createStatement()) {
            archive(statement,
                    "if [ -f " + to + " ]; then gunzip -c < " + to + " | cmp -s - \"%p\"; else gzip -1 < \"%p\" > " + to
                            + ".part && mv " + to + ".part " + to + "; fi",
                    "60s");
        }
    }

    /** What tells this house's data, and every copy of it, from all others. */
    public String identity() throws SQLException {
        try (var connection = connect("postgres");
                var statement = connection.createStatement();
                var row = statement.executeQuery("select system_identifier::text from pg_control_system()")) {
            row.next();
            return row.getString(1);
        }
    }

    /** What was kept stays; what comes is not. */
    public void archiveNoMore() throws SQLException {
        try (var connection = connect("postgres"); var statement = connection.createStatement()) {
            archive(statement, NOWHERE, "0");
        }
    }

    private static void archive(Statement statement, String command, String every) throws SQLException {
        statement.execute("alter system set archive_command = '" + command.replace("'", "''") + "'");
        statement.execute("alter system set archive_timeout = '" + every + "'");
        statement.execute("select pg_reload_conf()");
    }

    /**
     * Replays what a copy of the data and that log hold, and stops again.
     *
     * @param to null for all of it
     * @return when the last change that was replayed was made
     */
    public @Nullable Instant recover(Path log, @Nullable Instant to) {
        var settings = new ArrayList<>(
                List.of("restore_command = 'gunzip -c < \"" + log.toString().replace("'", "''") + "/%f.gz\" > \"%p\"'",
                        "recovery_target_action = 'promote'"));
        if (to != null) {
            // it takes a number for the zone, and no name
            settings.add("recovery_target_time = '" + to.atOffset(ZoneOffset.UTC).format(UTC) + "'");
        }
        try {
            Files.write(data().resolve("postgresql.auto.conf"), settings);
            Files.createFile(data().resolve("recovery.signal"));
            replayed();
            try (var connection = connect("postgres"); var statement = connection.createStatement()) {
                var last = lastChange(statement);
                for (var name : List.of("restore_command", "recovery_target_action", "recovery_target_time")) {
                    statement.execute("alter system reset " + name);
                }
                archive(statement, NOWHERE, "0");
                stop();
                return last;
            }
        } catch (IOException | SQLException failed) {
            throw new Failure("the restored PostgreSQL does not answer: " + failed.getMessage(),
                    "Read " + layout.log(NAME) + ".", failed);
        }
    }

    /** Null where the log held nothing beyond the copy. */
    private static @Nullable Instant lastChange(Statement statement) throws SQLException {
        var row = statement.executeQuery("select pg_last_xact_replay_timestamp()");
        row.next();
        var last = row.getTimestamp(1);
        return last == null ? null : last.toInstant();
    }

    private void replayed() throws SQLException {
        try {
            open();
            while (isReplaying()) {
                Progress.pause(200);
            }
        } catch (Failure | SQLException ended) {
            if (lastLines(12).contains("before configured recovery target")) {
                throw new Failure("the write-ahead log does not reach that far",
                        "Name an earlier time, or leave --to out for all there is.", ended);
            }
            throw ended;
        }
    }

    private boolean isReplaying() throws SQLException {
        try (var connection = connect("postgres"); var statement = connection.createStatement()) {
            var row = statement.executeQuery("select pg_is_in_recovery()");
            row.next();
            return row.getBoolean(1);
        }
    }

    public Path data() {
        return layout.home().resolve("postgres/data");
    }
}
