package org.linli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The administrator's pages: the same in both languages, one for each alarm, and of commands that exist. */
class HandbookTest {

    private static final List<String> RULES = List.of("deploy/observability/prometheus/services.rules.yaml",
            "deploy/observability/prometheus/engines.rules.yaml");

    private static TreeSet<String> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> pages(String language) {
        return found("(?m)^docs/handbook/" + language + "/(.+)$", String.join("\n", Repository.pages()));
    }

    @Test
    void everyPageIsThereInBothLanguagesAndInTheIndex() {
        assertThat(pages("zh")).isEqualTo(pages("en")).hasSizeGreaterThan(10);
        var index = Repository.text("docs/handbook/README.md");
        assertThat(pages("zh"))
                .allSatisfy(page -> assertThat(index).contains("(zh/" + page + ")", "(en/" + page + ")"));
    }

    @Test
    void everyAlarmHasItsPlaceOnThePageOfAlarms() {
        for (var rules : RULES) {
            var alarms = found("runbook: alarms\\.md#(\\w+)", Repository.text(rules));
            assertThat(alarms).isNotEmpty();
            for (var language : List.of("zh", "en")) {
                var headings = found("(?m)^## (\\w+)$", Repository.text("docs/handbook/" + language + "/alarms.md"))
                        .stream().map(heading -> heading.toLowerCase(Locale.ROOT)).toList();
                assertThat(headings).as(language + " for " + rules).containsAll(alarms);
            }
        }
    }

    @Test
    void everyOperationThatIsNamedExists() {
        var paths = Repository.SERVICES.stream().map(service -> Repository.text(service + "/contracts/openapi.yaml"))
                .flatMap(contract -> found("(?m)^  (/[^:\\s]*):$", contract).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        for (var language : List.of("zh", "en")) {
            for (var page : pages(language)) {
                var named = found("`(?:GET|POST) (/(?!q/)[^`?…]+)`",
                        Repository.text("docs/handbook/" + language + "/" + page));
                assertThat(paths).as(page).containsAll(named);
            }
        }
    }

    @Test
    void everyCommandThatIsNamedExists() {
        var commands = found("(?m)^([a-z]+)\\)$", Repository.text("linli"));
        commands.addAll(found("@Command\\(name = \"([a-z-]+)\"",
                Repository.sources().stream().filter(file -> file.contains("/local/command/")).map(Repository::text)
                        .collect(Collectors.joining("\n"))));
        for (var language : List.of("zh", "en")) {
            for (var page : pages(language)) {
                assertThat(commands).as(page).containsAll(
                        found("\\./linli ([a-z-]+)", Repository.text("docs/handbook/" + language + "/" + page)));
            }
        }
    }
}
