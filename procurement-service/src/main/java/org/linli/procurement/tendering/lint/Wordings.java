package org.linli.procurement.tendering.lint;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.procurement.tendering.lint.Passage.Use;
import org.linli.procurement.tendering.lint.Reading.Segment;

/**
 * The words of all clauses: {@code lint.csv} with columns clause, uses (joined by +), pattern; the pattern may hold
 * commas. Uses {@code =} names a part that others cite as {@code <NAME>}; uses {@code -} says what makes words of the
 * clause lawful, with {@code *} of every clause. Names of places are found once and stand as one mark after that.
 */
final class Wordings {

    private static final String PLACE = "\uE000";
    private static final Pattern CITED = Pattern.compile("<([A-Z]+)>");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final String ANY = "*";

    private final Map<String, String> parts = new HashMap<>();
    private final List<Wording> all = new ArrayList<>();
    private final Map<Clause, List<Wording>> lawful = new EnumMap<>(Clause.class);
    private final Pattern place;
    private final Pattern demand;

    private Wordings(List<String> rows) {
        var cells = rows.stream().map(row -> row.split(",", 3)).toList();
        cells.stream().filter(cell -> "=".equals(cell[1])).forEach(cell -> parts.put(cell[0], cited(cell[2])));
        place = Pattern.compile("(?:" + parts.put("PLACE", PLACE) + ")(?:省|市|区|县|街道?|镇)?");
        demand = Pattern.compile(Objects.requireNonNull(parts.get("DEMAND")));
        for (var cell : cells) {
            switch (cell[1]) {
                case "=" -> {
                }
                case "-" -> clausesOf(cell[0]).forEach(
                        clause -> lawful.computeIfAbsent(clause, none -> new ArrayList<>()).add(wording(clause, cell)));
                default -> all.add(wording(Clause.valueOf(cell[0]), cell));
            }
        }
    }

    static Wordings shipped() {
        var stream = Objects.requireNonNull(Wordings.class.getResourceAsStream("/lint.csv"),
                "lint.csv is not on the class path");
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new Wordings(
                    reader.lines().skip(1).filter(line -> !line.isBlank() && !line.startsWith("#")).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The first finding of each clause in a passage. */
    List<Finding> in(Passage passage, Reading reading) {
        var found = new EnumMap<Clause, Finding>(Clause.class);
        var wordings = all.stream().filter(wording -> wording.isFor(passage.use())).toList();
        for (var segment : reading.segments()) {
            var marked = Numerals.asFigures(place.matcher(segment.text()).replaceAll(PLACE));
            var demanding = !passage.use().describes() || demand.matcher(segment.digits()).find();
            wordings.stream().filter(wording -> wording.chinese() && !found.containsKey(wording.clause()))
                    .filter(wording -> demanding || wording.uses().contains(Use.DESCRIBED))
                    .filter(wording -> strikes(wording, segment, marked))
                    .filter(wording -> lawful.getOrDefault(wording.clause(), List.of()).stream()
                            .noneMatch(excuse -> excuse.chinese() && strikes(excuse, segment, marked)))
                    .forEach(wording -> found.put(wording.clause(),
                            new Finding(wording.clause(), passage.field(), segment.text())));
        }
        wordings.stream().filter(wording -> !wording.chinese() && !found.containsKey(wording.clause()))
                .filter(wording -> wording.strikes(reading.plain()))
                .filter(wording -> lawful.getOrDefault(wording.clause(), List.of()).stream()
                        .noneMatch(excuse -> !excuse.chinese() && excuse.strikes(reading.plain())))
                .forEach(wording -> found.put(wording.clause(),
                        new Finding(wording.clause(), passage.field(), wording.struck(reading.plain()))));
        return List.copyOf(found.values());
    }

    Set<Clause> clauses() {
        return all.stream().map(Wording::clause).collect(Collectors.toSet());
    }

    private static boolean strikes(Wording wording, Segment segment, String marked) {
        return wording.placed() ? wording.strikes(marked) : wording.strikes(segment.digits())
                || !segment.text().equals(segment.digits()) && wording.strikes(segment.text());
    }

    private static List<Clause> clausesOf(String name) {
        return ANY.equals(name) ? List.of(Clause.values()) : List.of(Clause.valueOf(name));
    }

    private Wording wording(Clause clause, String... cell) {
        var uses = Stream.of(cell[1].split("\\+")).collect(Collectors.toSet());
        var demanded = uses.remove("DEMANDED");
        uses.remove("-");
        var pattern = cited(cell[2]);
        var chinese = HAN.matcher(pattern).find();
        return new Wording(clause, uses.stream().map(Use::valueOf).collect(Collectors.toSet()), chinese,
                pattern.contains(PLACE), demanded,
                chinese ? Pattern.compile(pattern) : Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
    }

    private String cited(String pattern) {
        return CITED.matcher(pattern).replaceAll(found -> Matcher
                .quoteReplacement("(?:" + Objects.requireNonNull(parts.get(found.group(1)), found.group()) + ")"));
    }
}
