package org.linli.platform.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.DecodeException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.PlatformProblem;
import org.linli.platform.problem.Unavailable;

/**
 * Asks the issuer whether a token that would change something still stands (RFC 7662): a signature says nothing of a
 * person who was shut out since. An answer is good for {@code linli.identity.introspection.keep}. An issuer that does
 * not answer stops nobody for {@code linli.identity.introspection.patience}; after that a service that is told to
 * refuses what changes something, until the issuer answers again.
 */
@ApplicationScoped
class Introspection {

    private static final Logger LOG = Logger.getLogger(Introspection.class);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final int MOST = 10_000;
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    /** An issuer that did not answer is not asked again for so long. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final Optional<String> url;
    private final String credentials;
    private final Duration patience;
    private final boolean strict;
    private final Cache<String, Boolean> answers;
    private volatile @Nullable HttpClient client;
    /** By {@code System.nanoTime}: since when the issuer has not answered. */
    private volatile @Nullable Long silentSince;
    private volatile long askAgain;

    /**
     * @param url nobody is asked where it is not set
     * @param strict whether changes are refused when patience ends
     */
    Introspection(Vertx vertx, @ConfigProperty(name = "linli.identity.introspection.url") Optional<String> url,
            @ConfigProperty(name = "linli.identity.introspection.client") String client,
            @ConfigProperty(name = "linli.identity.introspection.secret") Optional<String> secret,
            @ConfigProperty(name = "linli.identity.introspection.keep") Duration keep,
            @ConfigProperty(name = "linli.identity.introspection.patience") Duration patience,
            @ConfigProperty(name = "linli.identity.introspection.strict") boolean strict) {
        this.vertx = vertx;
        this.url = url;
        this.credentials = "Basic " + Base64.getEncoder()
                .encodeToString((form(client) + ":" + form(secret.orElse(""))).getBytes(StandardCharsets.UTF_8));
        this.patience = patience;
        this.strict = strict;
        this.answers = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(keep).build();
    }

    /** Whether a request of that method may change something. */
    static boolean changes(String method) {
        return !READING.contains(method);
    }

    /** @param hash of the token; {@code false} where the issuer has taken it back */
    Uni<Boolean> stands(String hash, String token) {
        if (url.isEmpty()) {
            return Uni.createFrom().item(true);
        }
        var known = answers.getIfPresent(hash);
        if (known != null || silentSince != null && System.nanoTime() - askAgain < 0) {
            return Uni.createFrom().item(known == null || known);
        }
        return ask(url.get(), token).map(stands -> {
            if (silentSince != null) {
                silentSince = null;
                LOG.info("the issuer answers again");
            }
            answers.put(hash, stands);
            return stands;
        }).onFailure().recoverWithItem(failed -> {
            silent(failed);
            return true;
        });
    }

    private synchronized void silent(Throwable failed) {
        var now = System.nanoTime();
        askAgain = now + PAUSE.toNanos();
        if (silentSince == null) {
            silentSince = now;
            LOG.errorf("the issuer does not say which tokens still stand: %s", failed.getMessage());
        }
    }

    /** @throws Unavailable where the issuer has been silent for too long */
    void requireHeard() {
        var since = silentSince;
        if (strict && since != null && System.nanoTime() - since > patience.toNanos()) {
            throw new Unavailable(PlatformProblem.ISSUER_SILENT);
        }
    }

    private Uni<Boolean> ask(String address, String token) {
        var request = new RequestOptions().setMethod(HttpMethod.POST).setAbsoluteURI(address)
                .setTimeout(TIMEOUT.toMillis()).putHeader("Authorization", credentials)
                .putHeader("Content-Type", "application/x-www-form-urlencoded").putHeader("Accept", "application/json");
        var answer = client().request(request)
                .compose(open -> open.send(Buffer.buffer("token_type_hint=access_token&token=" + form(token))))
                .compose(response -> response.body().map(body -> isActive(response, body)));
        return Uni.createFrom().completionStage(answer::toCompletionStage);
    }

    private static boolean isActive(HttpClientResponse response, Buffer body) {
        if (response.statusCode() != 200) {
            throw new IllegalStateException("introspection answers " + response.statusCode());
        }
        try {
            return body.toJsonObject().getBoolean("active");
        } catch (DecodeException | ClassCastException | NullPointerException unreadable) {
            throw new IllegalStateException("introspection answers what nobody can read", unreadable);
        }
    }

    private synchronized HttpClient client() {
        var present = client;
        if (present == null) {
            present = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout((int) TIMEOUT.toMillis()));
            client = present;
        }
        return present;
    }

    private static String form(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
