package org.linli.console.api;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.console.api.ServiceClient.Call;
import org.linli.console.page.Pages;

/**
 * The public API of the services, asked with the token of whoever looks: a page never shows more than the API would.
 */
@RequestScoped
public class ServiceApi {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final ServiceClient client;
    private final SecurityIdentity identity;
    private final Pages pages;

    ServiceApi(ServiceClient client, SecurityIdentity identity, Pages pages) {
        this.client = client;
        this.identity = identity;
        this.pages = pages;
    }

    /** In the order of their names. */
    public List<String> services() {
        return client.services();
    }

    /** Asks all of them side by side. */
    public List<Answer> all(String path) {
        return gets(services().stream().map(service -> new Place(service, path)).toList());
    }

    /** Where something is read. @param path with its query */
    public record Place(String service, String path) {
    }

    /** Asks side by side, and answers in the order of the question. */
    public List<Answer> gets(Collection<Place> places) {
        var headers = headers();
        return places.stream().map(place -> client.send(Call.get(place.service(), place.path(), headers))).toList()
                .stream().map(each -> each.join()).toList();
    }

    /** @param query names and values; those without a value are left out */
    public Answer get(String service, String path, Map<String, String> query) {
        var asked = ServiceClient.query(query);
        return gets(List.of(new Place(service, asked.isEmpty() ? path : path + "?" + asked))).getFirst();
    }

    /** The day it is in the house; the machine's where no service says it. */
    public LocalDate today() {
        var now = get(services().getFirst(), "/clock", Map.of()).body().path("now").asText("");
        return now.isEmpty() ? LocalDate.now(SHANGHAI)
                : OffsetDateTime.parse(now).atZoneSameInstant(SHANGHAI).toLocalDate();
    }

    /** Does something. @param call whose headers are sent beside the caller's own */
    public Answer send(Call call) {
        var headers = headers();
        headers.putAll(call.headers());
        return client.send(new Call(call.service(), call.method(), call.path(), headers, call.type(), call.body()))
                .join();
    }

    private Map<String, String> headers() {
        var headers = new HashMap<>(Map.of(HttpHeaders.ACCEPT_LANGUAGE, pages.locale().toLanguageTag()));
        var token = identity.getCredential(AccessTokenCredential.class);
        var any = token != null ? token : identity.getCredential(TokenCredential.class);
        if (any != null) {
            headers.put(HttpHeaders.AUTHORIZATION, "Bearer " + any.getToken());
        }
        return headers;
    }
}
