package org.linli.platform.web;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Addresses and headers longer than anybody needs are refused with a problem; far beyond that the server itself hangs
 * up ({@code quarkus.http.limits}).
 */
@Singleton
class HeadLimits {

    /** Beside that of the bodies. */
    private static final int AFTER_THE_SERVER = -1;
    private static final int LONGEST_ADDRESS = 4_096;
    private static final int MOST_HEADERS = 20_480;

    void register(@Observes Router router) {
        router.route().order(AFTER_THE_SERVER).handler(HeadLimits::limit);
    }

    private static void limit(RoutingContext request) {
        if (request.request().uri().length() > LONGEST_ADDRESS) {
            request.fail(414);
        } else if (size(request) > MOST_HEADERS) {
            request.fail(431);
        } else {
            request.next();
        }
    }

    private static int size(RoutingContext request) {
        var size = 0;
        for (var header : request.request().headers()) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }
}
