package org.linli.platform.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntSupplier;

/**
 * How often each command that succeeds waits for its database, from the token to the answer: a service's
 * {@code src/test/resources/command-costs.csv}, looked at by {@link Doors} at every door that opens. A command that
 * waits more often than its row says fails; one without a row is not held yet. {@code -Dlinli.costs.update=true} writes
 * what was found.
 */
public final class CommandCosts {

    private static final Path FILE = Path.of("src", "test", "resources", "command-costs.csv");
    private static final String HEADER = "operation,waits";
    private static final int TRIES = 4;
    private static final boolean UPDATE = Boolean.getBoolean("linli.costs.update");
    private static final Map<String, Integer> TABLE = read();
    /** Of this run: where one operation succeeds in several statuses, what the dearest costs. */
    private static final Map<String, Integer> FOUND = new TreeMap<>();

    private CommandCosts() {
    }

    /** Of a command that brings something into being, outside the doors. @param fresh gives it once, with success */
    public static void require(String operation, Runnable fresh) {
        IntSupplier counted = () -> RoundTrips.counted(() -> {
            fresh.run();
            return operation;
        }).waits();
        fresh.run();
        grown(operation, counted.getAsInt(), counted).ifPresent(wrong -> {
            throw new AssertionError(wrong);
        });
    }

    /**
     * @param again gives the same command once more from the same state: a job beside may have asked in the same moment
     * @return what is wrong
     */
    static synchronized Optional<String> grown(String operation, int waits, IntSupplier again) {
        var most = UPDATE ? 0 : TABLE.getOrDefault(operation, Integer.MAX_VALUE);
        var least = waits;
        for (var tries = 1; tries < TRIES && least > most; tries++) {
            least = Math.min(least, again.getAsInt());
        }
        if (UPDATE) {
            FOUND.merge(operation, least, Math::max);
            write();
            return Optional.empty();
        }
        return least <= most ? Optional.empty()
                : Optional.of("%s waits %d times for its database, %d are granted".formatted(operation, least, most));
    }

    private static Map<String, Integer> read() {
        var table = new TreeMap<String, Integer>();
        try {
            if (Files.exists(FILE)) {
                Files.readAllLines(FILE).stream().skip(1).map(line -> line.split(","))
                        .forEach(row -> table.put(row[0], Integer.valueOf(row[1])));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return table;
    }

    private static void write() {
        var all = new TreeMap<>(TABLE);
        all.putAll(FOUND);
        var lines = new StringBuilder(HEADER).append('\n');
        all.forEach((operation, waits) -> lines.append(operation).append(',').append(waits).append('\n'));
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, lines);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
