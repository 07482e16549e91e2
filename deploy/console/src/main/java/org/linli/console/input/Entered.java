package org.linli.console.input;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What was entered in a form.
 *
 * @param values by the path of the field, such as {@code lines.0.amount}
 */
public record Entered(Map<String, List<String>> values) {

    private static final int MOST_ROWS = 200;

    /** One value each. */
    public static Entered of(Map<String, String> values) {
        return new Entered(values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue()))));
    }

    public String first(String path) {
        var all = all(path);
        return all.isEmpty() ? "" : all.getFirst().strip();
    }

    public List<String> all(String path) {
        return values.getOrDefault(path, List.of()).stream().filter(each -> !each.isBlank()).toList();
    }

    /** How many rows the form had of them, empty ones counted. */
    int rows(String path) {
        var row = Pattern.compile(Pattern.quote(path) + "\\.(\\d{1,3})\\..*");
        return values.keySet().stream().map(row::matcher).filter(fits -> fits.matches())
                .mapToInt(fits -> Integer.parseInt(fits.group(1)) + 1).filter(rows -> rows <= MOST_ROWS).max()
                .orElse(0);
    }
}
