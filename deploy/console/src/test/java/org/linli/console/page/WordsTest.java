package org.linli.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    private final Words words = new Words();

    @Test
    void codesAreCalledAsTheGlossaryCallsThem() {
        assertThat(words.of("Payable", "zh-CN")).isNotEqualTo("Payable");
        assertThat(words.of("440105005", "zh-CN")).isEqualTo("滨江街道");
        assertThat(words.of("440105005", "en")).isEqualTo("Binjiang");
    }

    @Test
    void aStatusIsCalledAsItsKindCallsItAndElseAsEverywhere() {
        assertThat(words.status("Tender", "CLOSED", "zh-CN")).isEqualTo("投标截止");
        assertThat(words.status("Agency", "CLOSED", "zh-CN")).isEqualTo("已注销");
        assertThat(words.status("Plan", "DRAFT", "en")).isEqualTo("Draft");
    }

    @Test
    void whatNobodyNamedIsShownAsItIs() {
        assertThat(words.of("Unheard", "en")).isEqualTo("Unheard");
    }

    @Test
    void thousandsStandApart() {
        assertThat(Formats.grouped("2400000.00")).isEqualTo("2,400,000.00");
        assertThat(Formats.grouped("999.50")).isEqualTo("999.50");
        assertThat(Formats.grouped("")).isEmpty();
    }
}
