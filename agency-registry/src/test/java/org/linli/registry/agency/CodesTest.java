package org.linli.registry.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.platform.ResidentId;

class CodesTest {

    @ParameterizedTest
    @ValueSource(strings = {"52440105MJK0000144", "52440105MJK000276U", "51440105MJK100031J"})
    void acceptsValidCreditCodes(String code) {
        assertThat(new UnifiedSocialCreditCode(code).checks()).isTrue();
        assertThat(new UnifiedSocialCreditCode(code).innerChecks()).isTrue();
    }

    @Test
    void aGenuineCodeMayFailItsCheck() {
        assertThat(new UnifiedSocialCreditCode("52440105MJK0000145").checks()).isFalse();
        assertThat(new UnifiedSocialCreditCode("91350213M0001Q7Q47").checks()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "52440105MJK000014", "52440105MJK00001444", "52440105MJI0000144", "52440105mjk0000144"})
    void refusesWhatIsNoCreditCode(String text) {
        assertThatThrownBy(() -> new UnifiedSocialCreditCode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"440105199001010017", "440105198512310025", "440105200002291231", "11010519491231002X"})
    void acceptsValidResidentIds(String id) {
        assertThat(new ResidentId(id)).hasToString("ResidentId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "440105199001010018", "440105199013010017", "440105200102291231", "11010519491231002x",
        "940105199001010017", "4401051990010100170"})
    void refusesWhatIsNoResidentId(String text) {
        assertThatThrownBy(() -> new ResidentId(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
