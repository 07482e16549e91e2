package org.linli.platform.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwt.JwtClaims;
import org.linli.platform.Sha256;
import org.linli.platform.time.BusinessClock;

/**
 * Quarkus verifies a bearer token's signature and parses it for every request, 40 to 50 % of a read. A token found good
 * is kept by its hash for {@code linli.identity.keep-verified}, never beyond its own end; a bad one is never kept.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class TokenCache implements HttpAuthenticationMechanism {

    private static final String SCHEME = "Bearer ";
    private static final int MOST = 10_000;

    private record Verified(SecurityIdentity identity, Duration left) {
    }

    private final OidcAuthenticationMechanism oidc;
    private final Introspection introspection;
    private final RoleConflicts conflicts;
    private final BusinessClock clock;
    private final Duration keep;
    private final String type;
    private final Optional<Set<String>> clients;
    private final Cache<String, Verified> verified = Caffeine.newBuilder().maximumSize(MOST)
            .expireAfter(Expiry.<String, Verified>creating((hash, kept) -> kept.left())).build();

    /** @param clients through which people may sign in; any of the issuer's where none is named */
    TokenCache(OidcAuthenticationMechanism oidc, Introspection introspection, RoleConflicts conflicts,
            BusinessClock clock, @ConfigProperty(name = "linli.identity.keep-verified") Duration keep,
            @ConfigProperty(name = "linli.identity.token-type") String type,
            @ConfigProperty(name = "linli.identity.clients") Optional<Set<String>> clients) {
        this.oidc = oidc;
        this.introspection = introspection;
        this.conflicts = conflicts;
        this.clock = clock;
        this.keep = keep;
        this.type = type;
        this.clients = clients;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        var header = request.request().getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return oidc.authenticate(request, providers);
        }
        var hash = HexFormat.of().formatHex(Sha256.digest(header.getBytes(StandardCharsets.UTF_8)));
        var kept = verified.getIfPresent(hash);
        var good = kept == null ? oidc.authenticate(request, providers).map(found -> keep(hash, found))
                : Uni.createFrom().item(kept.identity());
        return Introspection.changes(request.request().method().name())
                ? good.flatMap(identity -> standing(identity, hash, header.substring(SCHEME.length()).strip())) : good;
    }

    /** A signature says nothing of who was shut out since: what changes something is asked about. */
    private Uni<SecurityIdentity> standing(SecurityIdentity identity, String hash, String token) {
        return introspection.stands(hash, token).map(stands -> {
            if (!stands) {
                verified.invalidate(hash);
                throw new AuthenticationFailedException("a token that was taken back");
            }
            return identity;
        });
    }

    /** The identity as the rest of the service sees it; without the request that brought it, or it would live on. */
    private SecurityIdentity keep(String hash, SecurityIdentity found) {
        if (found == null || !(found.getPrincipal() instanceof OidcJwtCallerPrincipal token)) {
            return found;
        }
        if (token.getName() == null || token.getName().isBlank()) {
            throw new AuthenticationFailedException("a token that names nobody");
        }
        requireForUs(token.getClaims());
        var conflicting = conflicts.among(found.getRoles());
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(VerifiedToken.of(token.getName(), token.getClaims(), conflicting))
                .addRoles(RoleConflicts.without(conflicting, found.getRoles())).build();
        var left = Duration.between(clock.machine(), Instant.ofEpochSecond(token.getExpirationTime()));
        if (left.isPositive()) {
            verified.put(hash, new Verified(identity, left.compareTo(keep) < 0 ? left : keep));
        }
        return identity;
    }

    /** Neither an ID token, which only tells a client who signed in, nor a token that another client was given. */
    private void requireForUs(JwtClaims token) {
        if (!type.equals(token.getClaimValue("typ"))) {
            throw new AuthenticationFailedException("no access token");
        }
        var client = token.getClaimValue("azp");
        if (clients.isPresent() && (client == null || !clients.get().contains(client.toString()))) {
            throw new AuthenticationFailedException("a token of another client");
        }
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return oidc.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return oidc.getCredentialTransport(request);
    }
}
