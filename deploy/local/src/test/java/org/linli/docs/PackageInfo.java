package org.linli.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A package-info beside the sources of its package, compared as text. */
record PackageInfo(String info, List<String> sources) {

    private static final Pattern STATUS =
            Pattern.compile("enum (?:\\w*Status\\b[^{]*|\\w+ implements (?:\\w+\\.)*(?:Part)?Status<[^{]*)\\{([^;}]*)");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9_]*\\b");
    private static final Pattern FACT = message("Fact");
    private static final Pattern ON = message("On");
    private static final Pattern LISTENER = Pattern.compile("class \\w+ implements [^{]*\\bReactions\\b");
    private static final String COMMENTS = "(?s)/\\*\\*.*?\\*/";

    /** A topic stands as text or as a constant of the same file. */
    private static Pattern message(String annotation) {
        return Pattern
                .compile("@" + annotation + "\\(\\s*topic = \"?([\\w.-]+)\"?,\\s*type = \"linli\\.([^\"]+)\\.v1\"");
    }

    /** @return what it does not say */
    List<String> faults(ReactionTable table) {
        return Stream.of(lifeCycle(), publications(), readers(table), heard()).flatMap(List::stream).distinct()
                .toList();
    }

    private List<String> lifeCycle() {
        return sources.stream().map(source -> source.replaceAll(COMMENTS, "")).flatMap(PackageInfo::constants)
                .filter(constant -> !says(constant)).map(constant -> "its life cycle lacks " + constant).toList();
    }

    private static Stream<String> constants(String source) {
        return STATUS.matcher(source).results().map(status -> status.group(1).replaceAll("\\([^)]*\\)", ""))
                .flatMap(list -> CONSTANT.matcher(list).results()).map(MatchResult::group);
    }

    private List<String> publications() {
        return messages(FACT).filter(fact -> !published().contains(fact.topic()))
                .map(fact -> "it does not say \"Publishes … on " + fact.topic() + "\"").toList();
    }

    private List<String> readers(ReactionTable table) {
        var readers = new TreeSet<String>();
        messages(FACT)
                .forEach(fact -> table.lines().stream().filter(line -> !line.isAwaited() && line.isAbout(fact.type()))
                        .map(line -> name(line.consumer())).forEach(readers::add));
        return readers.stream().filter(reader -> !contains(published(), reader))
                .map(reader -> "what it publishes is read by " + reader + ", says docs/reactions.csv").toList();
    }

    private List<String> heard() {
        var faults = new ArrayList<String>();
        if (sources.stream().anyMatch(source -> LISTENER.matcher(source).find())
                && !flat().matches(".*\\b(?:[Hh]ears|[Ll]istens)\\b.*")) {
            faults.add("it does not say what it Hears");
        }
        messages(ON).filter(on -> !flat().contains(on.topic()) && !flat().contains(on.event()))
                .forEach(on -> faults.add("it hears " + on.event() + " on " + on.topic() + " and names neither"));
        return faults;
    }

    private Stream<Message> messages(Pattern annotation) {
        return sources.stream().flatMap(source -> annotation.matcher(source).results()
                .map(found -> new Message(topic(source, found.group(1)), found.group(2))));
    }

    private static String topic(String source, String named) {
        var constant = Pattern.compile("String " + Pattern.quote(named) + " = \"([^\"]+)\"").matcher(source);
        return constant.find() ? constant.group(1) : named;
    }

    /** {@code agency-registry:WarningReactions} is the registry. */
    private static String name(String consumer) {
        return consumer.replaceAll("^(?:agency-)?(\\w+?)(?:-service)?:.*", "$1");
    }

    private boolean says(String word) {
        return contains(flat(), word);
    }

    private static boolean contains(String text, String word) {
        return Pattern.compile("\\b" + word + "\\b").matcher(text).find();
    }

    private String published() {
        var text = flat();
        var from = text.indexOf("Publishes");
        return from < 0 ? "" : text.substring(from);
    }

    /** The comment alone, on one line. */
    private String flat() {
        return info.replaceAll("(?s)\\*/.*", "").replaceAll("\\s*\\n \\* ?", " ").replace("\n", " ");
    }

    /** @param type without {@code linli.} and {@code .v1} */
    private record Message(String topic, String type) {

        /** As a page names it, without its service. */
        String event() {
            return type.substring(type.indexOf('.') + 1);
        }
    }
}
