package org.linli.platform.testkit;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Real signed access tokens in Keycloak's shape: {@code Tokens.of("officer-lin", "registry-officer").sign()}. */
public final class Tokens {

    static final String ISSUER = "https://issuer.test/realms/linli";
    private static final KeyPair KEYS = keys();

    private final JwtClaimsBuilder claims;

    private Tokens(JwtClaimsBuilder claims) {
        this.claims = claims;
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String publicKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    /** @param user the preferred_username, which is the actor's id */
    public static Tokens of(String user, String... roles) {
        return new Tokens(
                Jwt.issuer(ISSUER).subject(UUID.nameUUIDFromBytes(user.getBytes(StandardCharsets.UTF_8)).toString())
                        .audience("linli-services").claim("typ", "Bearer").claim("preferred_username", user)
                        .claim("realm_access", Map.of("roles", List.of(roles)))
                        .expiresIn(Duration.ofHours(1)));
    }

    public Tokens agency(UUID id) {
        return with("agency_id", id.toString());
    }

    public Tokens person(UUID id) {
        return with("person_id", id.toString());
    }

    public Tokens street(String code) {
        return with("street", code);
    }

    public Tokens department(String code) {
        return with("department", code);
    }

    public Tokens with(String claim, String value) {
        claims.claim(claim, value);
        return this;
    }

    /** For whom it was issued, in place of the services. */
    public Tokens audience(String client) {
        claims.audience(client);
        return this;
    }

    public Tokens expired() {
        claims.issuedAt(1).expiresAt(2);
        return this;
    }

    public Tokens endsIn(int seconds) {
        claims.expiresIn(Duration.ofSeconds(seconds));
        return this;
    }

    public String sign() {
        return claims.sign(KEYS.getPrivate());
    }

    /** The value of an Authorization header. */
    public String bearer() {
        return "Bearer " + sign();
    }
}
