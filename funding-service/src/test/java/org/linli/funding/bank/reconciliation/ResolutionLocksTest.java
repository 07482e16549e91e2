package org.linli.funding.bank.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.funding.Case.CHECKER;
import static org.linli.funding.Case.MAKER;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.post;
import static org.linli.funding.bank.iso.StatementText.ref;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.funding.Case;
import org.linli.funding.RowLocks;
import org.linli.funding.bank.iso.StatementText;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.Ledger;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;

/** Two people settle a line of the bank: the accounts of the source they name are taken with the bank's own. */
@QuarkusTest
@WithTestResource(Engines.class)
class ResolutionLocksTest {

    @Inject
    Ledger ledger;

    @AfterEach
    void opensItsDaysAgainAndBalances() {
        AccountCash.reopen();
        assertThat(get("/ledger/trial-balance").getBoolean("right")).isTrue();
    }

    /** A debit that nobody knows. @return the entry's path */
    private static String unknownDebit() {
        var statement = new StatementText(Time.today(), new AccountCash().balance());
        var message = Case.handedIn(MAKER, "application/xml",
                statement.debit("3.00", ref("L" + UUID.randomUUID().toString().substring(0, 20))).xml());
        return "/bank/entries/" + get("/bank/entries?limit=500&messageId=" + message.getString("id"))
                .getString("items.find{it.outcome == 'UNKNOWN_DEBIT'}.id");
    }

    @Test
    void whoeverBearsAFeeIsHeldTogetherWithTheBanksOwnAccounts() throws Exception {
        Case.job(() -> ledger.openAndLockAccounts(List.of(Account.bankClaim())));
        var source = new Case().funded("100", "0").source;
        var entry = unknownDebit();
        post(MAKER, entry + "/propose-resolution",
                "{\"kind\":\"FEE\",\"sourceId\":\"" + source + "\",\"reason\":\"the bank's fee\"}").statusCode(200);
        var cash = Account.fundCash(UUID.fromString(source)).code();
        assertThat(RowLocks.<Integer>waitingFor(RowLocks.Row.account(Account.bankClaim().code()),
                RowLocks.Row.account(cash),
                () -> post(CHECKER, entry + "/confirm-resolution", "").extract().statusCode())).isEqualTo(200);
    }
}
