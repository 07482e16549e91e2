package org.linli.procurement.judging.expert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.rule.RuleBook;

class ExpertTest {

    private static final RuleBook RULES = RuleBook.shipped();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void tiesCountThreeYearsAfterTheirEnd() {
        var agency = UUID.randomUUID();
        assertThat(SampleExpert.of("LAW", List.of(new Tie(agency, null))).isTiedTo(List.of(agency), RULES, TODAY))
                .isTrue();
        assertThat(SampleExpert.of("LAW", List.of(new Tie(agency, TODAY.minusYears(3)))).isTiedTo(List.of(agency),
                RULES, TODAY)).isTrue();
        assertThat(SampleExpert.of("LAW", List.of(new Tie(agency, TODAY.minusYears(3).minusDays(1))))
                .isTiedTo(List.of(agency), RULES, TODAY)).isFalse();
        assertThat(SampleExpert.of("LAW", List.of(new Tie(UUID.randomUUID(), null))).isTiedTo(List.of(agency), RULES,
                TODAY)).isFalse();
    }

    @Test
    void aBanCountsFromItsFirstDayThroughItsLastAndALongerOneLengthensIt() {
        var expert = SampleExpert.of("LAW", List.of());
        expert.bar(TODAY, TODAY.plusDays(10));
        assertThat(expert.isBarredOn(TODAY.minusDays(1))).isFalse();
        assertThat(expert.isBarredOn(TODAY)).isTrue();
        assertThat(expert.isBarredOn(TODAY.plusDays(10))).isTrue();
        assertThat(expert.isBarredOn(TODAY.plusDays(11))).isFalse();
        expert.bar(TODAY.plusDays(5), TODAY.plusDays(20));
        assertThat(expert.isBarredOn(TODAY)).isTrue();
        assertThat(expert.isBarredOn(TODAY.plusDays(20))).isTrue();
        expert.bar(TODAY.plusDays(40), TODAY.plusDays(50));
        assertThat(expert.isBarredOn(TODAY.plusDays(30))).as("between two bans").isFalse();
    }

    @Test
    void aWithdrawnExpertComesBackOnlyByANewNomination() {
        var expert = SampleExpert.of("SOCIAL_WORK", List.of());
        expert.withdrawn(3);
        expert.nominated(List.of("LAW"), "MIDDLE", 9, "MIDDLE", List.of(), 2);
        assertThat(expert.isWithdrawn()).as("an older nomination changes nothing").isTrue();
        expert.nominated(List.of("LAW"), "MIDDLE", 9, "MIDDLE", List.of(), 4);
        assertThat(expert.isWithdrawn()).isFalse();
        expert.withdrawn(3);
        assertThat(expert.isWithdrawn()).as("an older withdrawal changes nothing").isFalse();
    }

    @Test
    void eligibleBySeniorTitleOrEightYears() {
        var young = new Expert(UUID.randomUUID());
        young.nominated(List.of("SOCIAL_WORK"), "MIDDLE", 7, "MIDDLE", List.of(), 1);
        assertThat(young.isEligible(RULES, TODAY)).isFalse();
        young.nominated(List.of("SOCIAL_WORK"), "SENIOR", 7, "SENIOR", List.of(), 2);
        assertThat(young.isEligible(RULES, TODAY)).isTrue();
        young.nominated(List.of("SOCIAL_WORK"), "MIDDLE", 1, "MIDDLE", List.of(), 1);
        var unnamed = new Expert(UUID.randomUUID());
        unnamed.nominated(List.of("SOCIAL_WORK"), "ASSISTANT", 30, "JUNIOR", List.of(), 1);
        assertThat(unnamed.isEligible(RULES, TODAY)).as("years alone are no middle title").isFalse();
        unnamed.nominated(List.of("SOCIAL_WORK"), "MIDDLE", 8, "", List.of(), 2);
        assertThat(unnamed.isEligible(RULES, TODAY)).isTrue();
        assertThat(young.isEligible(RULES, TODAY)).as("an older nomination changes nothing").isTrue();
    }
}
