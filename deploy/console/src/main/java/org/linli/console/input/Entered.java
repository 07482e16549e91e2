package org.linli.console.input;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What was entered in a form.
 *
 * @param values by the path of the field, such as {@code lines.0.amount}
 */
public record Entered(Map<String, List<String>> values) {

    private static final int MOST_ROWS = 200;
    private static final Pattern ROW = Pattern.compile("\\.(\\d{1,3})(?=\\.)");

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

    /** The same without empty rows; those after them move up, so that an error finds the row it names. */
    public Entered dense() {
        var rows = new HashMap<String, TreeSet<Integer>>();
        var filled = values.keySet().stream().filter(path -> !all(path).isEmpty()).toList();
        filled.forEach(path -> ROW.matcher(path).results().forEach(
                row -> rows.computeIfAbsent(path.substring(0, row.start()), list -> new TreeSet<>()).add(number(row))));
        return new Entered(
                filled.stream()
                        .collect(Collectors.toMap(
                                path -> ROW.matcher(path)
                                        .replaceAll(row -> "."
                                                + rows.get(path.substring(0, row.start())).headSet(number(row)).size()),
                                values::get)));
    }

    private static int number(MatchResult row) {
        return Integer.parseInt(row.group(1));
    }

    /** How many rows the form had of them, empty ones counted. */
    int rows(String path) {
        var row = Pattern.compile(Pattern.quote(path) + "\\.(\\d{1,3})\\..*");
        return values.keySet().stream().map(row::matcher).filter(fits -> fits.matches())
                .mapToInt(fits -> Integer.parseInt(fits.group(1)) + 1).filter(rows -> rows <= MOST_ROWS).max()
                .orElse(0);
    }
}
