package org.linli.procurement.judging.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.platform.rule.RuleBook;

class PanelShapeTest {

    private static final RuleBook RULES = RuleBook.shipped();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    /** C01: experts at least two thirds; C10: at least half of them with a social specialty. */
    @ParameterizedTest
    @CsvSource({"3,2,1,1", "5,4,1,2", "7,5,2,3", "9,6,3,3", "11,8,3,4", "13,9,4,5", "15,10,5,5", "17,12,5,6",
        "19,13,6,7", "21,14,7,7"})
    void quotasOfEveryLawfulSize(int size, int experts, int representatives, int social) {
        assertThat(PanelShape.leastExperts(size)).isEqualTo(experts);
        assertThat(PanelShape.of(size, representatives, RULES, TODAY))
                .isEqualTo(new PanelShape(size, experts, representatives, social));
        assertThatThrownBy(() -> PanelShape.of(size, representatives + 1, RULES, TODAY))
                .isInstanceOf(IllegalArgumentException.class);
        var allExperts = PanelShape.of(size, 0, RULES, TODAY);
        assertThat(allExperts.experts()).isEqualTo(size);
        assertThat(allExperts.socialQuota()).isEqualTo((size + 1) / 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 2, 4, 6, 20})
    void anEvenCommitteeOrOneOfFewerThanThreeIsNone(int size) {
        assertThatThrownBy(() -> PanelShape.of(size, 0, RULES, TODAY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    void everyShapeKeepsItsQuotas(@ForAll @IntRange(min = 1, max = 10) int half,
            @ForAll @IntRange(min = 0, max = 7) int sent) {
        var size = 2 * half + 1;
        var representatives = Math.min(sent, size - PanelShape.leastExperts(size));
        var shape = PanelShape.of(size, representatives, RULES, TODAY);
        assertThat(3 * shape.experts()).isGreaterThanOrEqualTo(2 * size);
        assertThat(2 * shape.socialQuota()).isGreaterThanOrEqualTo(shape.experts()).isLessThan(shape.experts() + 2);
        assertThat(shape.experts() + shape.representatives()).isEqualTo(size);
    }
}
