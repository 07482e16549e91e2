package org.linli.platform.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Bodies of any size the server takes only where files are brought; everywhere else they are small. */
@Singleton
class BodyLimits {

    /** Right after the server's own limit, whose word it overrides. */
    private static final int AFTER_THE_SERVER = -1;
    private static final String MOST_OF_A_STREAM = "io.quarkus.max-request-size";

    private final long most;
    private final List<String> largePaths;

    BodyLimits(@ConfigProperty(name = "linli.http.body") MemorySize most,
            @ConfigProperty(name = "linli.http.large-bodies-at") Optional<List<String>> largePaths) {
        this.most = most.asLongValue();
        this.largePaths = largePaths.orElse(List.of());
    }

    void register(@Observes Router router) {
        router.route().order(AFTER_THE_SERVER).handler(this::limit);
    }

    private void limit(RoutingContext request) {
        if (largePaths.contains(request.normalizedPath())) {
            request.next();
            return;
        }
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > most) {
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
            request.fail(413);
            return;
        }
        request.put(MOST_OF_A_STREAM, most);
        request.next();
    }
}
