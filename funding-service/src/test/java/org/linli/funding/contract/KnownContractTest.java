package org.linli.funding.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.funding.budget.Commitment;
import org.linli.platform.money.Money;

/** What a contract has for wages in a month, on whatever day it begins. */
class KnownContractTest {

    @ParameterizedTest
    @CsvSource({"2026-03-01,2027-02-28,12", "2028-02-29,2029-02-27,12", "2026-08-31,2027-02-27,6",
        "2026-12-31,2027-12-30,12", "2026-01-30,2026-02-27,1", "2026-03-01,2026-03-05,1", "2026-03-01,2026-05-30,2"})
    void itsMonthsAreWholeWhereTheLastOneIsShorter(LocalDate from, LocalDate to, int months) {
        var wages = Money.fen(1200_00L * months);
        var instalment = new Instalment(1, InstalmentTrigger.SIGNING, wages, wages, Money.ZERO, Money.ZERO, null);
        var contract = KnownContract.signed(
                new ContractSigned(UUID.randomUUID(), "C-1", UUID.randomUUID(), UUID.randomUUID(), "S-1", null, null,
                        wages, from, to, from, null, List.of(instalment)),
                new Commitment(UUID.randomUUID(), UUID.randomUUID()));
        assertThat(contract.payroll(1)).isEqualTo(Money.yuan("1200"));
    }
}
