package org.linli.console.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.console.fact.Fact;

class TimelineTest {

    private static final Instant BEGIN = Instant.parse("2026-07-01T01:00:00Z");
    private static final UUID CASE = UUID.randomUUID();

    private static Fact fact(Duration after, @Nullable UUID cause) {
        return new Fact(UUID.randomUUID(), "funding", "linli.funding.payable.overdue.v1", "linli.payables", "key", 1,
                BEGIN.plus(after), LocalDate.of(2026, 7, 1), "sweep", CASE, cause, "{}", 1);
    }

    @Test
    void whatWasCausedStandsUnderItsCause() {
        var late = fact(Duration.ZERO, null);
        var risk = fact(Duration.ofSeconds(1), late.id());
        var leaves = fact(Duration.ofSeconds(2), risk.id());
        assertThat(Timeline.of(List.of(late, risk, leaves)).entries()).extracting(Timeline.Entry::depth)
                .containsExactly(0, 1, 2);
    }

    @Test
    void aCauseOutsideTheHistoryIsNone() {
        assertThat(Timeline.of(List.of(fact(Duration.ZERO, UUID.randomUUID()))).entries()).singleElement()
                .extracting(Timeline.Entry::depth).isEqualTo(0);
    }

    @Test
    void aLongSilenceIsSaidOnce() {
        assertThat(Timeline.of(List.of(fact(Duration.ZERO, null), fact(Duration.ofDays(30), null),
                fact(Duration.ofDays(30).plusHours(2), null))).entries()).extracting(Timeline.Entry::idleDays)
                .containsExactly(0L, 30L, 0L);
    }

    @Test
    void aTypeIsNamedWithoutPrefixAndVersion() {
        assertThat(fact(Duration.ZERO, null).name()).isEqualTo("funding.payable.overdue");
    }
}
