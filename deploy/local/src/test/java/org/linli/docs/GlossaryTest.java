package org.linli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever reads an API description in one language finds its words in the other. */
class GlossaryTest {

    /** The plumbing every service has; no word of the field. */
    private static final Set<String> PLUMBING = Set.of("Platform");
    private static final Pattern LINE = Pattern.compile("(?m)^\\| (.+?) \\| (.+?) \\| (.+?) \\|$");

    private static final Pattern IDENTIFIER = Pattern.compile("`(\\w+)`");

    /** A line of the glossary: a Chinese term, an English one, and identifiers. */
    private record Term(String chinese, String english, String identifier) {
    }

    private static List<Term> terms() {
        return LINE.matcher(Repository.text("docs/glossary.md")).results()
                .map(line -> new Term(line.group(1), line.group(2), line.group(3)))
                .filter(term -> !term.chinese().equals("中文") && !term.chinese().startsWith("-")).toList();
    }

    private static Set<String> tags() {
        var tags = new LinkedHashSet<String>();
        for (var service : Repository.SERVICES) {
            Repository.yaml(service + "/contracts/openapi.yaml").path("tags")
                    .forEach(tag -> tags.add(tag.path("name").asText()));
        }
        tags.removeAll(PLUMBING);
        return tags;
    }

    /** A tag is English and then Chinese, such as {@code Need surveys 需求调查}. */
    @Test
    void everyTagOfTheApisStandsInIt() {
        var terms = terms();
        assertThat(tags()).as("tags of all openapi.yaml; add a line to docs/glossary.md for each named here")
                .isNotEmpty().allSatisfy(tag -> assertThat(terms).as(tag)
                        .anySatisfy(term -> assertThat(term.english() + " " + term.chinese()).isEqualTo(tag)));
    }

    @Test
    void everyIdentifierStandsInTheCode() {
        var words = Repository.words("/src/main/");
        for (var term : terms()) {
            var named = IDENTIFIER.matcher(term.identifier()).results().map(one -> one.group(1)).toList();
            assertThat(named).as("%s: an identifier in backticks that src/main of a service knows", term.english())
                    .isNotEmpty().isSubsetOf(words);
        }
    }

    /** A row of platform-code-labels.csv: a code, or a code of one list, and its Chinese name. */
    private record Label(String code, String chinese) {

        static List<Label> all() {
            return Repository.text("platform/src/main/resources/platform-code-labels.csv").lines().skip(1)
                    .map(row -> row.split(",", -1)).map(cells -> new Label(cells[0], cells[1])).toList();
        }

        boolean isOf(String identifier) {
            return code.equals(identifier) || code.endsWith("." + identifier);
        }
    }

    private static String plain(String chinese) {
        return chinese.replaceAll("[\\p{Punct}\\p{IsPunctuation}]", "");
    }

    @Test
    void codesAreCalledWhatTheGlossaryCallsThem() {
        var labels = Label.all();
        for (var term : terms()) {
            var named = IDENTIFIER.matcher(term.identifier()).results().map(one -> one.group(1)).toList();
            var called = labels.stream().filter(label -> named.size() == 1 && label.isOf(named.getFirst())).toList();
            if (!called.isEmpty()) {
                assertThat(called).as(term.identifier())
                        .anySatisfy(label -> assertThat(plain(label.chinese())).isEqualTo(plain(term.chinese())));
            }
        }
    }

    @Test
    void noCodeIsCalledSomethingThatNoContractHas() {
        var codes = new LinkedHashSet<String>();
        for (var service : Repository.SERVICES) {
            Repository.yaml(service + "/contracts/openapi.yaml").at("/components/schemas").properties()
                    .forEach(schema -> schema.getValue().path("enum").forEach(code -> {
                        codes.add(code.asText());
                        codes.add(schema.getKey() + "." + code.asText());
                    }));
        }
        assertThat(Label.all()).extracting(Label::code).isSubsetOf(codes);
    }

    @Test
    void everyLineHasItsTermsAndNoneStandsTwice() {
        var seen = new ArrayList<String>();
        for (var term : terms()) {
            assertThat(term.chinese()).as(term.english()).containsPattern("\\p{IsHan}");
            seen.add(term.chinese() + " " + term.english());
        }
        assertThat(seen).doesNotHaveDuplicates();
    }
}
