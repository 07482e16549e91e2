package org.linli.platform.problem;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes problems for the request under way: its language, its path, its trace id. */
@RequestScoped
public class Problems {

    private final ProblemMessages sentences;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final String ownTrace = UUID.randomUUID().toString().replace("-", "");

    Problems(ProblemMessages sentences, @Context HttpHeaders headers, @Context UriInfo uri) {
        this.sentences = sentences;
        this.headers = headers;
        this.uri = uri;
    }

    public Problem of(Rejection rejection) {
        var detail = sentences.of(rejection.code(), "detail", locale(), rejection.arguments());
        var errors = rejection.field().map(field -> List.of(new FieldError(field, rejection.code().code(), detail)))
                .orElse(List.of());
        var rule = rejection.rule().orElse(null);
        return problem(rejection.status(), rejection.code(), detail, errors, rule == null ? null : rule.id(),
                rule == null ? null : rule.basis());
    }

    public Problem of(int status, ProblemCode code, List<FieldError> errors, Object... arguments) {
        return problem(status, code, sentences.of(code, "detail", locale(), arguments), errors, null, null);
    }

    /** The path itself leads nowhere, or has something else where an id belongs. */
    Problem unknownAddress() {
        return problem(404, PlatformProblem.NOT_FOUND,
                sentences.of(PlatformProblem.NOT_FOUND, "address", locale(), path()), List.of(), null, null);
    }

    /** As it was asked, without the query. */
    String path() {
        return uri.getRequestUri().getPath();
    }

    private Problem problem(int status, ProblemCode code, String detail, List<FieldError> errors, @Nullable String rule,
            @Nullable String basis) {
        return new Problem(Problem.typeOf(code), sentences.of(code, "title", locale()), status, detail, path(),
                traceId(), errors, rule, basis);
    }

    public Locale locale() {
        for (var language : acceptable()) {
            if (List.of("zh", "en").contains(language.getLanguage())) {
                return language;
            }
        }
        return Locale.SIMPLIFIED_CHINESE;
    }

    /** A header nobody can read asks for nothing. */
    private List<Locale> acceptable() {
        try {
            return headers.getAcceptableLanguages();
        } catch (RuntimeException unreadable) {
            return List.of();
        }
    }

    /** The caller's trace, or one of our own: the same for all that is said of one request, now and when replayed. */
    public String traceId() {
        var traceparent = headers.getHeaderString("traceparent");
        var parts = traceparent == null ? new String[0] : traceparent.split("-");
        return parts.length == 4 && parts[1].matches("[0-9a-f]{32}") ? parts[1] : ownTrace;
    }
}
