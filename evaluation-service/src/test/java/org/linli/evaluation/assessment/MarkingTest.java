package org.linli.evaluation.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.evaluation.Shipped;
import org.linli.evaluation.indicator.AssessorPart;
import org.linli.platform.aggregate.BusinessDay;

class MarkingTest {

    private static final BusinessDay TODAY = Shipped.at(LocalDate.parse("2026-08-10"));

    private static Judgement mark(String by, String mark) {
        return new Judgement(UUID.randomUUID(), AssessorPart.PROFESSIONAL, "Q01", new BigDecimal(mark), "seen", by);
    }

    @Test
    void aNewMarkVoidsItsModeration() {
        var marking = new Marking(List.of(mark("anna", "92"), mark("chen", "40")), List.of());
        var tolerance = TODAY.rule("E05");
        var moderated = marking.moderated(new Moderation(UUID.randomUUID(), AssessorPart.PROFESSIONAL, "Q01",
                new BigDecimal("70"), "heard both", "bing"), tolerance);
        assertThat(moderated.contested(tolerance)).isEmpty();
        assertThat(moderated.scored()).singleElement()
                .satisfies(mark -> assertThat(mark.mark()).isEqualByComparingTo("70"));
        var again = moderated.with(List.of(mark("chen", "50")), TODAY.rule("G10"));
        assertThat(again.moderations()).isEmpty();
        assertThat(again.contested(tolerance)).hasSize(1);
    }
}
