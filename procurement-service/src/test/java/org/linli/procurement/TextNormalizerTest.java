package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One text in one form, however it is written. */
class TextNormalizerTest {

    @ParameterizedTest
    @CsvSource({"本⃝区,本区", "5️⃣A级,5A级", "ⅤA级,5A级", "❺A级,5A级", "㈤Ａ級,5A级", "🅰🅰🅰级,AAA级", "ААА级,AAA级", "ΑΑΑ级,AAA级",
        "ᎪᎪᎪ级,AAA级", "𝐀𝟓级,A5级", "每週入戶走訪獨居長者,每周入户走访独居长者", "二〇二五,二〇二五", "⼴州,广州", "㎡,m2", "Á,A", "٥級,5级",
        "為爲説裏裡衞,为为说里里卫", "½,1⁄2"})
    void isReadAsWhatItLooksLike(String written, String read) {
        assertThat(TextNormalizer.normalize(written)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"'海\u200b珠\uFEFF区',海珠区", "'海\u3164珠\uE000区',海珠区", "'a\\nb','a\\nb'"})
    void whatShowsNothingIsNotRead(String written, String read) {
        assertThat(TextNormalizer.normalize(written.translateEscapes())).isEqualTo(read.translateEscapes());
    }

    @ParameterizedTest
    @CsvSource({"每 周、入戶★走訪！,每周入户走访", "ＷＡＮＧ-Wei,wangwei"})
    void comparedAreLettersAndDigitsAlone(String written, String compared) {
        assertThat(TextNormalizer.lettersAndDigits(written)).isEqualTo(compared);
    }
}
