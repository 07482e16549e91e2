package org.linli.console.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** The way to the services, for whoever calls; a service that is away is an answer too. */
@ApplicationScoped
public class ServiceClient {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2)).build();
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PATIENCE_FOR_COMMANDS = Duration.ofSeconds(30);

    private final ServiceConfig config;
    private final ObjectMapper json;

    ServiceClient(ServiceConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
    }

    /**
     * A request to a service.
     *
     * @param path with its query
     * @param type of the body; empty for none
     */
    public record Call(String service, String method, String path, Map<String, String> headers, String type,
            String body) {

        public static Call get(String service, String path, Map<String, String> headers) {
            return new Call(service, "GET", path, headers, "", "");
        }
    }

    /** In the order of their names. */
    public List<String> services() {
        return List.copyOf(new TreeMap<>(config.services()).keySet());
    }

    public String address(String service) {
        return config.services().get(service);
    }

    public CompletableFuture<Answer> send(Call call) {
        return CLIENT.sendAsync(request(call), BodyHandlers.ofByteArray())
                .thenApply(response -> answer(call.service(), response))
                .exceptionally(away -> Answer.none(call.service()));
    }

    /** @param values those without a value are left out */
    public static String query(Map<String, String> values) {
        return values.entrySet().stream().filter(each -> !each.getValue().isBlank())
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue())).sorted()
                .collect(Collectors.joining("&"));
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest request(Call call) {
        var request = HttpRequest.newBuilder(URI.create(address(call.service()) + call.path()))
                .timeout(call.method().equals("GET") ? PATIENCE : PATIENCE_FOR_COMMANDS)
                .header("Accept", "application/json, */*;q=0.1").method(call.method(), body(call));
        if (!call.type().isEmpty()) {
            request.header("Content-Type", call.type());
        }
        call.headers().forEach(request::header);
        return request.build();
    }

    private static BodyPublisher body(Call call) {
        return call.type().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body());
    }

    private Answer answer(String service, HttpResponse<byte[]> response) {
        return new Answer(service, response.statusCode(), tree(response.body()), response.headers());
    }

    /** What is no JSON is nothing to read from. */
    private JsonNode tree(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException noJson) {
            return json.createObjectNode();
        }
    }
}
