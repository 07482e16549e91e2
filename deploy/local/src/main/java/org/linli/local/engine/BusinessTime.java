package org.linli.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.linli.local.broker.Login;

/** Moves business time by a message on linli.clock and waits until every service has followed and swept. */
public final class BusinessTime implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final KafkaProducer<String, String> producer;

    public BusinessTime() {
        var settings =
                new HashMap<String, Object>(new Bus(new Secrets(Layout.fromEnvironment())).client(Login.LAUNCHER));
        settings.putAll(
                Map.of("bootstrap.servers", "localhost:" + Layout.kafkaPort(), "acks", "all", "max.block.ms", "60000"));
        producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    /** The latest business time any service has. */
    public Instant now() {
        return Instant.now().plusSeconds(offset());
    }

    /** @throws Failure for a step that {@link Moment} does not take, before anything moves */
    public void forward(Duration by) {
        var offset = offset();
        Moment.requireWithinReach(Instant.now().plusSeconds(offset), by);
        moveTo(offset + by.toSeconds());
    }

    /** @throws Failure for a moment that is over: business time never goes back */
    public void to(Instant moment) {
        var by = Duration.between(now(), moment);
        if (by.isNegative()) {
            throw new Failure("it is " + Moment.text(now()) + " already",
                    "Business time never goes back; ./linli up --fresh --on " + Moment.day(moment)
                            + " begins a new house on that day.");
        }
        forward(by);
    }

    /** A house in which nothing has happened yet begins at that moment, also one that is over. */
    public void begin(Instant moment) {
        moveTo(Duration.between(Instant.now(), moment).toSeconds());
    }

    private void moveTo(long offset) {
        var moved = Instant.now().plusSeconds(offset);
        var message = new ProducerRecord<>("linli.clock", "clock", "{\"offsetSeconds\":" + offset + "}");
        Map.of("ce_specversion", "1.0", "ce_id", UUID.randomUUID().toString(), "ce_source", "linli/launcher", "ce_type",
                "linli.platform.time.moved.v1", "ce_time", Instant.now().toString())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(message).get();
        } catch (ExecutionException failed) {
            throw new Failure("Kafka does not take the move: " + failed.getCause().getMessage(), "./linli status",
                    failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        awaitFollowers(offset, moved);
    }

    private static void awaitFollowers(long offset, Instant moved) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        for (var service : Service.values()) {
            while (!follows(service, offset, moved)) {
                if (System.nanoTime() > end) {
                    throw new Failure(service.module() + " does not follow the clock",
                            "./linli logs " + service.module());
                }
                try {
                    Thread.sleep(50);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(interrupted);
                }
            }
        }
    }

    private static boolean follows(Service service, long offset, Instant moved) {
        JsonNode clock;
        try {
            clock = clock(service);
        } catch (Failure away) {
            return false;
        }
        return clock.path("offsetSeconds").asLong(-1) == offset
                && !Instant.parse(clock.path("sweptThrough").asText("1970-01-01T00:00:00Z")).isBefore(moved);
    }

    /** The furthest offset of the services that answer: one that is down now will follow when it is back. */
    private static long offset() {
        var offsets = Arrays.stream(Service.values()).flatMapToLong(service -> {
            try {
                return LongStream.of(clock(service).path("offsetSeconds").asLong(0));
            } catch (Failure nobody) {
                return LongStream.empty();
            }
        });
        return offsets.max().orElseThrow(() -> new Failure("no service answers", "./linli up"));
    }

    private static JsonNode clock(Service service) {
        try {
            return Http.send("GET", service.url() + "/clock", null, Map.of()).body();
        } catch (IOException nobody) {
            throw new Failure(service.module() + " does not answer at " + service.url(), "./linli up", nobody);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
