package org.linli.local.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.linli.local.backup.BackupStore;
import org.linli.local.engine.Failure;
import org.linli.local.engine.Http;
import org.linli.local.engine.Layout;
import org.linli.local.engine.LocalSuite;

/**
 * Where the parts of a house are: this machine's own, or those that a file names (deploy/server/etc/doctor.properties).
 *
 * @param databases by name ({@code registry}), their JDBC addresses
 * @param services by module ({@code agency-registry}), where they are reached
 * @param kafka settings of a Kafka client
 * @param connectLogin headers that say to Connect who asks, none where it does not want to know
 * @param demo whether it is a house to try things in, with people whose passwords everybody knows
 */
public record Site(Map<String, String> databases, String user, String password, Map<String, String> services,
        Map<String, Object> kafka, String connect, Map<String, String> connectLogin, String issuer, Path backups,
        Path secrets, List<Path> disks, boolean demo) {

    private static final Map<String, String> MODULES =
            Map.of("registry", "agency-registry", "procurement", "procurement-service", "evaluation",
                    "evaluation-service", "workforce", "workforce-service", "funding", "funding-service");

    /** @throws Failure where nothing was ever started: looking must not begin a house */
    public static Site local(LocalSuite house) {
        if (!house.hasData()) {
            throw new Failure("there is no house in " + house.layout().home(), "./linli up, or name servers: --site.");
        }
        var databases = new TreeMap<String, String>();
        MODULES.keySet().forEach(
                name -> databases.put(name, "jdbc:postgresql://localhost:" + Layout.postgresPort() + "/" + name));
        var services = house.status().services().stream()
                .collect(Collectors.toMap(each -> each.name(), each -> each.url(), (one, other) -> one, TreeMap::new));
        var kafka = new HashMap<String, Object>(house.kafkaLogin());
        kafka.put("bootstrap.servers", "localhost:" + Layout.kafkaPort());
        var home = house.layout().home();
        return new Site(databases, "postgres", house.passwordOf("postgres"), services, kafka, Layout.connectUrl(),
                house.connectLogin(), Layout.issuer(), BackupStore.of(house.layout(), null).folder(),
                home.resolve("secrets"), List.of(home), true);
    }

    /** @param file as deploy/server/etc/doctor.properties explains it */
    public static Site from(Path file) {
        var said = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            said.load(reader);
            var kafka = new HashMap<String, Object>(Map.of("bootstrap.servers", required(said, "kafka")));
            if (said.containsKey("kafka.settings-file")) {
                var more = new Properties();
                try (var settings = Files.newBufferedReader(Path.of(said.getProperty("kafka.settings-file")))) {
                    more.load(settings);
                }
                more.forEach((name, value) -> kafka.put((String) name, value));
            }
            return new Site(under(said, "database."), required(said, "database-user"),
                    Files.readString(Path.of(required(said, "database-password-file"))).strip(),
                    under(said, "service."), kafka, required(said, "connect"), connectLogin(said),
                    required(said, "issuer"), Path.of(required(said, "backups")), Path.of(required(said, "secrets")),
                    Arrays.stream(required(said, "disks").split(",")).map(String::strip).map(Path::of).toList(), false);
        } catch (IOException unreadable) {
            throw new Failure("cannot read " + unreadable.getMessage(),
                    "deploy/server/etc/doctor.properties shows how" + " it is written, and which files it names.",
                    unreadable);
        }
    }

    private static Map<String, String> connectLogin(Properties said) throws IOException {
        var file = said.getProperty("connect-password-file");
        return file == null ? Map.of() : Http.basic(Files.readString(Path.of(file.strip())).strip());
    }

    private static Map<String, String> under(Properties said, String prefix) {
        return said.stringPropertyNames().stream().filter(name -> name.startsWith(prefix)).collect(Collectors
                .toMap(name -> name.substring(prefix.length()), said::getProperty, (one, other) -> one, TreeMap::new));
    }

    private static String required(Properties said, String name) {
        var value = said.getProperty(name);
        if (value == null || value.isBlank()) {
            throw new Failure("the file does not say " + name,
                    "deploy/server/etc/doctor.properties has every name with an example.");
        }
        return value.strip();
    }

    /** Of the service that owns that database. */
    static String module(String database) {
        return MODULES.getOrDefault(database, database);
    }

    public Connection database(String name) throws SQLException {
        return DriverManager.getConnection(databases.get(name), user, password);
    }
}
