package org.linli.registry.directory;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.platform.Sha256;

/** What everybody may keep: with a tag over what is said, and 304 for who has just that. */
final class PublicAnswers {

    /** Kept by anybody, and asked about before it is shown again: nobody is shown a standing of yesterday. */
    private static final String KEEP = "public, no-cache";

    private PublicAnswers() {
    }

    /** @param view a record of values: what it says of itself is all that it says */
    static <T extends Record> RestResponse<T> of(Request request, T view) {
        var tag = new EntityTag(Sha256.of(view.toString()).substring(0, 32));
        var answer = request.evaluatePreconditions(tag) == null ? RestResponse.ResponseBuilder.ok(view)
                : RestResponse.ResponseBuilder.<T>create(RestResponse.Status.NOT_MODIFIED);
        return answer.header(HttpHeaders.ETAG, "\"" + tag.getValue() + "\"").header(HttpHeaders.CACHE_CONTROL, KEEP)
                .build();
    }
}
