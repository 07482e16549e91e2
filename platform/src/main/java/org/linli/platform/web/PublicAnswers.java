package org.linli.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.linli.platform.Sha256;

/**
 * What was read by nobody in particular, everybody may keep: with a tag over the words of the answer behind the version
 * where it has one, and 304 for who has just those. It is asked about before it is shown again: nobody is shown a
 * standing of yesterday.
 */
class PublicAnswers {

    private static final String KEEP = "public, no-cache";

    private final ObjectMapper json;

    PublicAnswers(ObjectMapper json) {
        this.json = json;
    }

    /** After whoever still adds to the answer, such as names. */
    @ServerResponseFilter(priority = Priorities.ENTITY_CODER)
    void tagged(ContainerRequestContext request, ContainerResponseContext answer) throws JsonProcessingException {
        if (!isPublic(request, answer)) {
            return;
        }
        var words = Sha256.of(json.writeValueAsBytes(answer.getEntity())).substring(0, 32);
        var version = answer.getHeaderString(HttpHeaders.ETAG);
        var tag = new EntityTag(version == null ? words : version.replace("\"", "") + "." + words);
        answer.getHeaders().putSingle(HttpHeaders.ETAG, "\"" + tag.getValue() + "\"");
        answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, KEEP);
        if (request.getHeaderString(HttpHeaders.IF_NONE_MATCH) != null
                && request.getRequest().evaluatePreconditions(tag) != null) {
            answer.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            answer.setEntity(null);
        }
    }

    /** Files and streams are not read into memory for it. */
    private static boolean isPublic(ContainerRequestContext request, ContainerResponseContext answer) {
        return HttpMethod.GET.equals(request.getMethod()) && answer.getStatus() == Response.Status.OK.getStatusCode()
                && request.getHeaderString(HttpHeaders.AUTHORIZATION) == null
                && (answer.getEntity() instanceof Record || answer.getEntity() instanceof Collection)
                && MediaType.APPLICATION_JSON_TYPE.isCompatible(answer.getMediaType())
                && !answer.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL);
    }
}
