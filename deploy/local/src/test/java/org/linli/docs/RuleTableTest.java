package org.linli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A rule that the code asks for stands in its service's rules.csv, and what stands there is asked for. */
class RuleTableTest {

    /** Principles without a number of their own: the code that keeps them names them, and asks for no value. */
    private static final Map<String, Set<String>> NAMED_ONLY =
            Map.of("procurement-service", Set.of("C07", "P03"), "funding-service", Set.of("F06"));

    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z0-9.-]+)\"");

    /** {@code rule("F01")}, {@code until("F01")}, {@code get("F01", …)}. */
    private static final Pattern ASKED =
            Pattern.compile("\\b(?:rule|until|[rR]ules\\.get|book\\.get)\\(\\s*\"([A-Z][A-Z0-9]*(?:[.-]\\w+)*)\"");

    private static Set<String> ids(String service) {
        return Repository.text(service + "/src/main/resources/rules.csv").lines().skip(1)
                .filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split(",", 2)[0])
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> sources(String service) {
        return Repository.javaBelow(service + "/src/main/java");
    }

    private static Set<String> found(Pattern pattern, List<String> sources) {
        return sources.stream().flatMap(source -> pattern.matcher(source).results())
                .map((MatchResult match) -> match.group(1)).collect(Collectors.toSet());
    }

    /** As it stands, or put together of a beginning and an end: {@code "WARN-LATE-" + days}, {@code id + ".cost"}. */
    private static boolean isNamed(String id, Set<String> literals) {
        return literals.contains(id) || literals.stream().anyMatch(start -> start.length() > 2 && id.startsWith(start)
                && id.length() > start.length()
                && (start.endsWith("-") || start.endsWith(".") || literals.contains(id.substring(start.length()))));
    }

    @Test
    void everyRuleThatTheCodeAsksForStandsInTheTable() {
        for (var service : Repository.SERVICES) {
            assertThat(found(ASKED, sources(service))).as("%s: add a row with value, dates and basis", service)
                    .isNotEmpty().isSubsetOf(ids(service));
        }
    }

    @Test
    void everyRuleOfTheTableIsAskedForByTheCode() {
        for (var service : Repository.SERVICES) {
            var sources = sources(service);
            var literals = found(LITERAL, sources);
            literals.addAll(found(LITERAL, Repository.javaBelow("platform/src/main/java")));
            var principles = NAMED_ONLY.getOrDefault(service, Set.of());
            assertThat(ids(service)).as("%s: a number nobody asks for decides nothing", service)
                    .allSatisfy(id -> assertThat(isNamed(id, literals) || principles.contains(id)).as(id).isTrue());
            assertThat(principles).as("%s: named by the code that keeps them", service)
                    .allSatisfy(id -> assertThat(sources).as(id).anyMatch(source -> source.contains(id)));
        }
    }
}
