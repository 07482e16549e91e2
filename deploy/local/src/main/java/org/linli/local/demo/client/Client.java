package org.linli.local.demo.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.local.engine.Http;
import org.linli.local.engine.Http.Answer;
import org.linli.local.engine.Tokens;

/** The public API as a person's client uses it: a token of their own, a key per command, the ETag they last read. */
public final class Client {

    /** With a pause of a quarter of a second: what a killed PostgreSQL or service needs to be back. */
    private static final int ATTEMPTS = 400;

    private final Map<String, String> tokens = new HashMap<>();

    /** @param user whose token; null for the public */
    public Answer get(Service service, @Nullable String user, String path) {
        return send("GET", service, user, path, null, Map.of());
    }

    public Answer post(Service service, String user, String path, @Nullable String body) {
        return send("POST", service, user, path, body, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    public Answer post(Service service, String user, String path, @Nullable String body, String key) {
        return send("POST", service, user, path, body, Map.of("Idempotency-Key", key));
    }

    /** A file as it is, such as XML. */
    public Answer hand(Service service, String user, String path, String type, String content) {
        return send("POST", service, user, path, content,
                Map.of("Idempotency-Key", UUID.randomUUID().toString(), "Content-Type", type));
    }

    /** Reads the resource first and decides on what was read. */
    public Answer decide(Service service, String user, String resource, String command, @Nullable String body) {
        return decide(service, user, resource, resource + command, body, UUID.randomUUID().toString());
    }

    public Answer decide(Service service, String user, String resource, String path, @Nullable String body,
            String key) {
        var read = get(service, user, resource);
        var etag = read.headers().getOrDefault("ETag", "");
        return send("POST", service, user, path, body, Map.of("Idempotency-Key", key, "If-Match", etag));
    }

    /** With an ETag that the caller kept from an earlier answer. */
    public Answer act(Service service, String user, String path, @Nullable String body, String key, String etag) {
        return send("POST", service, user, path, body, Map.of("Idempotency-Key", key, "If-Match", etag));
    }

    private Answer send(String method, Service service, @Nullable String user, String path, @Nullable String body,
            Map<String, String> headers) {
        var all = new HashMap<>(headers);
        all.put("Accept-Language", "en");
        if (body != null) {
            all.putIfAbsent("Content-Type", "application/json");
        }
        if (user != null) {
            all.put("Authorization", "Bearer " + tokens.computeIfAbsent(user, Tokens::of));
        }
        for (int attempt = 0;; attempt++) {
            try {
                var answer = Http.send(method, service.url() + path, body, all);
                // the same key again is safe: 409 in progress and concurrent change are asked to be retried
                if (attempt < ATTEMPTS
                        && (answer.status() == 503 || answer.status() == 409 && isTransient(answer.body()))) {
                    Pause.pause(Math.min(250, 10L * (attempt + 1)));
                    continue;
                }
                return answer;
            } catch (IOException nobody) {
                if (attempt >= ATTEMPTS) {
                    throw new Unexpected(service.module() + " does not answer: " + nobody.getMessage());
                }
                Pause.shortly();
            }
        }
    }

    private static boolean isTransient(JsonNode problem) {
        var type = problem.path("type").asText();
        return type.endsWith(":concurrent-change") || type.endsWith(":idempotency-in-progress");
    }
}
