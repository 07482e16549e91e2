package org.linli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages at the door name what exists. */
class PagesTest {

    private static final int MOST_LINES = 60;
    private static final List<String> MODULES = Stream.concat(
            Stream.of("platform", "deploy/connect", "deploy/local", "deploy/e2e", "deploy/bench", "deploy/console"),
            Repository.SERVICES.stream()).toList();
    /** Pages whose names in backticks are classes and packages of today. */
    private static final List<String> NAMING = Stream
            .concat(Stream.of("docs/architecture.md", "docs/requirements.md"), MODULES.stream().map(PagesTest::readme))
            .toList();

    private static String readme(String module) {
        return module + "/README.md";
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1)).toList();
    }

    @Test
    void everyModuleHasAPageOfAtMostSixtyLines() {
        for (var module : MODULES) {
            assertThat(Repository.text(readme(module)).lines().toList()).as(readme(module)).hasSizeBetween(5,
                    MOST_LINES);
        }
    }

    @Test
    void everyLinkLeadsSomewhere() {
        for (var page : Repository.pages()) {
            for (var link : found("\\]\\(([^)#\\s]+)[^)]*\\)", Repository.text(page))) {
                assertThat(link.contains("://") || Repository.exists(page, link)).as("%s links to %s", page, link)
                        .isTrue();
            }
        }
    }

    @Test
    void everyServiceNamesTheTopicsItWritesAndReads() {
        for (var service : Repository.SERVICES) {
            var topics = new TreeSet<String>();
            Repository.yaml(service + "/contracts/asyncapi.yaml").path("channels").fieldNames()
                    .forEachRemaining(topics::add);
            topics.remove("linli.seals");
            topics.remove("linli.gaps");
            topics.remove("linli.audit");
            assertThat(topics).as(readme(service)).isNotEmpty()
                    .allSatisfy(topic -> assertThat(Repository.text(readme(service))).contains("`" + topic + "`"));
        }
    }

    @Test
    void everyClassThatIsNamedExists() {
        var words = Repository.words(".java");
        for (var page : NAMING) {
            assertThat(found("`(?:[\\w/]+/)?([A-Z][a-z]+[A-Za-z]*)(?:\\.java)?`", Repository.text(page)))
                    .as("%s: a class in backticks that no source knows was renamed; say its new name", page)
                    .isSubsetOf(words);
        }
    }

    @Test
    void requirementsThatAreCitedAreListedAndNoOthers() {
        var cited = new TreeSet<String>();
        Repository.cited("\\bR(?:0\\d\\d|10[0-4])\\b").forEach(cited::add);
        Set<String> listed = new TreeSet<>(found("(?m)^\\| (R\\d{3}) \\|", Repository.text("docs/requirements.md")));
        assertThat(listed).as("docs/requirements.md: one line for each id that code, rules or yardsticks cite")
                .isEqualTo(cited);
    }

    @Test
    void everyDecisionStandsInTheIndex() {
        var index = Repository.text("docs/adr/README.md");
        var decisions = Repository.pages().stream().filter(page -> page.matches("docs/adr/\\d{4}-.*")).toList();
        assertThat(decisions).as("docs/adr/README.md: one line for each decision").isNotEmpty()
                .allSatisfy(page -> assertThat(index).contains("(" + page.replace("docs/adr/", "") + ")"));
    }
}
