package org.linli.funding.contractmoney.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.funding.contract.ContractChanged;
import org.linli.funding.contract.GrantTerms;
import org.linli.funding.contract.KnownContract;
import org.linli.funding.contractmoney.change.ChangeStatus.ChangeCommand;
import org.linli.platform.money.Money;
import org.linli.platform.testkit.TransitionMatrix;

/** A change of a contract's money in every status against every command. */
class MoneyChangeTest {

    private static MoneyChange waiting() {
        var fact = new ContractChanged(UUID.randomUUID(), 1, Money.ZERO, LocalDate.of(2026, 3, 2),
                LocalDate.of(2027, 3, 1), LocalDate.of(2026, 6, 1), List.of());
        var contract = KnownContract.granted(new GrantTerms(fact.contractId(), "C-1", UUID.randomUUID(), "440105005",
                UUID.randomUUID(), UUID.randomUUID(), LocalDate.of(2026, 3, 2), List.of()));
        return MoneyChange.agreed(UUID.randomUUID(), fact, contract, Instant.EPOCH);
    }

    private static MoneyChange applied() {
        var change = waiting();
        change.apply(Money.ZERO, Money.ZERO, Money.ZERO);
        return change;
    }

    private static MoneyChange superseded() {
        var change = waiting();
        change.supersede();
        return change;
    }

    @Test
    void acceptsInEveryStatusExactlyItsCommands() {
        TransitionMatrix.check(ChangeStatus.class, ChangeCommand.class,
                Map.of(ChangeStatus.SHORT, MoneyChangeTest::waiting, ChangeStatus.APPLIED, MoneyChangeTest::applied,
                        ChangeStatus.SUPERSEDED, MoneyChangeTest::superseded),
                Map.of(ChangeCommand.APPLY, change -> change.apply(Money.ZERO, Money.ZERO, Money.ZERO),
                        ChangeCommand.SUPERSEDE, MoneyChange::supersede),
                Map.of(ChangeStatus.SHORT, Set.of(ChangeCommand.values()), ChangeStatus.APPLIED, Set.of(),
                        ChangeStatus.SUPERSEDED, Set.of()),
                MoneyChange::status);
    }

    @Test
    void staysWhileTheBudgetRunsShort() {
        var change = waiting();
        change.runsShort(UUID.randomUUID(), Money.yuan("2"), Money.yuan("1"), Instant.EPOCH);
        assertThat(change.status()).isEqualTo(ChangeStatus.SHORT);
    }
}
