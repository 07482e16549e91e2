package org.linli.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The role table: {@code permissions.csv}, one row per operation, {@code operation,role role:own public}. An operation
 * without a row is open to nobody, and a test refuses the build.
 */
@Singleton
public class Permissions {

    public static final String PUBLIC = "public";

    private final Map<String, Map<String, Grant>> rows = new LinkedHashMap<>();

    Permissions() {
        read("platform-permissions.csv");
        read("permissions.csv");
    }

    private void read(String resource) {
        var stream = Objects.requireNonNull(Thread.currentThread().getContextClassLoader().getResourceAsStream(resource),
                resource + " is not on the class path");
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines().skip(1).filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::row);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
