package org.linli.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What the journals, the topics and the inboxes say about the same facts, read past the services. */
record Evidence(Suite suite) {

    /** One row of a journal. */
    record Fact(String id, String service, String topic, String type, String key, String causation, String payload) {
    }

    List<Fact> journals() throws IOException, SQLException {
        var facts = new ArrayList<Fact>();
        for (var name : Suite.DATABASES) {
            try (var connection = suite.database(name);
                    var rows = connection.createStatement().executeQuery(
                            "select id, topic, type, key, causation_id, payload from journal order by position")) {
                while (rows.next()) {
                    facts.add(new Fact(rows.getString(1), name, rows.getString(2), rows.getString(3), rows.getString(4),
                            rows.getString(5), rows.getString(6)));
                }
            }
        }
        return facts;
    }

    /** Ids of everything that lies on the topics of the journals. */
    Set<String> published(Set<String> topics) throws IOException {
        var ids = new HashSet<String>();
        read(topics, (id, topic) -> ids.add(id));
        return ids;
    }

    /** Ids of what a service put aside, by dead-letter topic. */
    Map<String, String> putAside() throws IOException {
        var letters = new HashMap<String, String>();
        try (var consumer = consumer()) {
            var dead = consumer.listTopics().keySet().stream().filter(topic -> topic.startsWith("linli.dead."))
                    .collect(Collectors.toSet());
            if (!dead.isEmpty()) {
                read(dead, letters::put);
            }
        }
        return letters;
    }

    /**
     * Events a consumer should have taken and did not: whoever takes events of a type takes all of them.
     *
     * @return "service consumer type id", one line each
     */
    List<String> untaken(List<Fact> facts) throws IOException, SQLException {
        var missing = new ArrayList<String>();
        var types = facts.stream().collect(Collectors.toMap(Fact::id, Fact::type));
        for (var name : Suite.DATABASES) {
            var taken = new HashMap<String, Set<String>>();
            try (var connection = suite.database(name);
                    var rows = connection.createStatement().executeQuery("select consumer, event_id from inbox")) {
                while (rows.next()) {
                    taken.computeIfAbsent(rows.getString(1), consumer -> new HashSet<>()).add(rows.getString(2));
                }
            }
            taken.forEach((consumer, ids) -> {
                var interests = ids.stream().map(types::get).collect(Collectors.toSet());
                facts.stream().filter(fact -> interests.contains(fact.type()) && !ids.contains(fact.id()))
                        .forEach(fact -> missing.add(name + " " + consumer + " " + fact.type() + " " + fact.id()));
            });
        }
        return missing;
    }

    /** Facts that one event of another service caused more than once, with the same content. */
    List<Fact> repeated(List<Fact> facts) {
        var owner = facts.stream().collect(Collectors.toMap(Fact::id, Fact::service));
        return facts.stream()
                .filter(fact -> fact.causation() != null && !fact.service().equals(owner.get(fact.causation())))
                .collect(Collectors.groupingBy(
                        fact -> List.of(fact.service(), fact.causation(), fact.type(), fact.key(), fact.payload())))
                .values().stream().filter(alike -> alike.size() > 1).map(List::getFirst).toList();
    }

    private KafkaConsumer<String, String> consumer() throws IOException {
        return new KafkaConsumer<>(suite.kafka(), new StringDeserializer(), new StringDeserializer());
    }

    private interface Seen {
        void event(String id, String topic);
    }

    private void read(Set<String> topics, Seen seen) throws IOException {
        try (var consumer = consumer()) {
            var partitions = topics.stream().flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    var id = message.headers().lastHeader("ce_id");
                    seen.event(id == null ? "without id" : new String(id.value(), StandardCharsets.UTF_8),
                            message.topic());
                });
            }
        }
    }
}
