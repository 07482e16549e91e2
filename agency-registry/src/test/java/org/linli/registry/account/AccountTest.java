package org.linli.registry.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.registry.account.AccountStatus.AccountCommand.CONFIRM;
import static org.linli.registry.account.AccountStatus.AccountCommand.CONFIRM_RETIREMENT;
import static org.linli.registry.account.AccountStatus.AccountCommand.LAPSE_RETIREMENT;
import static org.linli.registry.account.AccountStatus.AccountCommand.REJECT_RETIREMENT;
import static org.linli.registry.account.AccountStatus.AccountCommand.RETIRE;
import static org.linli.registry.account.AccountStatus.AccountCommand.VERIFY;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TestSecrets;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;
import org.linli.platform.vault.PeerSecrets;
import org.linli.platform.vault.Vault;

class AccountTest {

    private static final Vault VAULT = TestSecrets.vault();
    private static final PeerSecrets PEERS = TestSecrets.peers();
    private static final Actor CLERK = Actor.of("clerk");
    private static final Actor DIRECTOR = Actor.of("director");
    private static final Actor OFFICER = Actor.of("officer");
    private static final LocalDate DAY = LocalDate.parse("2026-09-11");
    private static final RuleBook RULES = RuleBook.shipped();
    private static final Deadline TERM = WorkCalendar.published().deadline(DAY, RULES.get("STEP-CONFIRM", DAY));

    private static Account proposed() {
        return Account.propose(UUID.randomUUID(), UUID.randomUUID(), "广州银行", "6222021234567890", CLERK, VAULT);
    }

    private static Account confirmed() {
        var account = proposed();
        account.confirm(DIRECTOR);
        return account;
    }

    private static Account verified() {
        var account = confirmed();
        account.verify(OFFICER, VAULT, PEERS);
        return account;
    }

    private static Account retired() {
        var account = verified();
        account.retire(DIRECTOR, DAY, TERM);
        account.confirmRetirement(OFFICER, DAY, RULES.get("SEPARATION", DAY));
        return account;
    }

    @Test
    void theNumberLeavesOnlySealedForFunding() {
        var said = confirmed().verify(OFFICER, VAULT, PEERS);
        assertThat(said.toString()).doesNotContain("6222021234567890");
        assertThat(PEERS.open(said.sealedNumber(), said.agencyId() + "/" + said.accountId()))
                .isEqualTo("6222021234567890");
    }

    @Test
    void acceptsEachCommandExactlyWhereItBelongs() {
        TransitionMatrix.check(AccountStatus.class, AccountStatus.AccountCommand.class,
                Map.of(AccountStatus.PROPOSED, AccountTest::proposed, AccountStatus.CONFIRMED, AccountTest::confirmed,
                        AccountStatus.VERIFIED, AccountTest::verified, AccountStatus.RETIRED, AccountTest::retired),
                Map.of(CONFIRM, account -> account.confirm(DIRECTOR), VERIFY,
                        account -> account.verify(OFFICER, VAULT, PEERS), RETIRE,
                        account -> account.retire(DIRECTOR, DAY, TERM), CONFIRM_RETIREMENT,
                        account -> account.confirmRetirement(OFFICER, DAY, RULES.get("SEPARATION", DAY)),
                        REJECT_RETIREMENT, Account::rejectRetirement, LAPSE_RETIREMENT, Account::lapseRetirement),
                Map.of(AccountStatus.PROPOSED, Set.of(CONFIRM, RETIRE), AccountStatus.CONFIRMED, Set.of(VERIFY, RETIRE),
                        AccountStatus.VERIFIED, Set.of(RETIRE), AccountStatus.RETIRED, Set.of()),
                Account::status);
    }

    @Test
    void aRetirementWaitsForItsSecondPersonAndFallsWithItsDay() {
        var account = verified();
        assertThat(account.retire(OFFICER, DAY, TERM)).isEmpty();
        assertThat(account.accepted()).containsExactlyInAnyOrder(CONFIRM_RETIREMENT, REJECT_RETIREMENT,
                LAPSE_RETIREMENT);
        assertThatThrownBy(() -> account.confirmRetirement(OFFICER, DAY, RULES.get("SEPARATION", DAY)))
                .isInstanceOf(RuleRefused.class);
        assertThatThrownBy(
                () -> account.confirmRetirement(DIRECTOR, TERM.lastDay().plusDays(1), RULES.get("SEPARATION", DAY)))
                .isInstanceOf(Conflict.class);
        account.lapseRetirement();
        assertThat(account.accepted()).containsExactly(RETIRE);
    }

    @Test
    void nobodySignsTwoSteps() {
        assertThatThrownBy(() -> proposed().confirm(CLERK)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> confirmed().verify(CLERK, VAULT, PEERS)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> confirmed().verify(DIRECTOR, VAULT, PEERS)).isInstanceOf(Conflict.class);
    }

    @Test
    void itsEventsShowTheLastFourDigitsAtMost() {
        assertThat(proposed().proposed().maskedNumber()).isEqualTo("**** 7890");
    }
}
