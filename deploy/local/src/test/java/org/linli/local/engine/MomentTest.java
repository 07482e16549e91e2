package org.linli.local.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MomentTest {

    private static final Instant NOW = Instant.parse("2027-03-01T02:00:00Z");

    @Test
    void businessTimeGoesThreeYearsAtOnceAndNotFurther() {
        assertThat(Moment.requireWithinReach(NOW, Duration.ofDays(1_100))).isEqualTo("2030-03-05T02:00:00Z");
        for (var days : new int[]{1_101, 99_999}) {
            assertThatThrownBy(() -> Moment.requireWithinReach(NOW, Duration.ofDays(days))).isInstanceOf(Failure.class)
                    .hasMessageContaining("too far at once");
        }
    }

    @Test
    void nothingIsReckonedPastTheCalendar() {
        var late = Instant.parse("2100-12-01T02:00:00Z");
        assertThat(Moment.requireWithinReach(late, Duration.ofDays(30))).isEqualTo("2100-12-31T02:00:00Z");
        assertThatThrownBy(() -> Moment.requireWithinReach(late, Duration.ofDays(31))).isInstanceOf(Failure.class)
                .hasMessageContaining("2100-12-31");
        assertThatThrownBy(() -> Moment.parseBegin("2101-01-01")).isInstanceOf(Failure.class);
    }
}
