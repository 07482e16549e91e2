package org.linli.console.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FactIntakeTest {

    private static final String TOPIC = "linli.contracts";
    private static final UUID CONTRACT = UUID.randomUUID();
    private static EmbeddedPostgres server;

    private Facts facts;
    private FactIntake intake;
    private long offset;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().start();
        Flyway.configure().dataSource(server.getPostgresDatabase()).load().migrate();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void begin() throws Exception {
        try (var connection = server.getPostgresDatabase().getConnection(); var wipe = connection.createStatement()) {
            wipe.execute("truncate fact, unread");
        }
        facts = new Facts(server.getPostgresDatabase());
        intake = new FactIntake(facts);
    }

    private ConsumerRecord<String, String> fact(long sequence, String payload) {
        var message = new ConsumerRecord<>(TOPIC, 0, offset++, CONTRACT.toString(), payload);
        Map.of("ce_id", UUID.randomUUID().toString(), "ce_type", "linli.procurement.contract.signed.v1", "ce_subject",
                CONTRACT.toString(), "ce_sequence", String.valueOf(sequence), "ce_time", "2026-07-15T02:00:00Z",
                "ce_businessdate", "2026-07-15", "ce_actor", "purchaser-lin", "ce_correlationid",
                UUID.randomUUID().toString())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    private void hear(List<ConsumerRecord<String, String>> messages) throws InterruptedException {
        intake.take(new ConsumerRecords<>(Map.of(new TopicPartition(TOPIC, 0), messages), Map.of()));
    }

    @Test
    void whatIsNoJsonIsKeptAsideAndStopsNothing() throws InterruptedException {
        hear(List.of(fact(1, "{}"), fact(2, "{\"note\":"), fact(3, "no json"), fact(4, "{} {}"),
                fact(5, "{\"note\":\"\\u0000\"}"), fact(6, "[]"), fact(7, "{\"note\":\"\\\\u0000\"}")));
        assertThat(facts.count()).isEqualTo(new Facts.Count(2, 5));
        assertThat(facts.unread(9)).extracting(UnreadMessage::text).contains("{\"note\":", "no json", "[]");
    }

    @Test
    void whatOnlyTheDatabaseRefusesIsTakenOneByOne() throws InterruptedException {
        var halfACharacter = "{\"note\":\"\\ud800\"}";
        var beyondNumbers = "{\"amount\":1e200000}";
        hear(List.of(fact(1, "{}"), fact(2, halfACharacter), fact(3, "{}"), fact(4, beyondNumbers), fact(5, "{}")));
        assertThat(facts.count()).isEqualTo(new Facts.Count(3, 2));
        assertThat(facts.unread(9)).extracting(UnreadMessage::text).containsExactlyInAnyOrder(halfACharacter,
                beyondNumbers);
        hear(List.of(fact(6, "{}")));
        assertThat(facts.count().facts()).isEqualTo(4);
    }

    @Test
    void whereACountJumpsAGapIsShown() throws InterruptedException {
        hear(List.of(fact(2, "{}"), fact(3, "{}"), fact(6, "{}")));
        assertThat(facts.gaps(9)).containsExactly(new Facts.Gap(TOPIC, CONTRACT.toString(), 0, 2),
                new Facts.Gap(TOPIC, CONTRACT.toString(), 3, 6));
        hear(List.of(fact(1, "{}"), fact(4, "{}"), fact(5, "{}")));
        assertThat(facts.gaps(9)).isEmpty();
    }

    @Test
    void aStreamLooksOnceAtWhatItDidNotAskFor() throws InterruptedException {
        hear(List.of(fact(1, "{}"), fact(2, "{}")));
        assertThat(facts.between(0, facts.last(), new Facts.Filter(null, "nothing", null, null), 9)).isEmpty();
        assertThat(facts.between(0, facts.last(), new Facts.Filter(null, "signed", null, null), 9)).hasSize(2);
        assertThat(facts.between(facts.last(), facts.last(), new Facts.Filter(null, null, null, null), 9)).isEmpty();
    }
}
