package org.linli.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Problem;

/** An answer as it went out: status, the headers a client acts on, the body. */
record KeptAnswer(int status, Map<String, String> headers, byte @Nullable [] body) {

    /** As the writer of entities says it, which does not see a body that was kept. */
    private static final String JSON = MediaType.APPLICATION_JSON + ";charset=UTF-8";

    static KeptAnswer of(@Nullable Object answer, ObjectMapper json) throws JsonProcessingException {
        var headers = new LinkedHashMap<String, String>();
        headers.put(HttpHeaders.CONTENT_TYPE, JSON);
        return switch (answer) {
            case null -> new KeptAnswer(204, Map.of(), null);
            case RestResponse<?> rest -> {
                rest.getStringHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
                headers.replace(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON, JSON);
                yield new KeptAnswer(rest.getStatus(), headers, rest.getEntity() == null ? null : body(rest, json));
            }
            case Response other ->
                throw new IllegalStateException("a resource answers with RestResponse, not " + other);
            default -> new KeptAnswer(200, headers, json.writeValueAsBytes(answer));
        };
    }

    /** As it went out: a text that is no JSON is not quoted. */
    private static byte[] body(RestResponse<?> rest, ObjectMapper json) throws JsonProcessingException {
        return rest.getEntity() instanceof String text && rest.getMediaType() != null
                && !rest.getMediaType().isCompatible(MediaType.APPLICATION_JSON_TYPE)
                        ? text.getBytes(StandardCharsets.UTF_8) : json.writeValueAsBytes(rest.getEntity());
    }

    static KeptAnswer problem(Problem problem, ObjectMapper json) throws JsonProcessingException {
        return new KeptAnswer(problem.status(), Map.of(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE),
                json.writeValueAsBytes(problem));
    }

    Response replay() {
        var response = Response.status(status).entity(body).header("Idempotency-Replayed", "true");
        headers.forEach(response::header);
        return response.build();
    }
}
