package org.linli.procurement.known.agency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A registered agency is named also by what people call it. */
class ShortNameTest {

    @ParameterizedTest
    @CsvSource({"广州市海珠区和邻社会工作服务中心,和邻,参照和邻社工中心模式,与居委会和邻居合作", "海珠区和鄰社工服務中心,和邻,采用和邻服务中心的做法,和邻里中心共建",
        "广州启创社会工作服务中心,启创,启创社工的督导体系,开启创新服务模式", "广州市暖阳为老服务有限公司,暖阳为老,参照暖阳为老服务中心,冬日暖阳为老人送服务"})
    void aShortNameIsTheNameWithoutPlaceAndKind(String registered, String shortName, String named, String other) {
        assertThat(ShortName.of(registered)).contains(shortName);
        assertThat(ShortName.standsIn(named, shortName)).isTrue();
        assertThat(ShortName.standsIn(other, shortName)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"广州市海珠区滨江街家庭综合服务中心", "海珠区社区服务中心", "广州市海珠区滨江社会工作服务中心", "Agency Ltd", "a"})
    void whatEverybodyIsCalledNamesNobody(String registered) {
        assertThat(ShortName.of(registered)).isEmpty();
    }
}
