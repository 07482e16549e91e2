package org.linli.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Sha256;

/**
 * How often one client may ask: who shows a token by the token, everybody else by their address. A token that is no
 * good counts for the address, or one would only have to make up another. Over it: 429 with the seconds until there is
 * room.
 */
@Singleton
class RequestRates {

    /** Before a token is verified (-200), after a page of another origin was let in (-300): it reads the refusal. */
    private static final int FIRST = -250;
    private static final int MOST_CLIENTS = 100_000;
    private static final int TOO_MANY = 429;
    private static final String SCHEME = "Bearer ";

    private final long nanosEach;
    private final long nanosOfBurst;
    /** By {@code System.nanoTime}: until when what a client asked is paid for. */
    private final Cache<String, AtomicLong> clients =
            Caffeine.newBuilder().maximumSize(MOST_CLIENTS).expireAfterAccess(Duration.ofMinutes(1)).build();

    /** @param perSecond of one client over time, 0 for no limit; {@code burst}: at once, after it was quiet */
    RequestRates(@ConfigProperty(name = "linli.http.client.per-second") int perSecond,
            @ConfigProperty(name = "linli.http.client.burst") int burst) {
        nanosEach = perSecond == 0 ? 0 : Duration.ofSeconds(1).toNanos() / perSecond;
        nanosOfBurst = nanosEach * burst;
    }

    void register(@Observes Router router) {
        if (nanosEach > 0) {
            router.route().order(FIRST).handler(this::limit).failureHandler(this::charge);
        }
    }

    private void limit(RoutingContext request) {
        var token = token(request.request());
        var address = address(request.request());
        var wait = token == null ? take(address) : Math.max(left(address), take(token));
        if (wait > 0) {
            request.response().putHeader("Retry-After", String.valueOf(Duration.ofNanos(wait).toSeconds() + 1));
            request.fail(TOO_MANY);
            return;
        }
        request.next();
    }

    private void charge(RoutingContext request) {
        if (request.failure() instanceof AuthenticationFailedException) {
            take(address(request.request()));
        }
        request.next();
    }

    /** By its hash, however long it is; null where none is shown: another scheme names nobody here. */
    private static @Nullable String token(HttpServerRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) ? Sha256.of(header) : null;
    }

    private static String address(HttpServerRequest request) {
        var from = request.remoteAddress();
        return from == null || from.hostAddress() == null ? "?" : from.hostAddress();
    }

    private AtomicLong of(String client) {
        return clients.get(client, unseen -> new AtomicLong(System.nanoTime()));
    }

    /** @return how long there is no room yet, in nanoseconds; then nothing was counted */
    private long take(String client) {
        var used = of(client);
        while (true) {
            var now = System.nanoTime();
            var until = used.get();
            if (until - now > nanosOfBurst) {
                return until - now - nanosOfBurst;
            }
            if (used.compareAndSet(until, Math.max(until - now, 0) + now + nanosEach)) {
                return 0;
            }
        }
    }

    private long left(String client) {
        return of(client).get() - System.nanoTime() - nanosOfBurst;
    }
}
