package org.linli.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.linli.local.broker.TopicTable;

/**
 * Carries what a reader lost from the change feed of who said it: key by key where a gap is known, or all of a topic
 * after a relay has lost its place, when nobody can know of what came last. A reader takes each fact once.
 */
public final class CatchUp {

    private static final String OPERATOR = "operator-ye";
    private static final int AT_ONCE = 100;

    private final PrintStream out;
    private final Map<String, String> authority =
            Map.of("Authorization", "Bearer " + Tokens.of(OPERATOR), "Content-Type", "application/json");
    private int refused;

    public CatchUp(PrintStream out) {
        this.out = out;
    }

    /** What is known to be missing. @return whether all of it was taken */
    public boolean gaps() throws IOException {
        for (var reader : Service.values()) {
            var after = "";
            do {
                var page = get(reader, "/gaps?limit=500&after=" + encoded(after));
                for (var gap : page.path("items")) {
                    carry(reader, gap.path("topic").asText(), "&key=" + encoded(gap.path("key").asText()));
                }
                after = page.path("next").asText("");
            } while (!after.isEmpty());
        }
        return refused == 0;
    }

    /** Everything that was ever said to anybody. @return whether all of it was taken */
    public boolean all() throws IOException {
        for (var row : TopicTable.rows()) {
            for (var reader : Service.values()) {
                if (row.readers().contains(reader.module())) {
                    carry(reader, row.topic(), "");
                }
            }
        }
        return refused == 0;
    }

    private void carry(Service reader, String topic, String filter) throws IOException {
        var writer = writer(topic);
        var heard = 0;
        var after = "";
        while (true) {
            var page = get(writer, "/events?limit=" + AT_ONCE + "&topic=" + topic + filter + "&after=" + after);
            if (page.path("items").isEmpty()) {
                break;
            }
            var answer = answered(reader, Http.send("POST", reader.url() + "/gaps/close", page.toString(),
                    with("Idempotency-Key", UUID.randomUUID().toString())));
            heard += answer.path("heard").asInt();
            refused += answer.path("refused").size();
            answer.path("refused").forEach(id -> out.println("✗ " + reader.module() + " does not take " + id.asText()
                    + "; ./linli logs " + reader.module() + " says why"));
            after = page.path("next").asText();
        }
        out.println("✓ " + reader.module() + " has heard " + heard + " facts of " + topic + " from " + writer.module());
    }

    private Map<String, String> with(String name, String value) {
        var headers = new HashMap<>(authority);
        headers.put(name, value);
        return headers;
    }

    private JsonNode get(Service service, String path) throws IOException {
        return answered(service, Http.send("GET", service.url() + path, null, authority));
    }

    private static JsonNode answered(Service service, Http.Answer answer) {
        if (!answer.ok()) {
            throw new Failure(service.module() + " answers " + answer.status() + " " + answer.text(),
                    "./linli status, ./linli logs " + service.module());
        }
        return answer.body();
    }

    /** The one whose relay writes what others react to. */
    private static Service writer(String topic) {
        var module = TopicTable.rows().stream().filter(row -> row.topic().equals(topic)).findFirst().orElseThrow()
                .writers().getFirst();
        return Arrays.stream(Service.values()).filter(service -> service.module().equals(module)).findFirst()
                .orElseThrow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
