package org.linli.console.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.linli.console.page.Pages;

/**
 * The public API of the services, asked with the token of whoever looks: a page never shows more than the API would.
 */
@RequestScoped
public class ServiceApi {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2)).build();
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int NOT_FOUND = 404;

    private final ServiceConfig config;
    private final SecurityIdentity identity;
    private final ObjectMapper json;
    private final Pages pages;

    ServiceApi(ServiceConfig config, SecurityIdentity identity, ObjectMapper json, Pages pages) {
        this.config = config;
        this.identity = identity;
        this.json = json;
        this.pages = pages;
    }

    /**
     * What a service answered.
     *
     * @param status of HTTP; 0 when it was not reached
     * @param body empty where there is none
     */
    public record Answer(String service, int status, JsonNode body) {

        public boolean ok() {
            return status >= 200 && status < 300;
        }

        public boolean missing() {
            return status == NOT_FOUND;
        }

        /** Of a list; none where it was not reached. */
        public List<JsonNode> items() {
            return body.path("items").valueStream().toList();
        }
    }

    /** In the order of their names. */
    public List<String> services() {
        return List.copyOf(new TreeMap<>(config.services()).keySet());
    }

    public String address(String service) {
        return config.services().get(service);
    }

    /** Asks all of them side by side. */
    public List<Answer> all(String path) {
        var token = bearer();
        var language = pages.locale().toLanguageTag();
        var asked = services().stream()
                .map(service -> CLIENT.sendAsync(request(service, path, token, language), BodyHandlers.ofByteArray())
                        .thenApply(response -> answer(service, response.statusCode(), response.body()))
                        .exceptionally(away -> new Answer(service, 0, json.createObjectNode())))
                .toList();
        return asked.stream().map(each -> each.join()).toList();
    }

    /** @param query names and values; those without a value are left out */
    public Answer get(String service, String path, Map<String, String> query) {
        var parameters = query.entrySet().stream().filter(each -> !each.getValue().isBlank())
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8)).sorted()
                .collect(Collectors.joining("&"));
        try {
            var response = CLIENT.send(request(service, path + (parameters.isEmpty() ? "" : "?" + parameters), bearer(),
                    pages.locale().toLanguageTag()), BodyHandlers.ofByteArray());
            return answer(service, response.statusCode(), response.body());
        } catch (IOException away) {
            return new Answer(service, 0, json.createObjectNode());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private HttpRequest request(String service, String path, String bearer, String language) {
        var request = HttpRequest.newBuilder(URI.create(config.services().get(service) + path)).timeout(PATIENCE)
                .header("Accept", "application/json").header(HttpHeaders.ACCEPT_LANGUAGE, language);
        return (bearer.isEmpty() ? request : request.header(HttpHeaders.AUTHORIZATION, bearer)).build();
    }

    private Answer answer(String service, int status, byte[] body) {
        try {
            return new Answer(service, status, json.readTree(body));
        } catch (IOException noJson) {
            return new Answer(service, status, json.createObjectNode());
        }
    }

    /** Empty for nobody in particular. */
    private String bearer() {
        var token = identity.getCredential(AccessTokenCredential.class);
        var any = token != null ? token : identity.getCredential(TokenCredential.class);
        return any == null ? "" : "Bearer " + any.getToken();
    }
}
