package org.linli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the formatter cannot see to: strings, text blocks and the size of things. */
class FormTest {

    private static final int COLUMNS = 120;
    private static final int MOST_LINES = 380;
    private static final int MEDIAN = 70;

    private static final List<String> MAIN =
            Repository.sources().stream().filter(file -> file.contains("/src/main/java/")).toList();

    @Test
    void noLineIsWiderThanAHundredAndTwentyColumns() {
        assertThat(Repository.sources()).allSatisfy(
                file -> assertThat(Repository.text(file).lines()).as(file).allMatch(line -> line.length() <= COLUMNS));
    }

    @Test
    void filesAreShort() {
        // a bundle of sentences is a list and no program
        assertThat(MAIN).filteredOn(file -> !Repository.text(file).contains("@MessageBundle"))
                .allSatisfy(file -> assertThat(lines(file)).as(file).isLessThanOrEqualTo(MOST_LINES));
        assertThat(MAIN.stream().map(FormTest::lines).sorted().skip(MAIN.size() / 2).findFirst().orElseThrow())
                .isLessThan(MEDIAN);
    }

    private static long lines(String file) {
        return Repository.text(file).lines().count();
    }
}
