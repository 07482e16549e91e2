package org.linli.funding.contractmoney.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.funding.contract.Instalment;
import org.linli.funding.contract.InstalmentTrigger;
import org.linli.funding.contract.Part;
import org.linli.funding.payable.Payable;
import org.linli.funding.payable.PayableTerms;
import org.linli.funding.payable.TestPayables;
import org.linli.platform.money.Money;
import org.linli.platform.time.Deadline;

/** What a change of a contract means for what is planned, open and paid of one part. */
class PartChangeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static PayableTerms terms() {
        return new PayableTerms(UUID.randomUUID(), UUID.randomUUID(), "440105005", UUID.randomUUID(), 1,
                InstalmentTrigger.MID_TERM, Part.WAGE, null, new BigDecimal("0.0005"), 0);
    }

    private static Instant on(LocalDate day) {
        return day.atTime(9, 0).atZone(Deadline.ZONE).toInstant();
    }

    private static Payable planned(String yuan) {
        return Payable.plan(UUID.randomUUID(), "Y-1", terms(), Money.yuan(yuan), on(DAY));
    }

    private static Payable triggered(String yuan) {
        return TestPayables.triggered(terms(), Money.yuan(yuan), DAY);
    }

    private static Instalment instalment(String wage) {
        return new Instalment(1, InstalmentTrigger.MID_TERM, Money.yuan(wage), Money.yuan(wage), Money.ZERO, Money.ZERO,
                null);
    }

    private static PartChange change(String wage, Payable... live) {
        return PartChange.of(Optional.of(instalment(wage)), 1, Part.WAGE, List.of(live));
    }

    @Test
    void takesLessFromWhatIsOpenAndKeepsWhatIsPaidOrOnItsWay() {
        var payable = triggered("100");
        var payment = UUID.randomUUID();
        payable.instruct(payment, Money.yuan("30"), on(DAY));
        payable.settle(payment, Money.yuan("30"), DAY, on(DAY));
        payable.instruct(UUID.randomUUID(), Money.yuan("20"), on(DAY));
        var change = change("10", payable);
        assertThat(change.lessInAll()).isEqualTo(Money.yuan("50"));
        assertThat(change.kept()).isEqualTo(Money.yuan("40"));
        payable.reduce(change.lessInAll(), 1, on(DAY));
        assertThat(payable.outstanding()).isEqualTo(Money.yuan("20"));
        assertThatThrownBy(() -> payable.reduce(Money.yuan("0.01"), 2, on(DAY)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void plansMoreOnTopOfWhatIsAcceptedAndIntoWhatIsStillPlanned() {
        assertThat(change("150", triggered("100")).more()).isEqualTo(Money.yuan("50"));
        assertThat(change("150", triggered("100")).planned()).isEmpty();
        assertThat(change("150", planned("100")).planned()).isPresent();
        assertThat(change("100", planned("100")).more()).isEqualTo(Money.ZERO);
    }
}
