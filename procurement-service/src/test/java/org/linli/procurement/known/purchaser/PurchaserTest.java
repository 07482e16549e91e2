package org.linli.procurement.known.purchaser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.RuleBook;

class PurchaserTest {

    private static final Rule LIMIT = RuleBook.shipped().get("HP1", LocalDate.of(2026, 11, 24));

    private static Arrear late(int days) {
        var arrear = new Arrear(UUID.randomUUID(), "s");
        arrear.overdue(days);
        return arrear;
    }

    private static Arrear paid(int days) {
        var arrear = new Arrear(UUID.randomUUID(), "s");
        arrear.cleared(days);
        return arrear;
    }

    @Test
    void blocksAtSixtyDaysAndLetsGoWhenPaid() {
        var purchaser = new Purchaser("s");
        var arrear = late(59);
        assertThat(purchaser.reckon(List.of(arrear), LIMIT)).noneMatch(PurchaserEvent.Blocked.class::isInstance);
        arrear.overdue(60);
        assertThat(purchaser.reckon(List.of(arrear), LIMIT)).first().isInstanceOf(PurchaserEvent.Blocked.class);
        assertThat(purchaser.reckon(List.of(arrear), LIMIT)).as("said once").isEmpty();
        arrear.cleared(75);
        assertThat(purchaser.reckon(List.of(arrear), LIMIT)).first().isInstanceOf(PurchaserEvent.Unblocked.class);
        arrear.overdue(90);
        assertThat(purchaser.reckon(List.of(arrear), LIMIT)).as("an old threshold after clearing changes nothing")
                .isEmpty();
    }

    @Test
    void staysBlockedWhileAnotherPayableIsAsLate() {
        var purchaser = new Purchaser("s");
        var one = late(60);
        var other = late(61);
        purchaser.reckon(List.of(one, other), LIMIT);
        one.cleared(62);
        assertThat(purchaser.reckon(List.of(one, other), LIMIT)).noneMatch(PurchaserEvent.Unblocked.class::isInstance);
    }

    @Test
    void scoresByTheMeanOfPromptness() {
        assertThat(Punctuality.of(List.of(), LIMIT).score()).isEqualTo(100);
        assertThat(Punctuality.of(List.of(paid(0), paid(30)), LIMIT)).isEqualTo(new Punctuality(75, 1, 2, 30));
        assertThat(Punctuality.of(List.of(paid(0), late(90)), LIMIT)).isEqualTo(new Punctuality(50, 1, 1, 90));
    }

    @Test
    void olderThresholdsDoNotLowerTheDelay() {
        var arrear = late(30);
        arrear.overdue(15);
        assertThat(arrear.daysLate()).isEqualTo(30);
    }
}
