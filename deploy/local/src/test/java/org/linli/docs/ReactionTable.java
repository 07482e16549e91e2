package org.linli.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * docs/reactions.csv. A line is one of three: a consumer with the test that proves it; {@code outside}, with who reads
 * the event there and why; {@code awaited}, with the service that should hear it and does not yet.
 */
record ReactionTable(List<Line> lines) {

    private static final String AWAITED = "awaited";
    private static final String UNTESTED = "untested";

    /** @param row the number in "What answers what", or - */
    record Line(String row, String event, String consumer, String effect, String test) {

        boolean isOutside() {
            return consumer.equals("outside");
        }

        boolean isAwaited() {
            return test.equals(AWAITED);
        }

        boolean isReaction() {
            return !isOutside() && !isAwaited();
        }

        Reaction reaction() {
            return new Reaction(consumer, event);
        }

        /** A trailing star stands for every event that begins so. */
        boolean isAbout(String type) {
            return event.endsWith("*") ? isOutside() && type.startsWith(event.substring(0, event.length() - 1))
                    : event.equals(type);
        }
    }

    static ReactionTable parse(String csv) {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var parser = CSVParser.parse(csv, format)) {
            return new ReactionTable(parser.stream().map(line -> new Line(line.get("row"), line.get("event"),
                    line.get("consumer"), line.get("effect"), line.get("test"))).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @return what is wrong, each with what to do */
    List<String> faults(Set<String> published, Set<Reaction> reactions, Predicate<String> hasTest) {
        return Stream.of(silent(published), unsaid(reactions), misnamed(reactions), unpublished(published),
                unproven(hasTest), wrongForm()).flatMap(List::stream).toList();
    }

    private List<String> silent(Set<String> published) {
        return published.stream().filter(type -> lines.stream().noneMatch(line -> line.isAbout(type)))
                .map(type -> type + " is published and nobody hears it: add its consumer, "
                        + "or an outside line that says who reads it and why")
                .toList();
    }

    private List<String> unsaid(Set<Reaction> reactions) {
        var said = reactionsSaid();
        return reactions.stream().filter(reaction -> !said.contains(reaction))
                .map(reaction -> reaction + " stands in the code and not in the table: add its line, effect and test")
                .toList();
    }

    private List<String> misnamed(Set<Reaction> reactions) {
        var wrong = new ArrayList<String>();
        lines.stream().filter(Line::isReaction).map(Line::reaction).filter(reaction -> !reactions.contains(reaction))
                .forEach(reaction -> wrong
                        .add(reaction + " stands in the table and not in the code: " + "correct or remove the line"));
        lines.stream().filter(Line::isAwaited).filter(line -> isHeard(line, reactions))
                .forEach(line -> wrong.add(line.event() + " is awaited in " + line.consumer()
                        + " and heard there now: give it its consumer's line"));
        return wrong;
    }

    private static boolean isHeard(Line awaited, Set<Reaction> reactions) {
        return reactions.stream().anyMatch(reaction -> reaction.event().equals(awaited.event())
                && reaction.consumer().startsWith(awaited.consumer() + ":"));
    }

    private List<String> unpublished(Set<String> published) {
        return lines.stream().filter(line -> published.stream().noneMatch(line::isAbout))
                .map(line -> line.event() + " is published by nobody: remove its line").distinct().toList();
    }

    private List<String> unproven(Predicate<String> hasTest) {
        return lines.stream().filter(Line::isReaction).filter(line -> !line.test().equals(UNTESTED))
                .filter(line -> !hasTest.test(line.test())).map(line -> line.reaction() + " names no test that exists: "
                        + line.test() + " is no module:Class#method")
                .toList();
    }

    private List<String> wrongForm() {
        var wrong = new ArrayList<String>();
        var seen = new TreeSet<Reaction>();
        for (var line : lines) {
            if (!seen.add(line.reaction())) {
                wrong.add(line.reaction() + " has two lines: one is enough");
            }
            if (!line.row().matches("-|[1-9]|1[0-9]|20") || line.effect().isBlank()) {
                wrong.add(line.reaction() + " needs a row (1 to 20, or -) and a clause that says what it does");
            }
        }
        return wrong;
    }

    private Set<Reaction> reactionsSaid() {
        return new TreeSet<>(lines.stream().filter(Line::isReaction).map(Line::reaction).toList());
    }

    List<String> untested() {
        return lines.stream().filter(line -> line.test().equals(UNTESTED)).map(line -> line.reaction().toString())
                .toList();
    }

    List<String> awaited() {
        return lines.stream().filter(Line::isAwaited).map(line -> line.event() + " " + line.consumer()).sorted()
                .toList();
    }
}
