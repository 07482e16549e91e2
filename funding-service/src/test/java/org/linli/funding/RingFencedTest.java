package org.linli.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.funding.Case.STEWARD;
import static org.linli.funding.Case.agreed;
import static org.linli.funding.Case.awaits;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.money;
import static org.linli.funding.Case.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.Cause;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.ledger.Posting;
import org.linli.platform.money.Money;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.TestPostgres;

/** A gift for a special project pays for that project and for nothing else: in the budget, in the ledger, by hand. */
@QuarkusTest
@WithTestResource(Engines.class)
class RingFencedTest {

    @Inject
    Ledger ledger;

    static String gift(Case one, String yuan) {
        var source = post(STEWARD, "/fund-sources", """
                {"name":"Harbour Trading","channel":"ENTERPRISE","agreement":"J-2026-7",
                 "restriction":{"purpose":"youth zone",
                "serviceTypes":["YOUTH"],"areaCodes":["440105005"]},"validFrom":"%s"}""".formatted(Case.newYear()))
                .statusCode(201).extract().<String>path("id");
        agreed(STEWARD, "/fund-sources/" + source + "/receive",
                "{\"amount\":%s,\"receivedOn\":\"%s\",\"reference\":\"G1\"}".formatted(money(yuan), one.today))
                .statusCode(200);
        agreed(STEWARD, "/budget-lines", """
                {"sourceId":"%s","purchaserId":"%s","fiscalYear":%d,"purpose":"youth zone","amount":%s}"""
                .formatted(source, one.street, one.today.getYear(), money(yuan))).statusCode(201);
        return source;
    }

    static UUID asks(Case one, String service, String amount, String source) {
        var purchase = UUID.randomUUID();
        Events.publish("linli.purchases", "linli.procurement.purchase.budget-requested.v1", purchase.toString(), 1, """
                {"purchaseId":"%s","number":"HZ-P-9","purchaserId":"%s","areaCode":"440105005",
                 "serviceType":"%s","amount":%s,
                "fiscalYear":%d,"fundSourceId":%s}""".formatted(purchase, one.street, service, money(amount),
                one.today.getYear(), source == null ? "null" : "\"" + source + "\""));
        return purchase;
    }

    private static String refusal(UUID purchase) {
        awaits(purchase, "linli.funding.budget.refused.v1");
        return JournalRows.of(purchase).getLast().payload();
    }

    @Test
    void onlyTheProjectThatNamesItDrawsOnItAndOnNothingElse() throws SQLException {
        var one = new Case();
        var gift = gift(one, "2400000");
        assertThat(refusal(asks(one, "YOUTH", "1000", null))).contains("RESTRICTED");
        assertThat(refusal(asks(one, "ELDERLY", "1000", gift))).contains("RESTRICTED");
        assertThat(refusal(asks(one, "YOUTH", "2400001", gift))).contains("INSUFFICIENT");
        one.funded("5000", "0");
        assertThat(refusal(asks(one, "YOUTH", "2400001", gift))).as("public money does not help out")
                .contains("INSUFFICIENT");
        assertThat(get("/fund-sources/" + gift + "/report").getBoolean("ties")).isTrue();

        one.of("YOUTH", "440105005").named(asks(one, "YOUTH", "2400000", gift));
        var reserved = get("/fund-sources/" + gift + "/report");
        assertThat(reserved.getString("reserved.amount")).isEqualTo("2400000.00");
        one.payee().signed();
        assertThat(get("/fund-sources/" + gift + "/report").getString("owed.amount")).as("the first instalment")
                .isEqualTo("1080000.00");
        var batch = Case.sent("{\"payableId\":\"" + one.payable("WAGE", 1) + "\"}");
        Case.settled(batch, one.today).statusCode(200);
        var told = get("/fund-sources/" + gift + "/report");
        assertThat(told.getString("paid.amount")).isEqualTo("780000.00");
        assertThat(told.getString("inBank.amount")).isEqualTo("1620000.00");
        assertThat(told.getString("projects[0].paid.amount")).isEqualTo("780000.00");
        assertThat(told.getBoolean("ties")).isTrue();
        assertThat(get("/fund-sources/" + one.source + "/report").getBoolean("ties")).isTrue();
        attack(one);
    }

    @Test
    void aContractForAnotherPlaceThanItsMoneyWasGivenForWaitsForAPerson() {
        var one = new Case();
        var gift = gift(one, "2400000");
        one.of("YOUTH", "440105006").named(asks(one, "YOUTH", "2400000", gift));
        one.signs();
        awaits(one.contract, "linli.funding.contract.unfunded.v1");
        var path = "/unfunded-contracts/" + one.contract;
        assertThat(get(path).getString("reason")).isEqualTo("OTHER_USE");
        post(STEWARD, path + "/raise-reservation", "{}").statusCode(422).body("rule", equalTo("D03"));
        assertThat(get("/fund-sources/" + gift + "/report").getString("committed.amount")).isEqualTo("0.00");
        assertThat(get("/payables?contractId=" + one.contract).getList("items")).isEmpty();
    }

    /** Past every check of the service: the database itself refuses. */
    private void attack(Case one) throws SQLException {
        var batch = Case
                .sent("{\"payableId\":\"" + one.payable("PERFORMANCE", 1) + "\",\"amount\":" + money("100000") + "}");
        var payment = UUID.fromString(batch.getString("instructions[0].id"));
        assertThatThrownBy(() -> Case.job(() -> ledger.reserve(
                Posting.of(new Cause("PAYMENT", payment, "BY HAND"), one.today, Account.performance(one.agency),
                        Account.fundCash(UUID.fromString(one.source)), Money.yuan("1")))))
                .hasStackTraceContaining("may not be paid from");
        try (var connection = TestPostgres.connect(); var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(
                    "update payable set source_id = '" + one.source + "' where contract_id = '" + one.contract + "'"))
                    .hasMessageContaining("stays with its contract");
        }
    }
}
