package org.linli.evaluation.delay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LostTimeTest {

    private static final UUID CONTRACT = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    private static PaymentDelay late(LocalDate dueOn, int days) {
        return new PaymentDelay(UUID.randomUUID(), CONTRACT, dueOn, days, false);
    }

    @Test
    void daysOnWhichSeveralPayablesWereLateCountOnce() {
        assertThat(LostTime.of(List.of(late(DAY, 15), late(DAY, 10)), DAY).days()).isEqualTo(15);
        assertThat(LostTime.of(List.of(late(DAY.plusDays(10), 10), late(DAY, 15)), DAY).days()).isEqualTo(20);
        assertThat(LostTime.of(List.of(late(DAY, 5), late(DAY.plusDays(30), 5)), DAY).days()).isEqualTo(10);
        assertThat(LostTime.of(List.of(late(DAY, 30), late(DAY.plusDays(3), 5)), DAY).days()).isEqualTo(30);
    }

    @Test
    void nothingLateIsNothingLost() {
        assertThat(LostTime.of(List.of(), DAY).none()).isTrue();
    }

    @Test
    void thePayablesStandInTheOrderTheyFellDue() {
        var second = late(DAY.plusDays(1), 1);
        var first = late(DAY, 1);
        assertThat(LostTime.of(List.of(second, first), DAY).payables()).containsExactly(first.payableId(),
                second.payableId());
    }

    @Test
    void whatIsStillLateGrowsByTheDay() {
        var running = new PaymentDelay(UUID.randomUUID(), CONTRACT, DAY, 15, true);
        assertThat(LostTime.of(List.of(running), DAY.plusDays(3)).days()).isEqualTo(15);
        assertThat(LostTime.of(List.of(running), DAY.plusDays(29)).days()).isEqualTo(29);
        assertThat(LostTime.of(List.of(running, late(DAY.plusDays(20), 5)), DAY.plusDays(29)).days()).isEqualTo(29);
    }
}
