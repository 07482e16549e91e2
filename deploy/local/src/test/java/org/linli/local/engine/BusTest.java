package org.linli.local.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.local.broker.Login;

/** The real PostgreSQL, broker and relay as the launcher starts them, and what an intruder on the machine tries. */
class BusTest {

    private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String ROW = """
            insert into journal (id, topic, key, sequence, type, occurred_at, business_date, actor, correlation_id,
                                 payload)
            values ('%s', '%s', 'key', %d, 'linli.registry.agency.registered.v1', now(), current_date, 'test',
                    gen_random_uuid(), '{}')""";

    private static Layout house;
    private static Processes processes;
    private static Secrets secrets;
    private static Bus bus;
    private static Postgres postgres;
    private static Broker broker;
    private static Broker.Ports ports;
    private static final Map<String, List<String>> WRITERS = new HashMap<>();

    @BeforeAll
    static void up() throws Exception {
        house = new Layout(REPOSITORY, Files.createTempDirectory("linli-bus").resolve("house"));
        processes = new Processes(house);
        secrets = new Secrets(house);
        bus = new Bus(secrets);
        postgres = new Postgres(house, secrets, processes, AotCaches.freePort());
        ports = new Broker.Ports(AotCaches.freePort(), AotCaches.freePort(), AotCaches.freePort());
        broker = new Broker(bus, processes, new AotCaches(house), ports);
        broker.start();
        postgres.start();
        try (var owner = database("registry", "registry"); var statement = owner.createStatement()) {
            statement.execute(
                    Files.readString(REPOSITORY.resolve("platform/src/main/resources/db/platform/V0_1__platform.sql")));
        }
        await("the broker", broker::isReady);
        for (var line : Files.readAllLines(Path.of("src/main/resources/topics.csv")).stream().skip(1).toList()) {
            var cells = line.split(",", -1);
            WRITERS.put(cells[0], Arrays.asList(cells[1].split(" ")));
        }
        relayRuns();
    }

    private static void relayRuns() throws Exception {
        var relays = new Connectors(house, postgres, broker);
        await("the relay", () -> relays.isRunning(Service.REGISTRY));
    }

    @AfterAll
    static void down() throws IOException {
        broker.stop();
        postgres.stop();
        Trees.delete(house.home().getParent());
    }

