package org.linli.platform.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * No SQL, in whatever file it stands, asks the database what time it is: business time is given to it, or it is the
 * database's with the offset of the business clock added in the same line.
 */
final class DayIndependence {

    /** now() as SQL has it; a Java method of that name follows a dot or its return type. */
    private static final Pattern CLOCK_OF_THE_DATABASE =
            Pattern.compile("(?i)\\bcurrent_(date|timestamp|time)\\b|\\b(clock|statement|transaction)_timestamp\\(\\)"
                    + "|\\blocaltimestamp\\b|\\b(?-i:localtime|LOCALTIME)\\b|\\btimeofday\\("
                    + "|'(now|today|tomorrow|yesterday)'(::|\\s*\\))"
                    + "|\\b(date|timestamp|timestamptz) '(now|today|tomorrow|yesterday)'"
                    + "|\\blocal (date|datetime|time)\\b(?! (or|of|and|in|is))|(?<![.\\w])now ?\\(\\)(?! \\{)");

    private static final String BUSINESS_TIME = "from clock_offset";

    private DayIndependence() {
    }

    static void check(Path sources) {
        try (var files = Files.walk(sources)) {
            var found = files.filter(file -> file.toString().matches(".*\\.(java|sql)"))
                    .filter(file -> !file.toString().matches(".*testkit.(DayIndependence|Time)\\.java"))
                    .flatMap(DayIndependence::lines).toList();
            if (!found.isEmpty()) {
                throw new AssertionError("these ask the database what time it is:\n" + String.join("\n", found));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            var lines = Files.readAllLines(file);
            return IntStream.range(0, lines.size())
                    .filter(index -> CLOCK_OF_THE_DATABASE.matcher(lines.get(index)).find()
                            && !lines.get(index).contains(BUSINESS_TIME))
                    .mapToObj(index -> file + ":" + (index + 1) + " " + lines.get(index).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
