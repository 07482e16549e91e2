package org.linli.procurement.oversight.ocds.mapping;

import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The names of the units that buy, by their code: {@code ocds/units.csv}. A unit that is not listed is called by its
 * code.
 */
@Singleton
class Units {

    private final Map<String, String> names;

    Units() {
        var stream = Objects
                .requireNonNull(Thread.currentThread().getContextClassLoader().getResourceAsStream("ocds/units.csv"));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            names = reader.lines().skip(1).map(line -> line.split(",", 2))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String name(String code) {
        return names.getOrDefault(code, code);
    }
}
