package org.linli.funding.bank.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.funding.Case.CHECKER;
import static org.linli.funding.Case.MAKER;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.post;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.funding.Scale;
import org.linli.funding.bank.iso.BankTeller;
import org.linli.funding.ledger.Ledger;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.http.JsonPath;

/** Many payments ({@link Scale}) from the batch to the closed day, to the fen. */
@QuarkusTest
@WithTestResource(Engines.class)
class PaymentsAtScaleTest {

    private static final Logger LOG = Logger.getLogger(PaymentsAtScaleTest.class);
    private static final int PAYMENTS = Scale.PAYMENTS;
    private static final int IN_A_BATCH = 500;

    @Inject
    Ledger ledger;

    @AfterEach
    void opensItsDaysAgainAndBalances() {
        AccountCash.reopen();
        assertThat(get("/ledger/trial-balance").getBoolean("right")).isTrue();
    }

    @Test
    void everyPaymentFindsItsWayFromTheBatchToTheClosedDay() throws SQLException {
        var payables = new ManyPayments(ledger).owed(PAYMENTS);
        var account = new AccountCash();
        var bank = new BankTeller("3602000000000000001", account.balance());
        var began = System.nanoTime();
        var batches = timed("drafted", () -> batches(payables));
        timed("checked", () -> each(batches, PaymentsAtScaleTest::checked));
        timed("sent", () -> each(batches, batch -> post(CHECKER, batch + "/send", "").statusCode(200)));
        var files = new ArrayList<String>();
        timed("written as pain.001", () -> each(batches, batch -> files.add(given().header("Authorization", CHECKER)
                .get("/api/v1" + batch + "/file").then().statusCode(200).extract().asString())));
        var words = files.stream().map(bank::pays).toList();
        timed("pain.002 taken", () -> each(words, PaymentsAtScaleTest::taken));
        var statement = bank.statement(Time.today());
        var message = timed("camt.053 taken", () -> done(taken(statement)));
        timed("day closed", PaymentsAtScaleTest::closed);
        LOG.infof("MEASURED %d payments from batch to closed day: %d ms", PAYMENTS,
                (System.nanoTime() - began) / 1_000_000);
        assertThat(message.getInt("lines")).isEqualTo(PAYMENTS);
        assertThat(message.getInt("exceptions")).isZero();
        assertThat(account.balance()).as("the ledger's cash is the bank's").isEqualTo(bank.balance());
        assertThat(get("/bank/days/" + Time.today()).getString("inLedger.amount")).isEqualTo(bank.balance().amount());
        assertThat(unpaid(payables)).as("not paid").isZero();
    }

    private static <T> T timed(String what, Supplier<T> work) {
        var began = System.nanoTime();
        var result = work.get();
        LOG.infof("MEASURED %d payments %s: %d ms", PAYMENTS, what, (System.nanoTime() - began) / 1_000_000);
        return result;
    }

    private static <T> int each(List<T> all, Consumer<T> work) {
        all.forEach(work);
        return all.size();
    }

    private static List<String> batches(List<UUID> payables) {
        var batches = new ArrayList<String>();
        for (int from = 0; from < payables.size(); from += IN_A_BATCH) {
            var lines = payables.subList(from, Math.min(from + IN_A_BATCH, payables.size())).stream()
                    .map(id -> "{\"payableId\":\"" + id + "\"}").collect(Collectors.joining(","));
            batches.add("/batches/" + post(MAKER, "/batches", "{\"lines\":[" + lines + "]}").statusCode(201).extract()
                    .<String>path("id"));
        }
        return batches;
    }

    private static void checked(String batch) {
        post(CHECKER, batch + "/check", "{\"contentHash\":\"" + get(batch).getString("contentHash") + "\"}")
                .statusCode(200);
    }

    private static JsonPath taken(String file) {
        var answer = given().header("Authorization", MAKER).header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/xml").body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/bank/messages").then().extract();
        assertThat(answer.statusCode()).as(answer.asString()).isIn(201, 202);
        return answer.jsonPath();
    }

    /** Long files go on by themselves. */
    private static JsonPath done(JsonPath message) {
        var path = "/bank/messages/" + message.getString("id");
        FileOnItsWay.until(path, () -> {
        });
        return get(path);
    }

    private static int closed() {
        var open = get("/bank/entries?status=OPEN&limit=500").<String>getList("items.id");
        post(MAKER, "/bank/days/" + Time.today() + "/propose-close",
                open.isEmpty() ? "{\"carry\":[]}" : "{\"carry\":[\"" + String.join("\",\"", open) + "\"]}")
                .statusCode(200);
        post(CHECKER, "/bank/days/" + Time.today() + "/close", "").statusCode(200).body("status", equalTo("CLOSED"));
        return open.size();
    }

    private static long unpaid(List<UUID> payables) throws SQLException {
        try (var connection = TestPostgres.connect();
                var select = connection
                        .prepareStatement("select count(*) from payable where id = any(?) and status <> 'PAID'")) {
            select.setArray(1, connection.createArrayOf("uuid", payables.toArray()));
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