    @Test
    void whoDoesNotSayWhoTheyAreIsNotHeard() {
        for (var door : List.of(Map.of("bootstrap.servers", "localhost:" + ports.kafka()),
                Map.of("bootstrap.controllers", "localhost:" + ports.controller()))) {
            assertThatThrownBy(() -> cluster(new HashMap<>(door))).as(door.toString())
                    .isInstanceOf(ExecutionException.class);
            var guessed = new HashMap<String, Object>(door);
            guessed.putAll(Login.of(Login.LAUNCHER, "linli"));
            assertThatThrownBy(() -> cluster(guessed)).as(door.toString())
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
        var borrowed = new HashMap<String, Object>(Login.of("agency-registry", "linli"));
        borrowed.put("bootstrap.servers", "localhost:" + ports.kafka());
        assertThatThrownBy(() -> cluster(borrowed)).hasCauseInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void aServiceWritesNothingButWhatItCouldNotTake() throws Exception {
        for (var service : Service.values()) {
            try (var producer = producer(service.module())) {
                for (var topic : WRITERS.keySet()) {
                    assertRefused(producer, service.module(), topic);
                }
                assertRefused(producer, service.module(), "linli.clock");
                assertRefused(producer, service.module(), "linli.made-up");
                for (var other : Service.values()) {
                    if (other == service) {
                        producer.send(new ProducerRecord<>("linli.dead." + other.module(), "key", "{}")).get();
                    } else {
                        assertRefused(producer, service.module(), "linli.dead." + other.module());
                    }
                }
            }
        }
    }

    @Test
    void aRelayWritesOnlyTheTopicsOfItsService() throws Exception {
        for (var service : Service.values()) {
            var relay = service.module() + "-relay";
            try (var producer = producer(relay)) {
                for (var topic : WRITERS.entrySet()) {
                    if (topic.getValue().contains(service.module())) {
                        producer.send(new ProducerRecord<>(topic.getKey(), "key", "{}")).get();
                    } else {
                        assertRefused(producer, relay, topic.getKey());
                    }
                }
                assertRefused(producer, relay, "connect-config");
            }
            assertUnread(relay, "linli.seals");
        }
    }

    @Test
    void eachReadsWhatItReactsToAndUnderItsOwnName() throws Exception {
        try (var consumer = consumer("evaluation-service", "evaluation-service")) {
            consumer.subscribe(Set.of("linli.agencies", "linli.payables"));
            consumer.poll(Duration.ofSeconds(5));
            assertThat(consumer.assignment()).hasSize(12);
        }
        assertUnread("evaluation-service", "linli.bank");
        assertUnread("evaluation-service", "linli.dead.evaluation-service");
        assertUnread("evaluation-service", "connect-config");
        try (var consumer = consumer("evaluation-service", "funding-service")) {
            consumer.subscribe(Set.of("linli.agencies"));
            assertThatThrownBy(() -> consumer.poll(Duration.ofSeconds(5)))
                    .isInstanceOf(GroupAuthorizationException.class);
        }
    }

    @Test
    void thePagesReadWhatIsSaidToEverybodyAndWriteNothing() throws Exception {
        try (var consumer = consumer("console", "linli-console"); var producer = producer("console")) {
            assertThat(consumer.listTopics().keySet()).contains("linli.bank", "linli.seals")
                    .allMatch(topic -> topic.startsWith("linli.")).noneMatch(topic -> topic.contains(".dead."))
                    .doesNotContain("linli.audit");
            for (var topic : WRITERS.keySet()) {
                assertRefused(producer, "console", topic);
            }
        }
    }

    @Test
    void nobodyButTheLauncherGivesRights() {
        for (var user : List.of("agency-registry", "agency-registry-relay", "console", "connect")) {
            var settings = client(user);
            try (var admin = Admin.create(settings)) {
                assertThatThrownBy(() -> admin.describeUserScramCredentials().all().get()).as(user)
                        .hasCauseInstanceOf(ClusterAuthorizationException.class);
                assertThatThrownBy(() -> admin.describeAcls(AclBindingFilter.ANY).values().get()).as(user)
                        .hasCauseInstanceOf(ClusterAuthorizationException.class);
            }
        }
    }

    @Test
    void aRightThatTheTableDoesNotGiveIsTakenAwayAtTheNextStart() throws Exception {
        var given = new AclBinding(new ResourcePattern(ResourceType.TOPIC, "linli.bank", PatternType.LITERAL),
                new AccessControlEntry("User:console", "*", AclOperation.WRITE, AclPermissionType.ALLOW));
        var stranger = new UserScramCredentialUpsertion("stranger",
                new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_256, 4096), "of an older house");
        Set<AclBinding> before;
        try (var launcher = Admin.create(client(Login.LAUNCHER))) {
            before = Set.copyOf(launcher.describeAcls(AclBindingFilter.ANY).values().get());
            launcher.createAcls(List.of(given)).all().get();
            launcher.alterUserScramCredentials(List.of(stranger)).all().get();
        }
        broker.stop();
        broker.start();
        await("the broker", broker::isReady);
        relayRuns();
        try (var launcher = Admin.create(client(Login.LAUNCHER))) {
            assertThat(launcher.describeAcls(AclBindingFilter.ANY).values().get())
                    .containsExactlyInAnyOrderElementsOf(before).doesNotContain(given);
            assertThat(launcher.describeUserScramCredentials().users().get()).contains("agency-registry")
                    .doesNotContain("stranger");
        }
    }

    @Test
    void aSegmentOfAnotherHouseWithTheSameNameIsNotTakenForThisOne() throws Exception {
        var log = Files.createDirectory(house.home().resolve("wal"));
        try (var connection = postgres.connect("postgres"); var statement = connection.createStatement()) {
            var row = statement.executeQuery("select pg_walfile_name(pg_current_wal_lsn())");
            row.next();
            var segment = row.getString(1);
            try (var stranger = new GZIPOutputStream(Files.newOutputStream(log.resolve(segment + ".gz")))) {
                stranger.write("of another house".getBytes(StandardCharsets.UTF_8));
            }
            postgres.archiveTo(log);
            statement.execute("select pg_switch_wal()");
            await("what PostgreSQL says of it", () -> {
                var failed = statement.executeQuery("select last_failed_wal from pg_stat_archiver");
                failed.next();
                return segment.equals(failed.getString(1));
            });
        } finally {
            postgres.archiveNoMore();
        }
    }

    @Test
    void thePagesReadTheirOwnDatabaseAndNobodyElseDoes() {
        for (var role : List.of("registry", "registry_relay")) {
            assertThatThrownBy(() -> database("console", role)).as(role).hasMessageContaining("permission denied");
        }
    }

    @Test
    void connectAnswersOnlyWhoItKnows() throws Exception {
        var url = "http://localhost:" + ports.connect();
        for (var path : List.of("/connectors", "/connectors/linli-registry/config", "/", "/admin/loggers")) {
            assertThat(Http.send("GET", url + path, null, Map.of()).status()).as(path).isEqualTo(401);
            assertThat(
                    Http.send("GET", url + path, null, Map.of("Authorization", "Basic bGF1bmNoZXI6bGlubGk=")).status())
                    .as(path).isEqualTo(401);
        }
        assertThat(Http.send("DELETE", url + "/connectors/linli-registry", null, Map.of()).status()).isEqualTo(401);
        assertThat(broker.connect("GET", "/linli-registry/status", null).status()).isEqualTo(200);
    }

    @Test
    void theRelayReadsTheJournalAndNothingElse() throws Exception {
        for (var refused : List.of("select * from inbox", "select * from idempotency_key",
                ROW.formatted(UUID.randomUUID(), "linli.areas", 1), "alter table journal disable trigger all",
                "create table public.mine ()", "update journal_seal set row_count = 1")) {
            try (var relay = database("registry", "registry_relay"); var statement = relay.createStatement()) {
                assertThatThrownBy(() -> statement.execute(refused)).as(refused).isInstanceOf(SQLException.class)
                        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
            }
        }
        assertThatThrownBy(() -> database("funding", "registry_relay")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> database("funding", "registry")).hasMessageContaining("permission denied");
        try (var owner = database("registry", "registry");
                var statement = owner.createStatement();
                var row = statement.executeQuery("select rolreplication from pg_roles where rolname = current_user")) {
            row.next();
            assertThat(row.getBoolean(1)).as("a service replicates").isFalse();
        }
    }

    @Test
    void whatIsJournalledArrivesAndNoPasswordLiesOnTheWay() throws Exception {
        var id = UUID.randomUUID();
        try (var owner = database("registry", "registry"); var statement = owner.createStatement()) {
            statement.execute(ROW.formatted(id, "linli.agencies", 1));
        }
        try (var consumer = consumer("funding-service", "funding-service")) {
            consumer.subscribe(Set.of("linli.agencies"));
            var heard = new ArrayList<String>();
            await("the event", () -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    var header = message.headers().lastHeader("ce_id");
                    heard.add(header == null ? "" : new String(header.value(), StandardCharsets.UTF_8));
                });
                return heard.contains(id.toString());
            });
        }
        var passwords = new Properties();
        try (var reader = Files.newBufferedReader(house.folder("secrets").resolve("passwords.properties"))) {
            passwords.load(reader);
        }
        assertThat(passwords).hasSizeGreaterThan(15);
        var told = broker.connect("GET", "/linli-registry/config", null).text()
                + broker.connect("GET", "/linli-registry/tasks", null).text();
        assertThat(told).contains("${file:");
        passwords.values().forEach(password -> assertThat(told).doesNotContain(password.toString()));
        for (var folder : List.of("kafka", "logs", "run")) {
            for (var file : files(house.folder(folder))) {
                var content = file.toString().endsWith("index") ? "" : Files.readString(file, ISO_8859_1);
                passwords.forEach((name, password) -> assertThat(content.contains(password.toString()))
                        .as(name + " in " + file).isFalse());
            }
        }
    }

    @Test
    void theHouseIsItsOwnersAlone() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(house.home()))).isEqualTo("rwx------");
        for (var folder : List.of("kafka", "secrets", "postgres/data")) {
            assertThat(files(house.folder(folder))).isNotEmpty()
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .endsWith("------"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(house.log(Broker.NAME))))
                .isEqualTo("rw-------");
    }

    private static void assertRefused(KafkaProducer<String, String> producer, String user, String topic) {
        assertThatThrownBy(() -> producer.send(new ProducerRecord<>(topic, "key", "{}")).get()).as(user + " " + topic)
                .hasCauseInstanceOf(TopicAuthorizationException.class);
    }

    private static void assertUnread(String user, String topic) {
        try (var consumer = consumer(user, user)) {
            assertThatThrownBy(() -> {
                var partitions = List.of(new TopicPartition(topic, 0));
                consumer.assign(partitions);
                consumer.seek(partitions.getFirst(), 0);
                consumer.poll(Duration.ofSeconds(10));
            }).as(user + " " + topic).isInstanceOf(AuthorizationException.class);
        }
    }

    private static String cluster(Map<String, Object> settings) throws Exception {
        settings.putAll(Map.of("default.api.timeout.ms", "4000", "request.timeout.ms", "3000"));
        try (var admin = Admin.create(settings)) {
            return admin.describeCluster().clusterId().get();
        }
    }

    private static Map<String, Object> client(String user) {
        var settings = new HashMap<String, Object>(bus.client(user));
        settings.putAll(Map.of("bootstrap.servers", "localhost:" + ports.kafka()));
        return settings;
    }

    private static KafkaProducer<String, String> producer(String user) {
        var settings = client(user);
        // one that numbers its messages asks for more before it writes: it is the topic that has to refuse
        settings.put("enable.idempotence", "false");
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    private static KafkaConsumer<String, String> consumer(String user, String group) {
        var settings = client(user);
        settings.putAll(Map.of("group.id", group, "auto.offset.reset", "earliest"));
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    private static Connection database(String name, String role) throws SQLException {
        return DriverManager.getConnection(Postgres.url(postgres.port(), name), role, secrets.password(role));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).toList();
        }
    }

    private interface Condition {

        boolean holds() throws Exception;
    }

    private static void await(String what, Condition condition) throws Exception {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            Thread.sleep(100);
        }
    }
}
