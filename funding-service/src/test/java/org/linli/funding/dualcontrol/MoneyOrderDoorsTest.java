package org.linli.funding.dualcontrol;

import static org.linli.funding.Case.CHECKER;
import static org.linli.funding.Case.STEWARD;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.money;
import static org.linli.funding.Case.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.linli.funding.Case;
import org.linli.funding.dualcontrol.OrderStatus.OrderCommand;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Time;

/** Every command on a money order in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class MoneyOrderDoorsTest {

    private static final String REASON = "{\"reason\":\"not ours\"}";

    private record At(String path) {

        String hash() {
            return "{\"contentHash\":\"" + get(path).getString("contentHash") + "\"}";
        }

        At after(String below, String body) {
            post(CHECKER, path + below, body).statusCode(200);
            return this;
        }
    }

    private static At proposed() {
        var one = new Case().funded("1", "0");
        return new At("/money-orders/" + post(STEWARD, "/fund-sources/" + one.source + "/receive", """
                {"amount":%s,"receivedOn":"%s","reference":"R7"}""".formatted(money("7"), one.today)).statusCode(200)
                .extract().header("Money-Order"));
    }

    private static At executed() {
        var at = proposed();
        return at.after("/confirm", at.hash());
    }

    private static At lapsed() {
        var at = proposed();
        try (var connection = TestPostgres.connect(); var work = connection.createStatement()) {
            work.execute("update money_order set next_check_at = '2020-01-01' where id = '"
                    + at.path().substring("/money-orders/".length()) + "'");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        Time.sweep();
        return at;
    }

    private static At overtaken() {
        var at = proposed();
        try (var connection = TestPostgres.connect(); var work = connection.createStatement()) {
            work.execute(
                    "update money_order set kind = 'CLOSE_PERIOD', content = '{\"month\":\"2018-03\"}' where id = '"
                            + at.path().substring("/money-orders/".length()) + "'");
            work.execute(
                    "insert into ledger_period (month, closed_at, closed_by) values ('2018-03-01', '2018-04-01', 'x')"
                            + " on conflict do nothing");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        Time.sweep();
        return at;
    }

    @Test
    void everyDoorOfAMoneyOrder() {
        Doors.of(OrderStatus.class, OrderCommand.class, At::path)
                .reach(OrderStatus.PROPOSED, MoneyOrderDoorsTest::proposed)
                .reach(OrderStatus.EXECUTED, MoneyOrderDoorsTest::executed)
                .reach(OrderStatus.LAPSED, MoneyOrderDoorsTest::lapsed)
                .reach(OrderStatus.OVERTAKEN, MoneyOrderDoorsTest::overtaken)
                .reach(OrderStatus.REFUSED, () -> proposed().after("/refuse", REASON))
                .door(OrderCommand.CONFIRM, at -> CHECKER, "/confirm", At::hash)
                .door(OrderCommand.REFUSE, at -> CHECKER, "/refuse", at -> REASON).check();
    }
}
