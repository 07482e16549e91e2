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
 * clause lawful, with {@code *} of every clause; words marked SURE only the latter. Uses {@code BEFORE} is a negation
 * that makes what follows it lawful. Names of places are found once and stand as one mark after that.
 */
final class Wordings {

    private static final String PLACE = "\uE000";
    private static final Pattern CITED = Pattern.compile("<([A-Z]+)>");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final String ANY = "*";

    private final Map<String, String> parts = new HashMap<>();
    private final List<Wording> all = new ArrayList<>();
    /** What makes words of every clause lawful. */
    private final List<Wording> always = new ArrayList<>();
    private final List<Pattern> negations = new ArrayList<>();
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
                case "BEFORE" -> negations.add(Pattern.compile(cited(cell[2])));
                case "-" -> (ANY.equals(cell[0]) ? always
                        : lawful.computeIfAbsent(Clause.valueOf(cell[0]), none -> new ArrayList<>()))
                        .add(wording(ANY.equals(cell[0]) ? Clause.REGION : Clause.valueOf(cell[0]), cell));
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
        for (var segment : reading.all()) {
            var marked = Numerals.asFigures(place.matcher(segment.text()).replaceAll(PLACE));
            var demanding = !passage.use().describes() || demand.matcher(segment.digits()).find();
            wordings.stream().filter(wording -> wording.chinese() && !found.containsKey(wording.clause()))
                    .filter(wording -> demanding || wording.uses().contains(Use.DESCRIBED))
                    .filter(wording -> readings(wording, segment, marked).anyMatch(text -> asks(wording, text)))
                    .filter(wording -> excuses(wording).noneMatch(
                            excuse -> excuse.chinese() && readings(excuse, segment, marked).anyMatch(excuse::strikes)))
                    .forEach(wording -> found.put(wording.clause(),
                            new Finding(wording.clause(), passage.field(), segment.text())));
        }
        for (var sentence : reading.sentences()) {
            wordings.stream().filter(wording -> !wording.chinese() && !found.containsKey(wording.clause()))
                    .filter(wording -> wording.strikes(sentence))
                    .filter(wording -> excuses(wording)
                            .noneMatch(excuse -> !excuse.chinese() && excuse.strikes(sentence)))
                    .forEach(wording -> found.put(wording.clause(),
                            new Finding(wording.clause(), passage.field(), wording.struck(sentence))));
        }
        return List.copyOf(found.values());
    }

    /** Those of every clause first; words that are sure have no others. */
    private Stream<Wording> excuses(Wording wording) {
        return wording.sure() ? always.stream()
                : Stream.concat(always.stream(), lawful.getOrDefault(wording.clause(), List.of()).stream());
    }

    Set<Clause> clauses() {
        return all.stream().map(Wording::clause).collect(Collectors.toSet());
    }

    private static Stream<String> readings(Wording wording, Segment segment, String marked) {
        return wording.placed() ? Stream.of(marked) : Stream.of(segment.digits(), segment.text()).distinct();
    }

    /** The words stand there, and no negation before them says that they are not asked for. */
    private boolean asks(Wording wording, String text) {
        return wording.strikes(text) && negations.stream().map(negation -> negation.matcher(text))
                .noneMatch(negation -> negation.find() && !wording.strikes(text.substring(0, negation.start())));
    }

    private Wording wording(Clause clause, String... cell) {
        var uses = Stream.of(cell[1].split("\\+")).collect(Collectors.toSet());
        var demanded = uses.remove("DEMANDED");
        var sure = uses.remove("SURE");
        uses.remove("-");
        var pattern = cited(cell[2]);
        var chinese = HAN.matcher(pattern).find();
        return new Wording(clause, uses.stream().map(Use::valueOf).collect(Collectors.toSet()), chinese,
                pattern.contains(PLACE), demanded, sure,
                chinese ? Pattern.compile(pattern) : Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
    }

    private String cited(String pattern) {
        return CITED.matcher(pattern).replaceAll(found -> Matcher
                .quoteReplacement("(?:" + Objects.requireNonNull(parts.get(found.group(1)), found.group()) + ")"));
    }
}
