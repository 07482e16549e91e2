package org.linli.funding.dualcontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.funding.Case.STEWARD;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.money;
import static org.linli.funding.Case.post;
import static org.linli.funding.Untouched.sql;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.funding.Case;
import org.linli.funding.Untouched;
import org.linli.platform.identity.Actor;
import org.linli.platform.testkit.Engines;

/** No order is carried out before what it orders was asked. */
@QuarkusTest
@WithTestResource(Engines.class)
class GuardBeforeOrderTest {

    @Inject
    MoneyOrders orders;

    @Test
    void saysOfNoOrderThatItWasExecutedWhoseCommandIsRefused() {
        var one = new Case().funded("2400000", "0");
        var line = get("/budget-lines?purchaserId=" + one.street).getString("items[0].id");
        var order = UUID
                .fromString(post(STEWARD, "/budget-lines/" + line + "/allocate", "{\"amount\":" + money("1000") + "}")
                        .statusCode(200).extract().header("Money-Order"));
        var hash = get("/money-orders/" + order).getString("contentHash");
        Untouched.byTheLedger(
                () -> sql("update ledger_account set debits_posted = credits_posted where code = ?1",
                        "FUND:" + one.source + ":RESTRICTED"),
                () -> orders.confirm(order, "*", hash, Actor.of("checker-3")),
                () -> assertThat(orders.get(order).status()).isEqualTo(OrderStatus.PROPOSED));
    }
}
