package org.linli.console.reaction;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;

/** The table of reactions as it was built in. */
@Singleton
class Reactions {

    private final List<Reaction> all;

    Reactions() {
        var stream = Objects.requireNonNull(
                Thread.currentThread().getContextClassLoader().getResourceAsStream("reactions.csv"), "reactions.csv");
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8); var rows = format.parse(reader)) {
            all = rows.stream()
                    .map(row -> new Reaction(row.get("row"), row.get("event"), row.get("consumer"), row.get("effect")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Reaction> all() {
        return all;
    }
}
