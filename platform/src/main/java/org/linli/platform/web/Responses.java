package org.linli.platform.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.StaleVersion;

/** Answers with an ETag, and the check of {@code If-Match} against it. */
public final class Responses {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*\"");
    private static final Pattern TAGS =
            Pattern.compile("[ \\t,]*+" + TAG + "(?:[ \\t]*+,[ \\t,]*+" + TAG + ")*+[ \\t,]*+");

    /** What a public answer adds to the version: the words of it ({@link PublicAnswers}). */
    private static final Pattern WORDS = Pattern.compile("\\.[0-9a-f]{32}\"$");

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
     * For commands that a person decides from what they saw: {@code *} says nothing of that and counts as none; of
     * several versions one is enough (RFC 9110, 13.1.1: compared strongly, a weak one never matches).
     *
     * @throws StaleVersion 428 where no version is named, 412 when the resource has moved on
     */
    public static void requireMatch(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank() || "*".equals(ifMatch.trim())) {
            throw StaleVersion.missing();
        }
        if (!names(ifMatch, etag(version))) {
            throw StaleVersion.stale(version);
        }
    }

    private static boolean names(String ifMatch, String etag) {
        return TAGS.matcher(ifMatch).matches() && TAG.matcher(ifMatch).results().map(MatchResult::group)
                .map(tag -> WORDS.matcher(tag).replaceFirst("\"")).anyMatch(etag::equals);
    }

    private static String etag(long version) {
        return "\"" + version + "\"";
    }
}
