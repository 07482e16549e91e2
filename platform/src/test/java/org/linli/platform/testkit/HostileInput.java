package org.linli.platform.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.testkit.ServedContract.Operation;
import org.linli.platform.testkit.http.Http;

/**
 * What nobody means well, at every operation of the contract: each query parameter and each field of each body with
 * values that have broken others. No answer is of the 500s, and every refusal is a problem.
 */
public final class HostileInput {

    private static final List<String> QUERIES = List.of("", "a\u0000b", "-1", "0", "2027", "99999999999999999999", "'",
            "%", "2027-02-30", "-999999999-01-01", "+999999999-12-31", "2027-03-01", "NaN", "\u202Ex\u200B", "中文",
            "true", "x".repeat(3000), "00000000-0000-0000-0000-000000000000");

    /** In place of a day, a month, a year or an id. */
    private static final List<String> PATHS = List.of("+999999999-12-31", "+5874898-01-01", "-4714-01-01", "2147483647",
            "-2147483648", "1000000000", "0000-01", "+999999999-12");

    /** Not even encoded as a query is. */
    private static final List<String> RAW = List.of("?a=%25zz&limit=%C3%28", "?=&&=", "?limit=1&limit=2");

    private static final List<Object> FIELDS = Arrays.asList(null, "", "a\u0000b", -1, 0, Long.MAX_VALUE, 1e300, true,
            List.of(), Map.of(), "-999999999-01-01", "2027-02-30", "\u202Ex\u200B", "x".repeat(5000),
            List.of(List.of()), Arrays.asList((Object) null), Map.of("amount", "9".repeat(5000), "currency", "CNY"),
            Map.of("amount", "-0.001", "currency", "XXX"), "00000000-0000-0000-0000-000000000000", "1e-999999999");

    private static final List<String> BODIES = List.of("", "null", "[]", "{}", "{", "\"\"", "{\"a\":1,\"a\":2}",
            "[".repeat(5000), "\uFEFF{}", "{\"\\u0000\":1}");

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final ObjectMapper json = new ObjectMapper();
    private String token = "";
    private final List<String> broken = new ArrayList<>();
    private int asked;

    /** @param broken what was answered by a 5xx, or refused without a problem */
    public record Found(int asked, List<String> broken) {
    }

    private HostileInput() {
    }

    /** Within a {@code @QuarkusTest}: needs the running service. */
    public static Found walk() throws IOException, InterruptedException {
        var walk = new HostileInput();
        walk.all();
        return new Found(walk.asked, walk.broken);
    }

    private void all() throws IOException, InterruptedException {
        for (var operation : ServedContract.operations()) {
            token = RoleTable.everybody("hostile", operation.id()).agency(UUID.randomUUID()).person(UUID.randomUUID())
                    .street("440105099").bearer();
            paths(operation);
            if (operation.method().equals("GET")) {
                questions(operation);
            }
            if (operation.bodyType().isPresent()) {
                bodies(operation, operation.bodyType().get());
            }
        }
    }

    private void paths(Operation operation) throws IOException, InterruptedException {
        if (operation.address("a").equals(operation.address("b"))) {
            return;
        }
        for (var value : PATHS) {
            ask(operation.method(), operation.address(value), operation.bodyType().isPresent() ? "{}" : null,
                    operation.bodyType().orElse("application/json"));
        }
    }

    private void questions(Operation operation) throws IOException, InterruptedException {
        for (var id : List.of("%00", "x".repeat(3000))) {
            question(operation.address(id));
        }
        var address = operation.address(UUID.randomUUID().toString());
        for (var raw : RAW) {
            question(address + raw);
        }
        for (var value : QUERIES) {
            var said = "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
            for (var name : operation.queries()) {
                question(address + "?" + name + said);
            }
            question(address + "?"
                    + operation.queries().stream().map(name -> name + said).collect(Collectors.joining("&")));
        }
    }

    private void question(String address) throws IOException, InterruptedException {
        ask("GET", address, null, "application/json");
    }

    private void bodies(Operation operation, String type) throws IOException, InterruptedException {
        var address = operation.address(UUID.randomUUID().toString());
        for (var body : BODIES) {
            ask(operation.method(), address, body, type);
        }
        for (var value : FIELDS) {
            var every = new LinkedHashMap<String, Object>();
            operation.fields().forEach(field -> every.put(field, value));
            ask(operation.method(), address, text(every), type);
        }
    }

    private void ask(String method, String path, @Nullable String body, String type)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(Http.origin() + path)).header("Authorization", token)
                .header("Content-Type", type).timeout(Duration.ofMinutes(1))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (method.equals("POST")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString()).header("If-Match", "\"0\"");
        }
        var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
        asked++;
        if (isBroken(answer)) {
            broken.add("%s %s %s: %d %s".formatted(method, shortened(path), shortened(body), answer.statusCode(),
                    shortened(answer.body())));
        }
    }

    private static boolean isBroken(HttpResponse<String> answer) {
        var problem = answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json");
        return answer.statusCode() >= 500 || answer.statusCode() == 400 && !problem;
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String shortened(@Nullable String text) {
        return text == null ? "" : text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
