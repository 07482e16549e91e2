package org.linli.console.page;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What identifiers and codes are called: by {@code docs/glossary.md}, the house's one list of terms, by {@code
 * labels.csv} for fields and choices of forms, and by the list of streets. What none knows is shown as it is.
 */
@Singleton
@Named("words")
public class Words {

    private static final Pattern IDENTIFIER = Pattern.compile("`([A-Za-z_.]+)`");
    private static final Pattern IDENTIFIED = Pattern.compile("[a-z][a-z0-9]*([A-Z][A-Za-z0-9]*)*|[A-Z][A-Z_]{2,}");
    private static final int CELLS = 4;

    private final Map<String, String> chinese = new HashMap<>();
    private final Map<String, String> english = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final List<String> streets = new ArrayList<>();

    public Words() {
        for (var line : lines("glossary.md")) {
            var cells = line.split("\\|", -1);
            if (line.startsWith("|") && cells.length > CELLS) {
                for (var key : keys(IDENTIFIER.matcher(cells[3]).results().map(found -> found.group(1)).toList())) {
                    chinese.putIfAbsent(key, cells[1].strip());
                    english.putIfAbsent(key, cells[2].strip().replaceFirst(":.*", ""));
                }
            }
        }
        for (var line : lines("labels.csv").stream().skip(1).toList()) {
            var cells = line.split(",");
            labels.put(cells[0], cells[1]);
        }
        for (var line : lines("streets.csv").stream().skip(1).toList()) {
            var cells = line.split(",");
            streets.add(cells[0]);
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
        return language.startsWith("en") ? english.getOrDefault(code, spaced(code))
                : labels.getOrDefault(code, chinese.getOrDefault(code, code));
    }

    /** Of a field, by {@code labels.csv}; in English as its name reads. */
    public String label(String name, String language) {
        return language.startsWith("en") ? spaced(name) : labels.getOrDefault(name, chinese.getOrDefault(name, name));
    }

    /** Codes of the district's streets. */
    public List<String> streets() {
        return streets;
    }

    /** Whether somebody said what it is called in Chinese. */
    public boolean knows(String code) {
        return labels.containsKey(code) || chinese.containsKey(code);
    }

    /** {@code NOT_WORKED} is {@code Not worked}, and {@code bidDays} is {@code Bid days}. */
    private static String spaced(String code) {
        if (!IDENTIFIED.matcher(code).matches()) {
            return code;
        }
        var words = code.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").replace('_', ' ').toLowerCase(Locale.ROOT)
                .replaceAll(" id$", "").replace(" sha256", " SHA-256");
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Of a status, which several kinds may name alike: that of the kind before the one that all share. */
    public String status(String kind, String status, String language) {
        var own = kind + "Status." + status;
        var isEnglish = language.startsWith("en");
        if (labels.containsKey(own)) {
            return isEnglish ? spaced(status) : labels.get(own);
        }
        var known = isEnglish ? english : chinese;
        return known.getOrDefault(own, known.getOrDefault(status, of(status, language)));
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
