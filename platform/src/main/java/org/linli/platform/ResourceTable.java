package org.linli.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A table that lies beside the classes of a service: a head, then rows; blank lines and those with # say nothing. */
public final class ResourceTable {

    private ResourceTable() {
    }

    /** The rows as they stand. @throws NullPointerException with its name when it is not on the class path */
    public static List<String> rows(String resource) {
        return lines(resource).stream().skip(1).filter(ResourceTable::isRow).toList();
    }

    /** As {@link #rows}; none where it is not on the class path. */
    public static List<String> rowsOfAny(String resource) {
        return Thread.currentThread().getContextClassLoader().getResource(resource) == null ? List.of()
                : rows(resource);
    }

    /** Head and all. */
    public static List<String> lines(String resource) {
        var stream =
                Objects.requireNonNull(Thread.currentThread().getContextClassLoader().getResourceAsStream(resource),
                        resource + " is not on the class path");
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static boolean isRow(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }
}
