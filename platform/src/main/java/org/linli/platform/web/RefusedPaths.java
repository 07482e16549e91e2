package org.linli.platform.web;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * What is refused before it reaches an operation is counted together: its address is what the caller made up, with ids
 * in it, and enough of them would leave no room for the addresses of operations.
 */
@Singleton
class RefusedPaths {

    private static final String REQUESTS = "http.server.requests";
    private static final Set<String> BEFORE_ANY_OPERATION =
            Set.of("401", "405", "406", "413", "414", "415", "429", "431");

    @Produces
    @Singleton
    MeterFilter together() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                return id.getName().equals(REQUESTS) && isRefused(id)
                        ? id.replaceTags(Tags.of(id.getTags()).and("uri", "REFUSED")) : id;
            }
        };
    }

    private static boolean isRefused(Meter.Id request) {
        var address = request.getTag("uri");
        return address != null && address.indexOf('{') < 0
                && (BEFORE_ANY_OPERATION.contains(String.valueOf(request.getTag("status")))
                        || "OPTIONS".equals(request.getTag("method")));
    }
}
