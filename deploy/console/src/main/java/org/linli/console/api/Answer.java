package org.linli.console.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a service answered.
 *
 * @param status of HTTP; 0 when it was not reached
 * @param body empty where there is none
 */
public record Answer(String service, int status, JsonNode body, HttpHeaders headers) {

    private static final int OK = 200;
    private static final HttpHeaders NONE = HttpHeaders.of(Map.of(), (name, value) -> true);
    private static final int SERVER_ERROR = 500;
    private static final int STALE = 412;
    private static final int CONFLICT = 409;
    private static final Set<Integer> FORBIDDEN = Set.of(401, 403);

    /** Of a question that was not asked. */
    public static Answer nothing(String service) {
        return new Answer(service, OK, JsonNodeFactory.instance.objectNode(), NONE);
    }

    /** Of a service that was not reached. */
    static Answer none(String service) {
        return new Answer(service, 0, JsonNodeFactory.instance.objectNode(), NONE);
    }

    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /** It was not reached, or could not answer: the same again may succeed. */
    public boolean away() {
        return status == 0 || status >= SERVER_ERROR;
    }

    /** What was seen has changed since. */
    public boolean stale() {
        return status == STALE;
    }

    /** The same command came before and is not done yet: the same again will be told how it ended. */
    public boolean working() {
        return status == CONFLICT && body.path("type").asText("").endsWith("idempotency-in-progress");
    }

    /** It is not for whoever asks. */
    public boolean forbidden() {
        return FORBIDDEN.contains(status);
    }

    /** The version that was read, empty where none is said. */
    public String etag() {
        return headers.firstValue("ETag").orElse("");
    }

    /** Where what was made stands, empty where nothing was. */
    public String location() {
        return headers.firstValue("Location").orElse("");
    }

    /** The order that another person has to confirm before anything happens, empty where it has happened. */
    public String order() {
        return headers.firstValue("Money-Order").orElse("");
    }

    /** Why it refused, in its own words. */
    public String refusal() {
        var detail = body.path("detail").asText("");
        return detail.isEmpty() ? body.path("title").asText(String.valueOf(status)) : detail;
    }

    /** The document and article that it refused by; empty where no rule refused. */
    public String basis() {
        return body.path("basis").asText("");
    }

    /** Of a list, whether it has pages or not; none where it was not reached. */
    public List<JsonNode> items() {
        return !ok() ? List.of() : (body.isArray() ? body : body.path("items")).valueStream().toList();
    }

    /** Cursor of the page after, empty on the last. */
    public String next() {
        return ok() ? body.path("next").asText("") : "";
    }
}
