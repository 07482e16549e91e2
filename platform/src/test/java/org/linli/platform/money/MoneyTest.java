package org.linli.platform.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @Test
    void readsAndWritesDecimalStrings() throws Exception {
        var json = new ObjectMapper();
        assertThat(json.writeValueAsString(Money.yuan("2400000")))
                .isEqualTo("{\"amount\":\"2400000.00\",\"currency\":\"CNY\"}");
        assertThat(json.readValue("{\"amount\":\"0.05\",\"currency\":\"CNY\"}", Money.class)).isEqualTo(Money.fen(5));
        assertThatThrownBy(() -> json.readValue("{\"amount\":\"1\",\"currency\":\"USD\"}", Money.class))
                .hasMessageContaining("CNY");
        assertThatThrownBy(() -> json.readValue("{\"amount\":\"1\"}", Money.class)).hasMessageContaining("CNY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234", "1e3", "", " 1", "1,000", "٣", "1234567890123", "100000000000", "-100000000000.00",
        "+1", "NaN"})
    void refusesWhatIsNoAmount(String text) {
        assertThatThrownBy(() -> Money.yuan(text)).isInstanceOf(IllegalArgumentException.class);
    }

    /** What the contract lets through is an amount, to the last fen. */
    @ParameterizedTest
    @ValueSource(strings = {"99999999999.99", "-99999999999.99", "00000000001", "-0.0"})
    void takesWhatItsPatternDescribes(String text) throws Exception {
        var pattern = Money.Json.class.getDeclaredField("amount").getAnnotation(Schema.class).pattern();
        assertThat(text).matches(pattern);
        assertThat(Money.yuan(text).amount()).matches(pattern);
    }

    @Test
    void roundsHalfUpToTheFen() {
        assertThat(Money.yuan("600000").times(new BigDecimal("0.0005")).times(45)).isEqualTo(Money.yuan("13500.00"));
        assertThat(Money.fen(1).times(new BigDecimal("0.5"))).isEqualTo(Money.fen(1));
        assertThat(Money.fen(-1).times(new BigDecimal("0.5"))).isEqualTo(Money.fen(-1));
    }

    @Test
    void refusesToOverflow() {
        assertThatThrownBy(() -> Money.yuan("99999999999.99").plus(Money.fen(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.fen(Long.MIN_VALUE)).isInstanceOf(IllegalArgumentException.class);
    }
}
