package org.linli.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What is refused before any resource is reached, a bad token or something over a limit, is a problem too. */
@Singleton
class AuthenticationFailures {

    private final ProblemMessages sentences;
    private final ObjectMapper json;
    private final Event<Problem> refused;

    /** @param refused told to whoever keeps account of refusals */
    AuthenticationFailures(ProblemMessages sentences, ObjectMapper json, Event<Problem> refused) {
        this.sentences = sentences;
        this.json = json;
        this.refused = refused;
    }

    void register(@Observes Router router) {
        router.route().failureHandler(this::failed);
    }

    private void failed(RoutingContext request) {
        if (request.response().ended()) {
            return;
        }
        if (request.failure() instanceof AuthenticationFailedException) {
            request.response().putHeader("WWW-Authenticate", "Bearer");
            end(request, 401, PlatformProblem.UNAUTHENTICATED);
            return;
        }
        switch (request.statusCode()) {
            case 413 -> end(request, 413, PlatformProblem.TOO_LARGE);
            case 414 -> end(request, 414, PlatformProblem.ADDRESS_TOO_LONG);
            case 429 -> end(request, 429, PlatformProblem.TOO_MANY_REQUESTS);
            case 431 -> end(request, 431, PlatformProblem.HEADERS_TOO_LARGE);
            default -> request.next();
        }
    }

    private void end(RoutingContext request, int status, ProblemCode code) {
        var languages = request.request().getHeader("Accept-Language");
        var locale = languages != null && languages.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        var problem = new Problem(Problem.typeOf(code), sentences.of(code, "title", locale), status,
                sentences.of(code, "detail", locale), request.request().path(),
                UUID.randomUUID().toString().replace("-", ""), List.of(), null, null);
        refused.fire(problem);
        try {
            request.response().setStatusCode(status).putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .putHeader("Cache-Control", "no-store").end(json.writeValueAsString(problem));
        } catch (JsonProcessingException impossible) {
            request.response().setStatusCode(status).end();
        }
    }
}
