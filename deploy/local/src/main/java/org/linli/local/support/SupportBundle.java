package org.linli.local.support;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.linli.local.doctor.Doctor;
import org.linli.local.doctor.Site;
import org.linli.local.engine.Http;
import org.linli.local.engine.Layout;

/** Logs, versions, settings, health and counts of a house in one file; without personal data and without secrets. */
public final class SupportBundle {

    private static final int LINES = 3_000;
    private static final List<String> UNITS =
            List.of("linli@*", "linli-console", "kafka", "kafka-connect", "keycloak", "postgresql*", "linli-backup");
    private static final Pattern METRIC = Pattern.compile("(linli|http_server|jvm|agroal|kafka_consumer|process)_.*");
    private static final String SETTINGS = """
            select name || ' ' || case when name ~ 'command|conninfo|password|passphrase' then '(set)' else setting end
              from pg_settings where source not in ('default', 'override') order by name""";
    private static final String ROWS = """
            select relname || ' ' || n_live_tup from pg_stat_user_tables order by relname""";
    private static final String MIGRATIONS = """
            select 'migration ' || coalesce(version, '-') || case when success then '' else ' FAILED' end
              from flyway_schema_history order by installed_rank""";

    private final Layout layout;
    private final Site site;

    public SupportBundle(Layout layout, Site site) {
        this.layout = layout;
        this.site = site;
    }

    public void write(Path file) throws IOException {
        try (var out = Files.newOutputStream(createdForOwner(file), StandardOpenOption.WRITE);
                var zip = new ZipOutputStream(out)) {
            entry(zip, "about.txt", about());
            entry(zip, "settings.txt", settings());
            entry(zip, "doctor.txt", findings());
            for (var each : site.services().entrySet()) {
                entry(zip, "health/" + each.getKey() + ".txt", health(each.getValue()));
                entry(zip, "metrics/" + each.getKey() + ".txt", metrics(each.getValue()));
            }
            for (var database : site.databases().keySet()) {
                entry(zip, "counts/" + database + ".txt", asked(database, MIGRATIONS) + asked(database, ROWS));
            }
            logs(zip);
        }
    }

    private static Path createdForOwner(Path file) throws IOException {
        return Files.createFile(file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String about() {
        var runtime = Runtime.getRuntime();
        return Stream.of("os.name", "os.version", "os.arch", "java.vendor", "java.vm.version", "user.timezone")
                .map(name -> name + " " + System.getProperty(name)).collect(Collectors.joining("\n")) + "\nprocessors "
                + runtime.availableProcessors() + "\n";
    }

    /** Names of what was set for Linli by the environment, and what PostgreSQL was told. */
    private String settings() {
        return System.getenv().keySet().stream().filter(name -> name.startsWith("LINLI_")).sorted()
                .map(name -> name + " is set\n").collect(Collectors.joining())
                + asked(site.databases().keySet().iterator().next(), SETTINGS);
    }

    private String findings() {
        return Doctor.examine(site).stream().map(each -> each.level() + " " + each.subject() + ": " + each.what())
                .collect(Collectors.joining("\n"));
    }

    private static String health(String url) {
        try {
            var checks = Http.send("GET", url + "/q/health", null, Map.of()).body().path("checks");
            return StreamSupport.stream(checks.spliterator(), false)
                    .map(each -> each.path("name").asText() + " " + each.path("status").asText())
                    .collect(Collectors.joining("\n"));
        } catch (IOException nobody) {
            return "does not answer";
        }
    }

    private static String metrics(String url) {
        try {
            return Http.send("GET", url + "/q/metrics", null, Map.of()).text().lines()
                    .filter(line -> METRIC.matcher(line).matches()).collect(Collectors.joining("\n"));
        } catch (IOException nobody) {
            return "does not answer";
        }
    }

    private String asked(String database, String question) {
        var lines = new ArrayList<String>();
        try (var connection = site.database(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            while (rows.next()) {
                lines.add(rows.getString(1) + "\n");
            }
        } catch (SQLException unseen) {
            lines.add("cannot be asked (SQL state " + unseen.getSQLState() + ")\n");
        }
        return String.join("", lines);
    }

    private void logs(ZipOutputStream zip) throws IOException {
        var redactor = new Redactor(secrets());
        if (!site.demo()) {
            for (var unit : UNITS) {
                entry(zip, "logs/" + unit.replaceAll("[@*]", "") + ".log",
                        journal(unit).lines().map(redactor::line).collect(Collectors.joining("\n")));
            }
            return;
        }
        try (var files = Files.list(layout.logs())) {
            for (var file : files.filter(each -> each.toString().endsWith(".log")).sorted().toList()) {
                entry(zip, "logs/" + file.getFileName(),
                        lastLines(file).stream().map(redactor::line).collect(Collectors.joining("\n")));
            }
        }
    }

    /** On a server systemd keeps what the units say. */
    private static String journal(String unit) {
        try {
            var process = new ProcessBuilder("journalctl", "--unit", unit, "--lines", String.valueOf(LINES),
                    "--no-pager", "--no-hostname", "--output", "short-iso").redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException none) {
            return "there is no journalctl here";
        }
    }

    private static List<String> lastLines(Path file) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (MalformedInputException notUtf8) {
            lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        }
        return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
    }

    /** Every value in the folder of secrets. */
    private List<String> secrets() throws IOException {
        if (!Files.isDirectory(site.secrets())) {
            return List.of();
        }
        try (var files = Files.walk(site.secrets())) {
            var values = new ArrayList<String>();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                for (var line : Files.readAllLines(file)) {
                    values.add(line.strip());
                    values.add(line.substring(line.indexOf('=') + 1).strip());
                }
            }
            // a bracket of a key file is no secret
            return values.stream().filter(value -> value.length() > 7).distinct().toList();
        }
    }
}
