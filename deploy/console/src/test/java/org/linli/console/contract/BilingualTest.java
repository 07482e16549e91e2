package org.linli.console.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BilingualTest {

    @Test
    void aNameIsCutBetweenItsLanguagesAndNotWithinAWord() {
        var pack = new Bilingual("OCDS 档案包 A record package (OCDS 1.1)");
        assertThat(pack.in("zh-CN")).isEqualTo("OCDS 档案包");
        assertThat(pack.brief("en")).isEqualTo("A record package");
        assertThat(new Bilingual("全量数据(JSON Lines) All that is public").in("zh-CN")).isEqualTo("全量数据(JSON Lines)");
        assertThat(new Bilingual("欧盟社会服务代码 EU codes").in("en")).isEqualTo("EU codes");
    }

    @Test
    void aTextInOneLanguageIsShownInBoth() {
        assertThat(new Bilingual("sameAgency is false").in("zh-CN")).isEqualTo("sameAgency is false");
        assertThat(new Bilingual("付款").in("en")).isEqualTo("付款");
    }
}
