package org.linli.platform.identity;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;

/**
 * What is read of a token once it was found good: its name and the claims that say for whom somebody acts. Read from
 * the parsed claims, not by {@code JsonWebToken.getClaim}, which throws inside for every claim of our own.
 *
 * @param claims those of {@link #READ} that the token has, none of them blank
 * @param conflicting roles of the token that exclude each other and count for nothing
 */
record VerifiedToken(String name, Map<String, String> claims, Set<String> conflicting) implements Principal {

    static final List<String> READ = List.of("agency_id", "person_id", "street", "department");

    static VerifiedToken of(String name, JwtClaims token, Set<String> conflicting) {
        var claims = new LinkedHashMap<String, String>();
        for (var claim : READ) {
            var value = token.getClaimValue(claim);
            if (value != null && !value.toString().isBlank()) {
                claims.put(claim, value.toString());
            }
        }
        return new VerifiedToken(name, Map.copyOf(claims), conflicting);
    }

    @Override
    public String getName() {
        return name;
    }

    Optional<String> claim(String claim) {
        return Optional.ofNullable(claims.get(claim));
    }
}
