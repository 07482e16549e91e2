package org.linli.procurement.known.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.Years;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;

class DeadlineRecalculationTest {

    private static final Deadline BEFORE = new Deadline(LocalDate.of(2027, 1, 11), "P07", "b", true);

    private static DeadlineRecalculation knowing(LocalDate... off) {
        var own = Stream.of(off).collect(Collectors.toMap(day -> day, day -> false));
        return new DeadlineRecalculation(RuleBook.shipped(),
                new WorkCalendar(off.length == 0 ? own : Years.whole(2027, own)), Set.of(2027));
    }

    @Test
    void dueOnceItsYearIsKnown() {
        assertThat(knowing().isDue(BEFORE)).isFalse();
        assertThat(knowing(LocalDate.of(2027, 1, 1)).isDue(BEFORE)).isTrue();
        assertThat(knowing(LocalDate.of(2027, 1, 1)).isDue(null)).isFalse();
        assertThat(knowing(LocalDate.of(2027, 1, 1)).isDue(RecalculatedDeadline.settled(BEFORE))).isFalse();
    }

    @Test
    void movesLaterButNeverBeforeTheDayThatWasAnnounced() {
        var later = new Deadline(LocalDate.of(2027, 1, 13), "P07", "b", false);
        assertThat(RecalculatedDeadline.running("bidsUntil", BEFORE, later).after()).isEqualTo(later);
        var earlier = new Deadline(LocalDate.of(2027, 1, 9), "P07", "b", false);
        assertThat(RecalculatedDeadline.running("bidsUntil", BEFORE, earlier).after())
                .isEqualTo(RecalculatedDeadline.settled(BEFORE));
    }

    @Test
    void aDocumentsOwnNumberKeepsRuleAndBasis() {
        var term = knowing(LocalDate.of(2027, 1, 11), LocalDate.of(2027, 1, 12)).term(LocalDate.of(2026, 12, 20), "P07",
                22, "d");
        assertThat(term.lastDay()).isEqualTo(LocalDate.of(2027, 1, 13));
        assertThat(term.rule()).isEqualTo("P07");
        assertThat(term.provisional()).isFalse();
    }
}
