package org.linli.local.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;

/** A real Keycloak with the local realm; built once for its fixed options, then started optimised. */
public final class Keycloak {

    static final String NAME = "keycloak";
    /** Of the client linli-services of the local realm, by which services ask whether a token still stands. */
    static final String SERVICES_SECRET = "linli";
    /** Of the client linli-console of the local realm. */
    static final String CONSOLE_SECRET = "linli-console-of-this-machine-alone";
    /** Lets a second process of this machine read the database while Keycloak has it open. */
    private static final String SHARED = ";AUTO_SERVER=TRUE;DB_CLOSE_ON_EXIT=TRUE";
    private static final String DATABASE = "data/h2/keycloakdb";
    private static final List<String> BUILD =
            List.of("build", "--db=dev-file", "--cache=local", "--health-enabled=false", "--metrics-enabled=false",
                    "--features-disabled=docker,ciba,par,device-flow,kerberos");

    private final Layout layout;
    private final Secrets secrets;
    private final Processes processes;

    Keycloak(Layout layout, Secrets secrets, Processes processes) {
        this.layout = layout;
        this.secrets = secrets;
        this.processes = processes;
    }

    void start() {
        if (processes.find(NAME).isPresent()) {
            return;
        }
        prepare();
        install();
        processes.start(NAME,
                List.of(script(folder()), "start", "--optimized", "--http-enabled=true", "--http-host=localhost",
                        "--http-port=" + Layout.keycloakPort(), "--hostname-strict=false", "--log-level=warn"),
                environment(), folder());
    }

    boolean isReady() {
        return processes.find(NAME).isPresent() && Http.answersOk(Layout.issuer());
    }

    void stop() {
        processes.stop(NAME, Duration.ofSeconds(15));
    }

    /** Unpacks and builds Keycloak beside the launcher's jar and imports the realm: once, not for each data folder. */
    void prepare() {
        var done = built().resolve("linli-built");
        if (Files.exists(done) && done.toFile().lastModified() >= realm().toFile().lastModified()) {
            return;
        }
        try {
            Trees.delete(built());
            unzip(layout.repository().resolve("deploy/local/target/keycloak.zip"), built());
            keycloak(BUILD);
            keycloak(List.of("import", "--optimized", "--file", realm().toString(), "--log-level=warn"));
            Files.createFile(done);
        } catch (IOException failed) {
            throw new Failure("cannot set up Keycloak in " + built() + ": " + failed.getMessage(),
                    "Check that the disk has 500 MB of room; then ./linli up again.", failed);
        }
    }

    /** A copy of the built one in the data folder, because Keycloak keeps its database and its logs inside its home. */
    private void install() {
        var done = folder().resolve("linli-installed");
        if (Files.exists(done)) {
            return;
        }
        try {
            Trees.copy(built(), folder());
            Files.createFile(done);
        } catch (IOException failed) {
            throw new Failure("cannot copy Keycloak to " + folder() + ": " + failed.getMessage(),
                    "Check that the disk has 200 MB of room; then ./linli up again.", failed);
        }
    }

    /** The realm with its people as it is now, whether Keycloak runs or not. @param zip a file that is not there yet */
    public void saveTo(Path zip) {
        var line = List.of(Java.command(), "-cp", driver().toString(), "-Dh2.bindAddress=127.0.0.1",
                "org.h2.tools.Shell", "-url", "jdbc:h2:file:" + folder().resolve(DATABASE) + ";IFEXISTS=TRUE" + SHARED,
                "-user", "", "-password", "", "-sql", "BACKUP TO '" + zip.toString().replace("'", "''") + "'");
        try {
            var log = layout.log(NAME + "-backup").toFile();
            var process = new ProcessBuilder(line).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log)).start();
            if (!process.waitFor(120, TimeUnit.SECONDS) || !Files.exists(zip)) {
                throw new Failure("Keycloak's database cannot be saved", "Read " + log + ".");
            }
        } catch (IOException failed) {
            throw new Failure("Keycloak's database cannot be saved: " + failed.getMessage(), "./linli status", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** A new installation with the realm that was saved. */
    public void takeFrom(Path zip) throws IOException {
        prepare();
        install();
        try (var content = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = content.getNextEntry(); entry != null; entry = content.getNextEntry()) {
                if (entry.getName().endsWith(".mv.db")) {
                    Files.copy(content, folder().resolve(DATABASE + ".mv.db"), StandardCopyOption.REPLACE_EXISTING);
                    return;
                }
            }
        }
        throw new IOException("no database in " + zip);
    }

    private Path driver() {
        try (var jars = Files.list(built().resolve("lib/lib/main"))) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith("com.h2database.h2-")).findFirst()
                    .orElseThrow(() -> new IOException("no H2 among its libraries"));
        } catch (IOException failed) {
            throw new Failure("cannot read Keycloak's libraries: " + failed.getMessage(), "./linli up", failed);
        }
    }

    private void keycloak(List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(script(built())));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(layout.log(NAME).toFile()));
        builder.environment().putAll(environment());
        try {
            var process = builder.start();
            if (!process.waitFor(180, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new Failure("Keycloak cannot be built: kc.sh " + arguments.getFirst(),
                        "Read " + layout.log(NAME) + ".");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private Map<String, String> environment() {
        return Map.of("JAVA_HOME", Java.home().toString(), "JAVA_OPTS_KC_HEAP", "-Xms96m -Xmx320m", "JAVA_OPTS_GC_CONF",
                "-XX:+UseSerialGC", "JAVA_OPTS_APPEND",
                "-XX:TieredStopAtLevel=1 -XX:+UseCompactObjectHeaders -Dh2.bindAddress=127.0.0.1",
                "KC_DB_URL_PROPERTIES", SHARED, "KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD",
                secrets.password(NAME));
    }

    private static String script(Path installation) {
        return installation.resolve("bin/kc.sh").toString();
    }

    private Path realm() {
        return layout.repository().resolve("deploy/keycloak/linli-realm.json");
    }

    private Path built() {
        return layout.engines().resolve(NAME);
    }

    private Path folder() {
        return layout.folder(NAME);
    }

    /** Leaves out the archive's first folder, which carries the version. */
    private static void unzip(Path archive, Path target) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                var path = target.resolve(name).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("entry outside the folder: " + name);
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(zip, path, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        target.resolve("bin/kc.sh").toFile().setExecutable(true);
    }
}
