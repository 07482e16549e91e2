package org.linli.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No SQL says a status or a mode of the ledger itself: the enum says which count, and its list is handed over. */
class StatusWordsTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Pattern ENUM = Pattern.compile("(?s)enum \\w*(?:Status|State|Mode)\\b[^{]*\\{(.*?);");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z_]{2,}\\b");
    private static final Pattern QUOTED = Pattern.compile("'([A-Z][A-Z_]{2,})'");

    private static List<Path> sources() {
        try (var files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static TreeSet<String> statuses() {
        var words = new TreeSet<String>();
        for (var file : sources()) {
            var name = file.getFileName().toString();
            if (name.matches("\\w*(Status|State|Mode)\\.java")) {
                ENUM.matcher(text(file).replaceAll("(?s)/\\*.*?\\*/", "")).results().limit(1).forEach(
                        found -> CONSTANT.matcher(found.group(1)).results().forEach(word -> words.add(word.group())));
            }
        }
        return words;
    }

    @Test
    void noSqlNamesAStatusItself() {
        var statuses = statuses();
        assertThat(statuses).contains("PLANNED", "VOIDED", "SETTLED", "CLOSED", "WAITING", "GRANTED");
        var found = new TreeMap<String, List<String>>();
        for (var file : sources()) {
            if (file.toString().contains("/ledger/")) {
                continue;
            }
            QUOTED.matcher(text(file)).results().map(word -> word.group(1)).filter(statuses::contains)
                    .forEach(word -> found.computeIfAbsent(MAIN.relativize(file).toString(), all -> new ArrayList<>())
                            .add(word));
        }
        assertThat(found).as("one place says which count: hand its list over").isEmpty();
    }
}
