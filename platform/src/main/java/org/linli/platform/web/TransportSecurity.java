package org.linli.platform.web;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who has reached a service by TLS comes by TLS from then on (RFC 6797), also where a proxy ends it. */
@Singleton
class TransportSecurity {

    private static final int BEFORE_ANY_ANSWER = -5;

    private final String forHowLong;

    TransportSecurity(@ConfigProperty(name = "linli.http.strict-transport-security") String forHowLong) {
        this.forHowLong = forHowLong;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_ANY_ANSWER).handler(request -> {
            if ("https".equals(request.request().scheme())) {
                request.response().putHeader("Strict-Transport-Security", forHowLong);
            }
            request.next();
        });
    }
}
