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

    /** The server's own limit is at -2: it answers without a word, and its word for streams is overridden. */
    private static final int BEFORE_THE_SERVER = -3;
    private static final int AFTER_THE_SERVER = -1;
    private static final String MOST_OF_A_STREAM = "io.quarkus.max-request-size";

    private final long most;
    private final long mostOfFiles;
    private final List<String> largePaths;

    BodyLimits(@ConfigProperty(name = "linli.http.body") MemorySize most,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize mostOfFiles,
            @ConfigProperty(name = "linli.http.large-bodies-at") Optional<List<String>> largePaths) {
        this.most = most.asLongValue();
        this.mostOfFiles = mostOfFiles.asLongValue();
        this.largePaths = largePaths.orElse(List.of());
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_THE_SERVER).handler(this::refuse);
        router.route().order(AFTER_THE_SERVER).handler(this::limit);
    }

    private void refuse(RoutingContext request) {
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > (isLarge(request) ? mostOfFiles : most)) {
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
            request.fail(413);
            return;
        }
        request.next();
    }

    private void limit(RoutingContext request) {
        if (!isLarge(request)) {
            request.put(MOST_OF_A_STREAM, most);
        }
        request.next();
    }

    private boolean isLarge(RoutingContext request) {
        return largePaths.contains(request.normalizedPath());
    }
}
