package org.linli.platform.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.linli.platform.problem.ProblemCode;
import org.linli.platform.problem.ProblemMessages;

/**
 * What a refusal is given against what its sentences take, as far as the sources say it: where the code stands in the
 * constructor by its name. One that is computed is left to the tests that see it.
 */
final class ProblemArguments {

    private static final Pattern REFUSAL =
            Pattern.compile("new (Conflict|Forbidden|Invalid|Unprocessable|RuleRefused)\\(");
    private static final Pattern NAMED = Pattern.compile("(\\w+Problem)\\.([A-Z_\\d]+)");

    /** What stands before the arguments of the sentence: the code, the field, the rule. */
    private static final Map<String, Integer> BEFORE =
            Map.of("Conflict", 1, "Forbidden", 1, "Invalid", 2, "Unprocessable", 2, "RuleRefused", 3);

    private final Map<String, ProblemCode> codes;
    private final ProblemMessages sentences = new ProblemMessages();

    /** @param codes by {@code TenderProblem.LOWEST_PRICE} */
    ProblemArguments(Map<String, ProblemCode> codes) {
        this.codes = Map.copyOf(codes);
    }

    /** @return what is thrown with too few, by file */
    List<String> missing(Path sources) {
        try (var files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted()
                    .flatMap(file -> missing(file.getFileName().toString(), read(file)).stream()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<String> missing(String file, String source) {
        var found = new ArrayList<String>();
        REFUSAL.matcher(source).results().forEach(refusal -> {
            var arguments = arguments(source, refusal.end());
            var named = NAMED.matcher(arguments.getFirst());
            var code = named.matches() ? codes.get(named.group()) : null;
            if (code != null) {
                var given = arguments.size() - BEFORE.getOrDefault(refusal.group(1), 0);
                for (var language : List.of("zh", "en")) {
                    var takes = sentences.takes(code, "detail", language);
                    if (takes > given) {
                        found.add("%s: %s takes %d arguments in %s and is given %d".formatted(file, named.group(),
                                takes, language, given));
                    }
                }
            }
        });
        return found;
    }

    /** Those of the parentheses that were opened just before. */
    private static List<String> arguments(String source, int from) {
        var all = new ArrayList<String>();
        var depth = 0;
        var begin = from;
        for (var at = from; at < source.length(); at++) {
            switch (source.charAt(at)) {
                case '"' -> at = endOfText(source, at);
                case '(', '[', '{' -> depth++;
                case ')', ']', '}' -> {
                    if (depth-- == 0) {
                        all.add(source.substring(begin, at).strip());
                        return all;
                    }
                }
                case ',' -> {
                    if (depth == 0) {
                        all.add(source.substring(begin, at).strip());
                        begin = at + 1;
                    }
                }
                default -> {
                }
            }
        }
        throw new IllegalArgumentException("parentheses without an end");
    }

    private static int endOfText(String source, int from) {
        var at = from + 1;
        while (source.charAt(at) != '"') {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
