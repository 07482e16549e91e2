package org.linli.procurement.tendering.lint;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.procurement.tendering.lint.Passage.Use;

/**
 * Words of a clause: {@code lint.csv} with columns clause, uses (joined by +), pattern; the pattern may hold commas.
 */
record Wording(Clause clause, Set<Use> uses, Pattern pattern) {

    static List<Wording> shipped() {
        var stream = Objects.requireNonNull(Wording.class.getResourceAsStream("/lint.csv"),
                "lint.csv is not on the class path");
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).filter(line -> !line.isBlank() && !line.startsWith("#")).map(Wording::row)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Wording row(String line) {
        var cell = line.split(",", 3);
        return new Wording(Clause.valueOf(cell[0]),
                Stream.of(cell[1].split("\\+")).map(Use::valueOf).collect(Collectors.toUnmodifiableSet()),
                Pattern.compile(cell[2], Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    Optional<Finding> in(Passage passage) {
        var matcher = pattern.matcher(passage.text());
        return uses.contains(passage.use()) && matcher.find()
                ? Optional.of(new Finding(clause, passage.field(), matcher.group())) : Optional.empty();
    }
}
