package org.linli.registry.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarningTest {

    private static final Instant NOW = Instant.parse("2026-09-14T00:00:00Z");
    private static final UUID PAYABLE = UUID.randomUUID();

    private static Warning warning() {
        return new Warning(UUID.randomUUID(), NOW);
    }

    private static Optional<EarlyWarning> raise(Warning warning, Signal.Kind kind, int weight, UUID source) {
        return warning.raise(new Signal(kind, weight, source), 20, 50, NOW);
    }

    @ParameterizedTest
    @CsvSource({"19,GREEN", "20,AMBER", "49,AMBER", "50,RED"})
    void theLevelBeginsAtItsScore(int weight, WarningLevel level) {
        assertThat(raise(warning(), Signal.Kind.LATE_PAYMENT, weight, PAYABLE)).hasValueSatisfying(said -> {
            assertThat(said.level()).isEqualTo(level);
            assertThat(said.score()).isEqualTo(weight);
        });
    }

    @Test
    void theWorstOfEachKindCountsOnce() {
        var warning = warning();
        raise(warning, Signal.Kind.LATE_PAYMENT, 20, PAYABLE);
        assertThat(raise(warning, Signal.Kind.LATE_PAYMENT, 25, UUID.randomUUID()))
                .hasValueSatisfying(said -> assertThat(said.score()).isEqualTo(25));
        assertThat(raise(warning, Signal.Kind.WAGES_MISSED, 40, UUID.randomUUID())).hasValueSatisfying(said -> {
            assertThat(said.score()).isEqualTo(65);
            assertThat(said.signals()).hasSize(3);
        });
    }

    @Test
    void aLighterSignalOfTheSameSourceAndARepetitionSayNothing() {
        var warning = warning();
        raise(warning, Signal.Kind.LATE_PAYMENT, 25, PAYABLE);
        assertThat(raise(warning, Signal.Kind.LATE_PAYMENT, 10, PAYABLE)).isEmpty();
        assertThat(raise(warning, Signal.Kind.LATE_PAYMENT, 25, PAYABLE)).isEmpty();
        assertThat(warning.clear(Signal.Kind.LOW_RUNWAY, PAYABLE, 20, 50, NOW)).as("another kind").isEmpty();
        assertThat(warning.clear(Signal.Kind.LATE_PAYMENT, PAYABLE, 20, 50, NOW))
                .hasValueSatisfying(said -> assertThat(said.level()).isEqualTo(WarningLevel.GREEN));
        assertThat(warning.clear(Signal.Kind.LATE_PAYMENT, PAYABLE, 20, 50, NOW)).isEmpty();
    }

    @Test
    void hearsNothingOlderThanItKnows() {
        var warning = warning();
        var day = LocalDate.parse("2026-09-14");
        assertThat(warning.hears(PAYABLE, day)).isTrue();
        assertThat(warning.hears(PAYABLE, day.minusDays(1))).isFalse();
        assertThat(warning.hears(PAYABLE, day)).isTrue();
        assertThat(warning.hears(UUID.randomUUID(), day.minusDays(1))).isTrue();
    }

    @Test
    void whatWasSaidOnADayCountsForThatDayAndThoseBefore() {
        var warning = warning();
        var day = LocalDate.parse("2026-05-04");
        assertThat(warning.hasHeardSince(PAYABLE, day)).isFalse();
        assertThat(warning.hears(PAYABLE, day)).isTrue();
        assertThat(warning.hasHeardSince(PAYABLE, day.minusDays(1))).isTrue();
        assertThat(warning.hasHeardSince(PAYABLE, day)).isTrue();
        assertThat(warning.hasHeardSince(PAYABLE, day.plusDays(1))).isFalse();
    }
}
