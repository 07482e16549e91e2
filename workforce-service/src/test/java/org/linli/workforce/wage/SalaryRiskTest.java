package org.linli.workforce.wage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.workforce.wage.SalaryRisk.Band;
import org.linli.workforce.wage.SalaryRisk.Limits;

class SalaryRiskTest {

    private static final Instant NOW = Instant.parse("2026-11-16T00:00:00Z");
    private static final Limits LIMITS = new Limits(1, 30, 1);
    private static final UUID PAYABLE = UUID.randomUUID();

    private static SalaryRisk risk() {
        return new SalaryRisk(UUID.randomUUID(), UUID.randomUUID(), NOW);
    }

    @ParameterizedTest
    @CsvSource({"0,0,GREEN", "1,0,AMBER", "29,0,AMBER", "30,0,RED", "0,1,RED", "29,1,RED"})
    void theBandFollowsTheWorstOfDaysAndMonths(int days, int months, Band band) {
        assertThat(LIMITS.band(days, months)).isEqualTo(band);
        assertThat(new Limits(1, 30, 2).band(0, 1)).as("a milder district").isEqualTo(Band.AMBER);
    }

    @Test
    void aMissedMonthIsRedUntilItIsSettled() {
        var risk = risk();
        assertThat(risk.wagesMissed("2026-10", 3, LIMITS, NOW)).hasValueSatisfying(changed -> {
            assertThat(changed.band()).isEqualTo(Band.RED);
            assertThat(changed.missedMonths()).containsExactly("2026-10");
            assertThat(changed.people()).isEqualTo(3);
        });
        assertThat(risk.wagesMissed("2026-10", 3, LIMITS, NOW)).as("said once").isEmpty();
        assertThat(risk.late(PAYABLE, 2, 3, LIMITS, NOW)).as("red already").isEmpty();
        assertThat(risk.wagesSettled("2026-10", 3, LIMITS, NOW)).hasValueSatisfying(changed -> {
            assertThat(changed.band()).isEqualTo(Band.AMBER);
            assertThat(changed.payableIds()).containsExactly(PAYABLE);
        });
        assertThat(risk.cleared(PAYABLE, 3, LIMITS, NOW))
                .hasValueSatisfying(changed -> assertThat(changed.band()).isEqualTo(Band.GREEN));
    }

    @Test
    void fewerDaysNeverImproveALatePayable() {
        var risk = risk();
        risk.late(PAYABLE, 30, 1, LIMITS, NOW);
        assertThat(risk.late(PAYABLE, 1, 1, LIMITS, NOW)).isEmpty();
    }
}
