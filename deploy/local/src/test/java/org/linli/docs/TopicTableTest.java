package org.linli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of topics gives everybody what their contract and their settings say they need, and nothing more. */
class TopicTableTest {

    private static final String TABLE = "deploy/local/src/main/resources/topics.csv";
    private static final String LISTENS = "mp.messaging.incoming.events.topics";

    @Test
    void whoWritesATopicIsWhoseContractSaysSo() {
        var contracts = new TreeMap<String, Set<String>>();
        for (var service : Repository.SERVICES) {
            var contract = Repository.yaml(service + "/contracts/asyncapi.yaml");
            for (var operation : contract.path("operations")) {
                if (operation.path("action").asText().equals("send")) {
                    var channel = operation.path("channel").path("$ref").asText().replaceAll(".*/", "");
                    var topic = contract.path("channels").path(channel).path("address").asText();
                    contracts.computeIfAbsent(topic, key -> new TreeSet<>()).add(service);
                }
            }
        }
        assertThat(column(1)).containsExactlyEntriesOf(contracts);
    }

    @Test
    void whoReadsATopicIsWhoListensToIt() {
        var listeners = new TreeMap<String, Set<String>>();
        column(1).keySet().forEach(topic -> listeners.put(topic, new TreeSet<>()));
        for (var service : Repository.SERVICES) {
            for (var topic : settings(service).getProperty(LISTENS).split(",")) {
                assertThat(listeners).as(service).containsKey(topic);
                listeners.get(topic).add(service);
            }
        }
        assertThat(column(2)).containsExactlyEntriesOf(listeners);
    }

    /** Without the heartbeats of the relays, which are no contract. */
    private static Map<String, Set<String>> column(int column) {
        return Repository.text(TABLE).lines().skip(1).map(line -> line.split(",", -1))
                .filter(cells -> cells[0].startsWith("linli.")).collect(Collectors.toMap(cells -> cells[0],
                        cells -> words(cells[column]), (one, other) -> one, TreeMap::new));
    }

    private static Set<String> words(String cell) {
        return Arrays.stream(cell.split(" ")).filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties settings(String service) {
        var settings = new Properties();
        try {
            settings.load(new StringReader(Repository.text(service + "/src/main/resources/application.properties")));
            return settings;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
