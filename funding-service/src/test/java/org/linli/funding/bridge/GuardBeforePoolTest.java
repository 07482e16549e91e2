package org.linli.funding.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.money;
import static org.linli.funding.Case.post;
import static org.linli.funding.Untouched.sql;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.funding.Case;
import org.linli.funding.Untouched;
import org.linli.funding.agency.KnownAgencies;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.money.Money;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Tokens;

/** Pools and ledger are asked before an advance says anything. */
@QuarkusTest
@WithTestResource(Engines.class)
@Tag("deadlines")
class GuardBeforePoolTest {

    @Inject
    BridgeService service;
    @Inject
    Bridges bridges;
    @Inject
    KnownAgencies payees;

    @Test
    void movesNothingIntoAPoolThatItsSourceDoesNotHave() {
        var source = UUID.fromString(Case.open("1000"));
        Untouched.byTheLedger(() -> {
        }, () -> service.fund(Facility.BRIDGE, source, Money.yuan("1000.01")), () -> {
        });
    }

    @Test
    void grantsNothingThatThePoolHasNoLonger() {
        var one = new Case().funded("2400000", "300000").reserved("2400000").payee().knownPayee().signed();
        var wage = one.payable("WAGE", 1);
        Case.late(wage, Case.rule("FB1"));
        var id = get("/bridges?payableId=" + wage).getString("items[0].id");
        post(Tokens.of("director", "agency-director").agency(one.agency).bearer(), "/bridges/" + id + "/request",
                "{\"amount\":" + money("1000") + "}").statusCode(200);
        var bridge = UUID.fromString(id);
        Untouched.by(() -> sql("update ledger_account set credits_pending = debits_posted - credits_posted - 99999 "
                + "where code = 'BRIDGE:POOL'"), () -> {
                    assertThat(bridges.pool(Facility.BRIDGE)).isEqualTo(Money.yuan("999.99"));
                    service.grant(bridge, Money.yuan("1000"), payees.account(one.agency).orElseThrow().id(),
                            Handlers.NONE, Actor.of("checker-3"));
                }, () -> assertThat(bridges.get(bridge).status()).isEqualTo(BridgeStatus.REQUESTED));
    }
}
