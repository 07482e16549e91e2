package org.linli.funding.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.funding.Case.CHECKER;
import static org.linli.funding.Case.MAKER;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.post;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.funding.Case;
import org.linli.funding.Untouched;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.IllegalTransition;
import org.linli.platform.testkit.Engines;

/** A payable is asked before the ledger is touched, whatever the bank says of its payment. */
@QuarkusTest
@WithTestResource(Engines.class)
class GuardBeforeLedgerTest {

    @Inject
    PaymentResultHandler handler;
    @Inject
    BatchService service;
    @Inject
    Batches batches;
    @Inject
    EntityManager database;

    private static UUID sent(Case one) {
        var path = "/batches/"
                + post(MAKER, "/batches", "{\"lines\":[{\"payableId\":\"" + one.approved("WAGE", 1) + "\"}]}")
                        .statusCode(201).extract().path("id");
        post(CHECKER, path + "/check", "{\"contentHash\":\"" + get(path).getString("contentHash") + "\"}")
                .statusCode(200);
        post(CHECKER, path + "/send", "").statusCode(200);
        return UUID.fromString(get(path).getString("id"));
    }

    @ParameterizedTest
    @EnumSource(names = {"SETTLED", "RETURNED"})
    void leavesTheLedgerAndThePaymentAsTheyAreWhenThePayableRefuses(PaymentResult.Outcome outcome) {
        var one = new Case().funded("2400000", "0").reserved("2400000").payee().signed();
        var batch = sent(one);
        var payable = UUID.fromString(one.payable("WAGE", 1));
        QuarkusTransaction.begin();
        try {
            database.createNativeQuery("update payable set status = 'VOIDED' where id = :id")
                    .setParameter("id", payable).executeUpdate();
            var instructions = batches.instructions(batch);
            var payment = instructions.getFirst();
            var result = outcome == PaymentResult.Outcome.SETTLED
                    ? PaymentResult.settled(payment.id(), one.today, "B-" + payment.id())
                    : PaymentResult.returned(payment.id(), "closed");
            assertThatThrownBy(() -> handler.take(List.of(result), instructions, one.today))
                    .isInstanceOf(IllegalTransition.class);
            assertThat(bookings(payment.id())).as("the reservation alone").isEqualTo(1);
            assertThat(payment.status()).isEqualTo(BatchStatus.SENT);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static UUID checked(Case one) {
        var path =
                "/batches/"
                        + post(MAKER, "/batches",
                                "{\"lines\":[{\"payableId\":\"%s\"},{\"payableId\":\"%s\"}]}"
                                        .formatted(one.approved("WAGE", 1), one.approved("PERFORMANCE", 1)))
                                .statusCode(201).extract().path("id");
        post(CHECKER, path + "/check", "{\"contentHash\":\"" + get(path).getString("contentHash") + "\"}")
                .statusCode(200);
        return UUID.fromString(get(path).getString("id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update payable set holds = '[{\"reason\":\"EVALUATION\",\"sourceId\":\"%2$s\"}]' " + "where id = '%1$s'",
        "update ledger_account set credits_pending = debits_posted - credits_posted - 78000000 "
                + "where code = 'FUND:%3$s:CASH'"})
    void reservesNoneOfABatchWhoseLastPaymentIsRefused(String given) {
        var one = new Case().funded("2400000", "0").reserved("2400000").payee().signed();
        var batch = checked(one);
        var last = one.payable("PERFORMANCE", 1);
        Untouched.by(() -> Untouched.sql(given.formatted(last, UUID.randomUUID(), one.source)),
                () -> service.send(batch, "*", Actor.of("checker-3")),
                () -> assertThat(batches.get(batch).status()).isEqualTo(BatchStatus.CHECKED));
    }

    private long bookings(UUID payment) {
        return (Long) database
                .createNativeQuery("select count(*) from ledger_transaction where source_id = :payment", Long.class)
                .setParameter("payment", payment).getSingleResult();
    }
}
