package org.linli.console.page;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What identifiers and codes are called: by {@code docs/glossary.md}, the house's one list of terms, and by the list of
 * streets. What neither knows is shown as it is.
 */
@Singleton
@Named("words")
public class Words {

    private static final Pattern IDENTIFIER = Pattern.compile("`([A-Za-z_.]+)`");
    private static final int CELLS = 4;

    private final Map<String, String> chinese = new HashMap<>();
    private final Map<String, String> english = new HashMap<>();

    Words() {
        for (var line : lines("glossary.md")) {
            var cells = line.split("\\|", -1);
            if (line.startsWith("|") && cells.length > CELLS) {
                for (var key : keys(IDENTIFIER.matcher(cells[3]).results().map(found -> found.group(1)).toList())) {
                    chinese.putIfAbsent(key, cells[1].strip());
                    english.putIfAbsent(key, cells[2].strip().replaceFirst(":.*", ""));
                }
            }
        }
        for (var line : lines("streets.csv").stream().skip(1).toList()) {
            var cells = line.split(",");
            chinese.put(cells[0], cells[1]);
            english.put(cells[0], cells[2]);
        }
    }

    /** {@code TenderStatus} and {@code CLOSED} in one cell are the status of that kind alone. */
    private static List<String> keys(List<String> identifiers) {
        return identifiers.size() == 2 && identifiers.getFirst().endsWith("Status")
                ? List.of(String.join(".", identifiers)) : identifiers;
    }

    /** @param language such as {@code en} */
    public String of(String code, String language) {
        return (language.startsWith("en") ? english : chinese).getOrDefault(code, code);
    }

    /** Of a status, which several kinds may name alike: that of the kind before the one that all share. */
    public String status(String kind, String status, String language) {
        var known = language.startsWith("en") ? english : chinese;
        return known.getOrDefault(kind + "Status." + status, known.getOrDefault(status, status));
    }

    private static List<String> lines(String resource) {
        var stream = Objects
                .requireNonNull(Thread.currentThread().getContextClassLoader().getResourceAsStream(resource), resource);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
