package org.linli.platform.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.StaleVersion;

/** Answers with an ETag, and the check of {@code If-Match} against it. */
public final class Responses {

    private Responses() {
    }

    /** 201 with Location and ETag. */
    public static <T> RestResponse<T> created(String path, T view, long version) {
        return RestResponse.ResponseBuilder.<T>created(URI.create(path)).entity(view)
                .header(HttpHeaders.ETAG, etag(version)).build();
    }

    /** 200 with ETag. */
    public static <T> RestResponse<T> ok(T view, long version) {
        return RestResponse.ResponseBuilder.ok(view).header(HttpHeaders.ETAG, etag(version)).build();
    }

    /**
     * For commands that a person decides from what they saw; {@code *} gives up that protection knowingly (RFC 9110).
     *
     * @throws StaleVersion 428 without the header, 412 when the resource has moved on
     */
    public static void requireMatch(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw StaleVersion.missing();
        }
        if (!"*".equals(ifMatch.trim()) && !etag(version).equals(ifMatch.trim())) {
            throw StaleVersion.stale(version);
        }
    }

    private static String etag(long version) {
        return "\"" + version + "\"";
    }
}
