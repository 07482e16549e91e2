package org.linli.platform.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.testkit.ContractModel.Operation;
import org.linli.platform.testkit.http.Http;

/**
 * Requests drawn from the contract: each as it allows but for one value, parameter, header or method, with a fixed
 * seed. No answer is of the 500s, every refusal is a problem that names the field it is about, and what no type can
 * read is refused; of what is secret in a body nothing lies in a table. Twenty thousand requests or a minute, whichever
 * ends first; {@code -Dlinli.fuzz.requests=200000} at length. The tables are put back afterwards.
 */
public final class ContractFuzz {

    private static final long SEED = 20261130;
    private static final int REQUESTS = 20_000;
    private static final Duration MOST = Duration.ofSeconds(20);
    private static final Duration SLOW = Duration.ofSeconds(10);
    private static final Pattern ID =
            Pattern.compile("\"\\w*[iI]d\":\"(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}" + "-\\p{XDigit}{12})\"");
    /** Refusals that are about one field, and say which. */
    private static final Set<String> OF_A_FIELD =
            Set.of("invalid-input", "mistyped-parameter", "unknown-parameter", "unknown-property", "cursor-malformed");

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> broken = new TreeMap<>();
    private final DrawnValues values;
    private int asked;
    private int taken;

    /** @param taken how many were answered well; {@code broken} one line for each kind of fault */
    public record Found(int asked, int taken, List<String> broken) {
    }

    private ContractFuzz(DrawnValues values) {
        this.values = values;
    }

    /** Within a {@code @QuarkusTest}: needs the running service. */
    public static Found run() throws IOException, InterruptedException {
        var kept = KeptDatabase.of(DatabaseContent.now());
        try {
            var random = new Random(SEED);
            var model = ContractModel.served();
            var fuzz = new ContractFuzz(new DrawnValues(model, random));
            fuzz.all(model, random);
            Canaries.found(DrawnValues.SECRETS.values()).forEach(leak -> fuzz.broken.put(leak, "in clear: " + leak));
            return new Found(fuzz.asked, fuzz.taken, List.copyOf(fuzz.broken.values()));
        } finally {
            kept.putBack();
        }
    }

    private void all(ContractModel model, Random random) throws IOException, InterruptedException {
        var agency = values.uuid();
        var person = values.uuid();
        var tokens = model.operations().stream()
                .collect(Collectors.toMap(Operation::id, operation -> RoleTable.everybody("fuzz", operation.id())
                        .agency(agency).person(person).street("440105099").department("fuzz").bearer()));
        var operations = new ArrayList<>(model.operations());
        var most = Integer.getInteger("linli.fuzz.requests", 0);
        var end = System.nanoTime() + MOST.toNanos();
        while (most > 0 ? asked < most : asked < REQUESTS && System.nanoTime() < end) {
            Collections.shuffle(operations, random);
            for (var operation : operations) {
                ask(DrawnRequest.of(operation, values, tokens.get(operation.id())));
            }
        }
    }

    private void ask(DrawnRequest drawn) throws IOException, InterruptedException {
        var address = URI.create(Http.origin() + drawn.address());
        var request = HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(2)).method(drawn.method(),
                drawn.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(drawn.body()));
        drawn.headers().forEach(request::header);
        var began = System.nanoTime();
        asked++;
        HttpResponse<String> answer;
        try {
            answer = CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException hungUp) {
            note(drawn, "no answer", hungUp.toString());
            return;
        }
        var took = Duration.ofNanos(System.nanoTime() - began);
        if (took.compareTo(SLOW) > 0) {
            note(drawn, "took " + took.toSeconds() + " s", answer.body());
        }
        judge(drawn, answer);
    }

    private void judge(DrawnRequest drawn, HttpResponse<String> answer) {
        var status = answer.statusCode();
        if (status == 403 && drawn.headers().containsKey("Origin") && answer.body().isEmpty()) {
            // a page of an origin that nobody named: refused before anything reads it, and no page may read why
            return;
        }
        if (status < 400) {
            taken++;
            ID.matcher(answer.body()).results().limit(20).forEach(id -> values.learn(UUID.fromString(id.group(1))));
            if (drawn.mustFail()) {
                note(drawn, status + " for what nobody can read", answer.body());
            }
            return;
        }
        var problem = problem(answer);
        if (status >= 500) {
            note(drawn, String.valueOf(status), answer.body());
        } else if (problem == null || !problem.path("type").asText().startsWith("urn:linli:problem:")
                || problem.path("status").asInt() != status || problem.path("title").asText().isBlank()) {
            note(drawn, status + " is no problem document", answer.headers().map() + answer.body());
        } else if (status == 405 && answer.headers().firstValue("Allow").isEmpty()) {
            note(drawn, "405 without Allow", answer.body());
        } else if (status == 404 && drawn.mustFail() && drawn.wrong().startsWith("query ")) {
            note(drawn, "404 for a bad question", answer.body());
        } else if (status == 400) {
            fields(drawn, problem, answer.body());
        }
    }

    private void fields(DrawnRequest drawn, JsonNode problem, String body) {
        var code = problem.path("type").asText().substring("urn:linli:problem:".length());
        var named = problem.path("errors").path(0).path("field").asText();
        if (OF_A_FIELD.contains(code) && named.isBlank()) {
            note(drawn, code + " names no field", body);
        } else if (drawn.field() != null && drawn.wrong().startsWith("query ") && OF_A_FIELD.contains(code)
                && problem.path("errors").findValuesAsText("field").stream().noneMatch(drawn.field()::equals)
                && drawn.mustFail()) {
            note(drawn, code + " names " + named, body);
        } else if (code.equals("malformed-body") && drawn.field() != null && named.isBlank()) {
            note(drawn, "malformed-body names no field", body);
        }
    }

    private void note(DrawnRequest drawn, String fault, @Nullable String said) {
        var where = drawn.wrong().replaceFirst("^(\\w+ \\S+).*", "$1");
        broken.putIfAbsent(drawn.operation().id() + " " + where + " " + fault,
                "%s %s (%s, %s): %s, %s".formatted(drawn.method(), DrawnRequest.shortened(drawn.address()),
                        drawn.operation().id(), drawn.wrong(), fault,
                        said == null ? "" : said.substring(0, Math.min(300, said.length()))));
    }

    private static @Nullable JsonNode problem(HttpResponse<String> answer) {
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")) {
            return null;
        }
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException broken) {
            return null;
        }
    }
}
