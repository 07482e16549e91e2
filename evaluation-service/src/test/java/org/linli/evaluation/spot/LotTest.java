package org.linli.evaluation.spot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LotTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    private static List<Lot.Candidate> candidates(int n) {
        return IntStream.range(0, n).mapToObj(i -> new Lot.Candidate(new UUID(7, i), DAY.plusDays(1 + i % 300)))
                .toList();
    }

    private static List<Lot> drawn(List<Lot> lots) {
        return lots.stream().filter(lot -> lot.day() != null).toList();
    }

    @Test
    void atLeastTheShareIsDrawnAndNeverNobody() {
        for (var n = 1; n <= 200; n++) {
            assertThat(drawn(Lot.draw("seed", candidates(n), 30, DAY)).size() * 100).as(n + " candidates")
                    .isGreaterThanOrEqualTo(n * 30).isLessThan(n * 30 + 100);
        }
    }

    @Test
    void theSeedAndNothingElseDecides() {
        var shuffled = new ArrayList<>(candidates(120));
        Collections.shuffle(shuffled, new Random(5));
        assertThat(Lot.draw("seed", shuffled, 30, DAY)).isEqualTo(Lot.draw("seed", candidates(120), 30, DAY));
        assertThat(drawn(Lot.draw("another", candidates(120), 30, DAY)))
                .isNotEqualTo(drawn(Lot.draw("seed", candidates(120), 30, DAY)));
        assertThat(Lot.hash("seed", new UUID(0, 1)))
                .as("SHA-256 of seed|00000000-0000-0000-0000-000000000001, as any tool computes it")
                .isEqualTo("bda3d2e32012b130ace1e9ad0ed3909b0d0da0975d5ba466221587c9fbb0923f");
    }

    @Test
    void everybodyIsDrawnAboutAsOftenAndOnADayThatIsLeft() {
        var times = new int[20];
        for (var seed = 0; seed < 2_000; seed++) {
            for (var lot : drawn(Lot.draw("s" + seed, candidates(20), 30, DAY))) {
                times[(int) lot.contractId().getLeastSignificantBits()]++;
                assertThat(lot.day()).isAfter(DAY)
                        .isBeforeOrEqualTo(DAY.plusDays(1 + lot.contractId().getLeastSignificantBits() % 300));
            }
        }
        for (var count : times) {
            assertThat(count).as("6 of 20 in 2,000 draws").isBetween(500, 700);
        }
        var days = new HashSet<LocalDate>();
        for (var seed = 0; seed < 300; seed++) {
            days.add(drawn(Lot.draw("d" + seed, List.of(new Lot.Candidate(new UUID(1, 1), DAY.plusDays(10))), 30, DAY))
                    .getFirst().day());
        }
        assertThat(days).as("no day is safe").hasSize(10);
    }
}
