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

    /** @param produces what the operation answers with where the answer itself does not say */
    static KeptAnswer of(@Nullable Object answer, MediaType produces, ObjectMapper json)
            throws JsonProcessingException {
        var headers = new LinkedHashMap<String, String>();
        headers.put(HttpHeaders.CONTENT_TYPE, withCharset(produces));
        return switch (answer) {
            case null -> new KeptAnswer(204, Map.of(), null);
            case RestResponse<?> rest -> {
                rest.getStringHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
                headers.replace(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON, JSON);
                yield new KeptAnswer(rest.getStatus(), headers, rest.getEntity() == null ? null
                        : body(rest.getEntity(), rest.getMediaType() == null ? produces : rest.getMediaType(), json));
            }
            case Response other ->
                throw new IllegalStateException("a resource answers with RestResponse, not " + other);
            default -> new KeptAnswer(200, headers, body(answer, produces, json));
        };
    }

    /** As it went out: a text that is no JSON is not quoted. */
    private static byte[] body(Object entity, MediaType type, ObjectMapper json) throws JsonProcessingException {
        return entity instanceof String text && !type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                ? text.getBytes(StandardCharsets.UTF_8) : json.writeValueAsBytes(entity);
    }

    /** The bytes that are kept are UTF-8. */
    private static String withCharset(MediaType type) {
        return type.isCompatible(MediaType.APPLICATION_JSON_TYPE) ? JSON
                : type.withCharset(StandardCharsets.UTF_8.name()).toString();
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
