package org.linli.bench.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** What is read of processes, and the people that are made up. */
class SuiteReadingsTest {

    @Test
    void processorTimeIsReadWhateverTheProgramIsCalled() {
        assertThat(ProcessTree.ticks("42 (a (strange) name) S 1 42 42 0 -1 4194304 100 200 0 0 7 5 30 1 20 0 9 0 99"))
                .isEqualTo(7 + 5 + 30 + 1);
    }

    @Test
    void everyResidentIdIsWellFormedAndAnother() {
        var seen = new HashSet<String>();
        for (int number = 0; number < 50_000; number++) {
            var id = ResidentIds.of(number * 401);
            assertThat(id).matches("11010\\d{12}[\\dX]");
            assertThat(seen.add(id)).as(id).isTrue();
        }
        assertThat(ResidentIds.of(0)).isEqualTo("110101195001010017");
    }
}
