package org.linli.local.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.provider.FileConfigProvider;
import org.apache.kafka.common.security.scram.ScramLoginModule;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.connect.cli.ConnectDistributed;
import org.apache.kafka.connect.rest.basic.auth.extension.BasicAuthSecurityRestExtension;
import org.apache.kafka.connect.rest.basic.auth.extension.PropertyFileLoginModule;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/**
 * {@code BrokerMain <data folder> <secrets> <kafka port> <controller port> <connect port>}. Connect runs distributed
 * with one worker, because its offsets then lie in Kafka and survive a kill.
 */
public final class BrokerMain {

    /** As sixth argument: up and down again, for what records the classes of a start. */
    public static final String ONLY_START = "only-start";
    /** In the folder of secrets: who may speak on the bus, with their passwords. */
    public static final String USERS = "bus-users.properties";
    /** In the folder of secrets: who may ask Connect. */
    public static final String ASKERS = "connect-users.properties";
    /** In the folder of secrets: what connectors name and do not say. */
    public static final String RELAYS = "relays";
    /** Of Connect itself among the users. */
    public static final String CONNECT = "connect";

    private final Path folder;
    private final Path secrets;
    private final int port;
    private final int controller;
    private final int rest;
    private final Map<String, String> users;

    private BrokerMain(String[] arguments) throws IOException {
        folder = Path.of(arguments[0]);
        secrets = Path.of(arguments[1]);
        port = Integer.parseInt(arguments[2]);
        controller = Integer.parseInt(arguments[3]);
        rest = Integer.parseInt(arguments[4]);
        users = passwords(secrets.resolve(USERS));
    }

    public static void main(String[] arguments) throws Exception {
        new BrokerMain(arguments).run(arguments.length > 5 && ONLY_START.equals(arguments[5]));
    }

    private void run(boolean onlyStart) throws Exception {
        format();
        var server = new KafkaRaftServer(new KafkaConfig(broker(), false), Time.SYSTEM);
        server.startup();
        provide();
        Configuration.setConfiguration(new Askers(secrets.resolve(ASKERS)));
        var connect = new ConnectDistributed().startConnect(worker());
        var watch = new TaskWatch(connect.herder());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            watch.close();
            // Connect's own hook stops it; a second stop() would let awaitStop() return before the first is through
            connect.awaitStop();
            server.shutdown();
            server.awaitShutdown();
        }));
        if (onlyStart) {
            System.exit(0);
        }
        server.awaitShutdown();
    }

    private void format() throws Exception {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(folder);
        new Formatter().setClusterId(Uuid.randomUuid().toString()).setNodeId(1).setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(folder.toString()).addDirectory(folder.toString())
                .setReleaseVersion(MetadataVersion.latestProduction()).setIgnoreFormatted(false).run();
    }

    private Properties broker() {
        var launcher = Login.ofTheBroker(users.get(Login.LAUNCHER));
        var settings = new Properties();
        settings.putAll(Map.ofEntries(Map.entry("process.roles", "broker,controller"), Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@localhost:" + controller),
                Map.entry("listeners", "CLIENTS://localhost:" + port + ",CONTROLLER://localhost:" + controller),
                Map.entry("advertised.listeners", "CLIENTS://localhost:" + port),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("inter.broker.listener.name", "CLIENTS"),
                Map.entry("listener.security.protocol.map", "CLIENTS:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT"),
                Map.entry("sasl.mechanism.controller.protocol", Login.PLAIN),
                Map.entry("sasl.mechanism.inter.broker.protocol", Login.PLAIN),
                Map.entry("listener.name.controller.sasl.enabled.mechanisms", Login.PLAIN),
                Map.entry("listener.name.controller.plain.sasl.jaas.config", launcher),
                Map.entry("listener.name.clients.sasl.enabled.mechanisms", Login.SCRAM + "," + Login.PLAIN),
                Map.entry("listener.name.clients.plain.sasl.jaas.config", launcher),
                Map.entry("listener.name.clients.scram-sha-256.sasl.jaas.config",
                        ScramLoginModule.class.getName() + " required;"),
                Map.entry("authorizer.class.name", StandardAuthorizer.class.getName()),
                Map.entry("super.users", "User:" + Login.LAUNCHER),
                // one machine: threads that wait cost little each, and there are many
                Map.entry("num.network.threads", "2"), Map.entry("num.io.threads", "3"),
                Map.entry("background.threads", "2"), Map.entry("log.dirs", folder.toString()),
                Map.entry("num.partitions", "6"), Map.entry("offsets.topic.num.partitions", "6"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"), Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("auto.create.topics.enable", "false"), Map.entry("log.retention.ms", "-1"),
                Map.entry("log.segment.bytes", "67108864"), Map.entry("log.cleaner.dedupe.buffer.size", "8388608"),
                // the journal in PostgreSQL is the durable copy; a flush a second bounds what a power cut costs the
                // broker
                Map.entry("log.flush.scheduler.interval.ms", "1000"), Map.entry("log.flush.interval.ms", "1000")));
        return settings;
    }

    private Map<String, String> worker() {
        var settings = new HashMap<>(Login.of(CONNECT, users.get(CONNECT)));
        settings.put("bootstrap.servers", "localhost:" + port);
        settings.put("group.id", "linli-connect");
        for (var store : List.of("config", "offset", "status")) {
            settings.put(store + ".storage.topic", "connect-" + store);
            settings.put(store + ".storage.replication.factor", "1");
        }
        settings.put("offset.storage.partitions", "1");
        settings.put("status.storage.partitions", "1");
        settings.put("offset.flush.interval.ms", "1000");
        settings.put("producer.linger.ms", "0");
        // a look at a topic without news ends with the first news, or then
        settings.put("fetch.max.wait.ms", "5000");
        settings.put("scheduled.rebalance.max.delay.ms", "0");
        settings.put("session.timeout.ms", "6000");
        settings.put("heartbeat.interval.ms", "2000");
        settings.put("key.converter", "org.apache.kafka.connect.storage.StringConverter");
        settings.put("value.converter", "org.apache.kafka.connect.storage.StringConverter");
        settings.put("plugin.discovery", "service_load");
        settings.put("listeners", "http://localhost:" + rest);
        settings.put("rest.advertised.host.name", "localhost");
        settings.put("rest.extension.classes", BasicAuthSecurityRestExtension.class.getName());
        settings.put("config.providers", "file");
        settings.put("config.providers.file.class", FileConfigProvider.class.getName());
        settings.put("config.providers.file.param.allowed.paths", secrets.resolve(RELAYS).toString());
        return settings;
    }

    private void provide() throws ExecutionException, InterruptedException {
        var settings = new HashMap<String, Object>(Login.of(Login.LAUNCHER, users.get(Login.LAUNCHER)));
        settings.put("bootstrap.servers", "localhost:" + port);
        try (var launcher = Admin.create(settings)) {
            Provision.by(launcher, users);
        }
    }

    private static Map<String, String> passwords(Path file) throws IOException {
        var kept = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        return kept.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, kept::getProperty));
    }

    /** Where Connect looks up who asks it. */
    private static final class Askers extends Configuration {

        private final Path file;

        private Askers(Path file) {
            this.file = file;
        }

        @Override
        public AppConfigurationEntry @Nullable [] getAppConfigurationEntry(String name) {
            return "KafkaConnect".equals(name)
                    ? new AppConfigurationEntry[]{new AppConfigurationEntry(PropertyFileLoginModule.class.getName(),
                            LoginModuleControlFlag.REQUIRED, Map.of("file", file.toString()))}
                    : null;
        }
    }
}
