package org.linli.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.platform.ResourceTable;

/**
 * The role table: {@code permissions.csv}, one row per operation, {@code operation,role role:own public}. An operation
 * without a row is open to nobody, and a test refuses the build. {@code platform-roles.csv} says by which claims a role
 * owns.
 */
@Singleton
public class Permissions {

    public static final String PUBLIC = "public";

    private final Map<String, Map<String, Grant>> rows = new LinkedHashMap<>();
    private final Map<String, Set<RoleClaim>> claims = new HashMap<>();

    Permissions() {
        ResourceTable.rows("platform-permissions.csv").forEach(this::row);
        ResourceTable.rows("permissions.csv").forEach(this::row);
        ResourceTable.rows("platform-roles.csv").forEach(this::claim);
    }

    private void row(String line) {
        var cells = line.split(",", 2);
        if (cells.length != 2 || cells[1].isBlank()) {
            throw new IllegalStateException("role table: an operation and its roles, not: " + line);
        }
        var grants = new LinkedHashMap<String, Grant>();
        for (var grant : cells[1].trim().split("\\s+")) {
            grants.put(grant.replace(":own", ""), grant.endsWith(":own") ? Grant.OWN : Grant.ALL);
        }
        if (rows.put(cells[0].trim(), grants) != null) {
            throw new IllegalStateException("role table: two rows for " + cells[0]);
        }
    }

    private void claim(String line) {
        var cells = line.split(",", 2);
        claims.put(cells[0].trim(),
                Arrays.stream(cells[1].trim().split("\\s+")).map(RoleClaim::of).collect(Collectors.toSet()));
    }

    /** One of the caller's roles owns by person. */
    boolean isPersonal(SecurityIdentity identity) {
        return claims.entrySet().stream()
                .anyMatch(role -> role.getValue().contains(RoleClaim.PERSON) && identity.hasRole(role.getKey()));
    }

    /** The claims by which the caller may own what this operation is about; empty when nothing is the caller's own. */
    Set<RoleClaim> claimsOf(String operation, SecurityIdentity identity) {
        var found = EnumSet.noneOf(RoleClaim.class);
        rows.getOrDefault(operation, Map.of()).forEach((role, grant) -> {
            if (grant == Grant.OWN && identity.hasRole(role)) {
                found.addAll(claims.getOrDefault(role, Set.of()));
            }
        });
        return found;
    }

    /** The claims by which that role owns; none for a role without a row. */
    public Set<RoleClaim> claimsOf(String role) {
        return claims.getOrDefault(role, Set.of());
    }

    /** The widest grant any of the caller's roles has; an anonymous caller has what is public. */
    public Grant grantOf(String operation, SecurityIdentity identity) {
        var row = rows.getOrDefault(operation, Map.of());
        if (row.containsKey(PUBLIC)) {
            return row.get(PUBLIC);
        }
        var widest = Grant.NONE;
        for (var role : identity.isAnonymous() ? Arrays.<String>asList() : identity.getRoles()) {
            var grant = row.getOrDefault(role, Grant.NONE);
            widest = grant.compareTo(widest) > 0 ? grant : widest;
        }
        return widest;
    }

    /** Operation to role to grant, in the order of the files. */
    public Map<String, Map<String, Grant>> table() {
        return Map.copyOf(rows);
    }
}
