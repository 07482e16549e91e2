package org.linli.registry.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void aNameIsComparedInOneWidthSimplifiedAndWithoutWhatStandsBetween() {
        assertThat(SearchText.of("和邻(海珠) 社工中心").text()).isEqualTo("和邻海珠社工中心");
        assertThat(SearchText.of("和鄰社會工作ABC").text()).isEqualTo("和邻社会工作abc");
        assertThat(SearchText.of("和\u200B邻").text()).isEqualTo("和邻");
    }

    @Test
    void eachCharacterHasTheFirstLetterOfItsPinyin() {
        assertThat(SearchText.of("广州海珠社工").initials()).isEqualTo("gzhzsg");
        assertThat(SearchText.of("绿叶 2 号").initials()).isEqualTo("ly2h");
    }

    @Test
    void whatIsAskedForIsReadWordByWord() {
        assertThat(SearchText.words(" 社工 海珠\u3000社工 ")).containsExactly("社工", "海珠");
        assertThat(SearchText.words("% ( _ ")).isEmpty();
    }

    @Test
    void anIndexFindsItByEachCharacterAndEachPair() {
        assertThat(SearchText.gramsOf("和邻社")).containsExactly("和", "邻", "社", "和邻", "邻社");
        assertThat(SearchText.of("和邻").grams()).contains("和邻", "hl");
    }
}
