package org.linli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a district runs: settings the services know, the topics they hear, and nothing more than that. */
class DeployFilesTest {

    private static final List<String> SETTINGS = Stream.concat(
            Stream.of("deploy/server/etc/common.env", "deploy/server/etc/console.env",
                    "deploy/server/etc/secrets.env.example", "deploy/compose/compose.yaml",
                    "deploy/kubernetes/services/common.env", "deploy/kubernetes/service/deployment.yaml"),
            Repository.SERVICES.stream().flatMap(service -> Stream.of("deploy/server/etc/" + service + ".env",
                    "deploy/kubernetes/services/" + service + "/kustomization.yaml")))
            .toList();

    private static TreeSet<String> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<JsonNode> documents(String path) throws IOException {
        var documents = new ArrayList<JsonNode>();
        var yaml = new YAMLFactory();
        new ObjectMapper(yaml).readerFor(JsonNode.class).<JsonNode>readValues(yaml.createParser(Repository.text(path)))
                .forEachRemaining(documents::add);
        return documents;
    }

    private static TreeSet<String> topics(String service) {
        return new TreeSet<>(List.of(found("(?m)^mp\\.messaging\\.incoming\\.events\\.topics=(.*)$",
                Repository.text(service + "/src/main/resources/application.properties")).first().split(",")));
    }

    @Test
    void everySettingOfOursIsOneThatAServiceReads() {
        var known = Repository.sources().stream().filter(file -> file.contains("/src/main/java/"))
                .flatMap(file -> found("\"(linli\\.[a-z.-]+)\"", Repository.text(file)).stream())
                .map(name -> name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_")).collect(Collectors.toSet());
        for (var file : SETTINGS) {
            var said = found("(?m)^[^#\\n]*?\\b(LINLI_(?!CONSOLE_SERVICES_)[A-Z_]+)", Repository.text(file));
            assertThat(known).as(file).containsAll(said);
        }
    }

    @Test
    void aServiceMayReadTheTopicsItHearsAndWriteOnlyWhatItPutsAside() throws IOException {
        var users = documents("deploy/kubernetes/engines/kafka/users.yaml");
        for (var service : Repository.SERVICES) {
            var user = users.stream().filter(each -> service.equals(each.path("metadata").path("name").asText()))
                    .findFirst().orElseThrow();
            var lines = StreamSupport.stream(user.at("/spec/authorization/acls").spliterator(), false)
                    .filter(line -> "topic".equals(line.at("/resource/type").asText())).toList();
            assertThat(lines.stream().filter(line -> line.path("operations").toString().contains("Read"))
                    .map(line -> line.at("/resource/name").asText())).as(service)
                    .containsExactlyInAnyOrderElementsOf(topics(service));
            assertThat(lines.stream().filter(line -> line.path("operations").toString().contains("Write"))
                    .map(line -> line.at("/resource/name").asText())).containsExactly("linli.dead." + service);
        }
    }

    @Test
    void everyTopicIsMade() throws IOException {
        var wanted = Stream
                .concat(Repository.text("deploy/local/src/main/resources/topics.csv").lines().skip(1)
                        .map(line -> line.split(",")[0]), Repository.SERVICES.stream().map("linli.dead."::concat))
                .toList();
        assertThat(documents("deploy/kubernetes/engines/kafka/topics.yaml").stream()
                .map(each -> each.at("/spec/topicName").asText(each.at("/metadata/name").asText())))
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void theRelaysOfAClusterAreThoseOfTheTemplate() throws IOException {
        var template = new ObjectMapper().readTree(Repository.text("deploy/connect/journal-connector.json"));
        var relays = documents("deploy/kubernetes/engines/kafka/connect.yaml").stream()
                .filter(each -> "KafkaConnector".equals(each.path("kind").asText())).toList();
        assertThat(relays).hasSize(Repository.SERVICES.size());
        var elsewhere = List.of("connector.class", "tasks.max", "database.hostname", "database.port", "database.user",
                "database.password", "producer.override.security.protocol", "producer.override.sasl.mechanism",
                "producer.override.sasl.jaas.config");
        for (var relay : relays) {
            var name = relay.at("/metadata/name").asText().substring("linli-".length());
            template.properties().stream().filter(
                    each -> !elsewhere.contains(each.getKey()) && !each.getValue().asText().contains("${service}"))
                    .forEach(each -> assertThat(relay.at("/spec/config").path(each.getKey()).asText()).as(each.getKey())
                            .isEqualTo(each.getValue().asText().replace("${database}", name)));
        }
    }

    /** What the scripts of a server and of compose would tell Connect, taken by a curl of the test's own. */
    @ParameterizedTest
    @CsvSource({"server/connect, ${file:/etc/linli/connect/funding.properties:password}",
        "compose, ${file:/run/secrets/databases.properties:funding}"})
    void aRelayOfAServerIsTheServiceItselfAndKnowsItsPasswordByName(String folder, String password, @TempDir Path taken)
            throws Exception {
        var curl = Files.writeString(taken.resolve("curl"), """
                #!/bin/sh
                for url; do :; done
                case "$*" in *PUT*) cat >"${0%/*}/$(basename "${url%/config}")" ;; esac
                """);
        assertThat(curl.toFile().setExecutable(true)).isTrue();
        var put = new ProcessBuilder("sh", Repository.ROOT.resolve("deploy/" + folder + "/put.sh").toString(),
                "http://x", Repository.ROOT.resolve("deploy/connect/journal-connector.json").toString()).inheritIO()
                .redirectOutput(Redirect.DISCARD);
        put.environment().putAll(Map.of("PATH", taken + ":" + System.getenv("PATH"), "DATABASE_HOST", "postgres",
                "PASSWORDS", "/run/secrets/databases.properties"));
        assertThat(put.start().waitFor()).isZero();
        for (var database : List.of("registry", "procurement", "evaluation", "workforce", "funding")) {
            var told = new ObjectMapper().readTree(taken.resolve("linli-" + database).toFile());
            assertThat(told.path("database.user").asText()).isEqualTo(database);
            assertThat(told.path("database.password").asText()).isEqualTo(password.replace("funding", database));
            assertThat(told.properties()).as("what is said nowhere else, and no security that the broker has not")
                    .noneMatch(each -> each.getValue().asText().matches(".*\\$\\{(?!file:/).*"))
                    .noneMatch(each -> each.getKey().startsWith("producer.override.s"));
        }
    }

    @Test
    void theAlertsOfAClusterAreThoseOfAServer() throws IOException {
        var cluster = documents("deploy/kubernetes/observability/rules.yaml").stream()
                .filter(each -> "PrometheusRule".equals(each.path("kind").asText()))
                .map(each -> each.at("/spec/groups")).toList();
        assertThat(cluster).containsExactly(
                Repository.yaml("deploy/observability/prometheus/services.rules.yaml").path("groups"),
                Repository.yaml("deploy/observability/prometheus/engines.rules.yaml").path("groups"));
    }

    @Test
    void noPodIsRootOrWritesItsOwnFiles() throws IOException {
        var pod = documents("deploy/kubernetes/service/deployment.yaml").getFirst().at("/spec/template/spec");
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/containers/0/securityContext/readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(pod.at("/containers/0/securityContext/allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(pod.at("/containers/0/resources/limits/memory").asText()).isNotEmpty();
    }
}
