package org.linli.local.broker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** {@code topics.csv}: every topic, whose relays write it and which services read it. Another topic there is none. */
public final class TopicTable {

    /** @param writers by module; each through its relay. {@code readers} by module */
    public record Row(String topic, List<String> writers, List<String> readers) {
    }

    private TopicTable() {
    }

    public static List<Row> rows() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TopicTable.class.getResourceAsStream("/topics.csv")), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split(",", -1))
                    .map(cells -> new Row(cells[0], words(cells[1]), words(cells[2]))).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** By module, in the order of the table. */
    static List<String> services(List<Row> rows) {
        return rows.stream().flatMap(row -> row.writers().stream()).distinct().collect(Collectors.toList());
    }

    private static List<String> words(String cell) {
        return cell.isBlank() ? List.of() : Arrays.asList(cell.split(" "));
    }
}
