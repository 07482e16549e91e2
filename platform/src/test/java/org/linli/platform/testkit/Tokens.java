package org.linli.platform.testkit;

import io.smallrye.jwt.build.Jwt;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Real signed access tokens in Keycloak's shape: {@code Tokens.of("officer-lin", "registry-officer").sign()}. */
public final class Tokens {

    static final String ISSUER = "https://issuer.test/realms/linli";
    private static final KeyPair KEYS = keys();

    /** To sign costs a test more than to ask the service: the same claims are signed once in a while. */
    private static final Map<Map<String, Object>, Signed> SIGNED = new ConcurrentHashMap<>();

    private record Signed(String token, long nanos) {

        boolean isYoung() {
            return System.nanoTime() - nanos < Duration.ofMinutes(10).toNanos();
        }
    }

    private static final Duration USUAL = Duration.ofHours(1);

    private final Map<String, Object> claims = new HashMap<>();
    private Duration lifetime = USUAL;

    private Tokens() {
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
        return new Tokens().with("iss", ISSUER)
                .with("sub", UUID.nameUUIDFromBytes(user.getBytes(StandardCharsets.UTF_8)).toString())
                .with("aud", List.of("linli-services")).with("typ", "Bearer").with("preferred_username", user)
                .with("realm_access", Map.of("roles", List.of(roles)));
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

    public Tokens with(String claim, Object value) {
        claims.put(claim, value);
        return this;
    }

    /** For whom it was issued, in place of the services. */
    public Tokens audience(String client) {
        return with("aud", List.of(client));
    }

    public Tokens expired() {
        return with("iat", 1).with("exp", 2);
    }

    public Tokens endsIn(int seconds) {
        lifetime = Duration.ofSeconds(seconds);
        return this;
    }

    public String sign() {
        return lifetime.equals(USUAL) ? SIGNED
                .compute(Map.copyOf(claims),
                        (same, kept) -> kept != null && kept.isYoung() ? kept : new Signed(signed(), System.nanoTime()))
                .token() : signed();
    }

    private String signed() {
        var token = Jwt.claims(claims);
        return (claims.containsKey("exp") ? token : token.expiresIn(lifetime)).sign(KEYS.getPrivate());
    }

    /** The value of an Authorization header. */
    public String bearer() {
        return "Bearer " + sign();
    }
}
