package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;

/** What stands between a purchaser and a published tender. */
@QuarkusTest
@WithTestResource(Engines.class)
class GatesTest {

    private final Play play = new Play();

    @Test
    void thePlannerSeesWhyThereIsNoMoney() {
        var purchase = play.requestedPurchase("2400000.00");
        Events.publish("linli.budgets", "linli.funding.budget.refused.v1", purchase.toString(), 1, """
                {"purchaseId":"%s","reason":"INSUFFICIENT","asked":%s,"available":%s}""".formatted(purchase,
                Play.money("2400000.00"), Play.money("10.00")));
        Await.until("the refusal of the money",
                () -> "REFUSED".equals(Play.get(play.writer, "/purchases/" + purchase).extract().path("status")));
        Play.get(play.writer, "/purchases/" + purchase).body("refusal.reason", equalTo("INSUFFICIENT"))
                .body("refusal.available.amount", equalTo("10.00")).body("allowedActions", hasItem("requestBudget"));
        assertThat(JournalRows.typesOf(purchase)).last().isEqualTo("linli.procurement.purchase.refused.v1");

        play.certify("writer-" + play.street);
        var tender = play.draftedTender(purchase, Play.content("2400000.00", ""));
        Play.post(play.reviewer, "/tenders/" + tender + "/review", "*", null).statusCode(200);
        Await.asserted("the officer's certificate, so that only the money lacks",
                () -> Play.post(play.writer, "/tenders/" + tender + "/publish", "*", null).statusCode(422)
                        .body("rule", equalTo("F11")).body("basis", notNullValue()));
        Play.get(null, "/tenders/" + tender).statusCode(404);
        Play.get(play.reviewer, "/tenders/" + tender).statusCode(200);
    }

    @Test
    void lowestPriceAndOddWeightsAreRefusedWithTheirRule() {
        var purchase = play.draftedPurchase("2400000.00");
        var body = "{\"purchaseId\":\"" + purchase + "\",\"procedure\":\"OPEN_TENDER\",\"content\":"
                + Play.content("2400000.00", "") + "}";
        Play.post(play.writer, "/tenders", null, body.replace("COMPREHENSIVE_SCORING", "LOWEST_PRICE")).statusCode(422)
                .body("rule", equalTo("HS1")).body("errors[0].field", equalTo("evaluation.method"));
        Play.post(play.writer, "/tenders", null, body.replace("\"priceWeight\":10", "\"priceWeight\":5"))
                .statusCode(422).body("rule", equalTo("S01"));
        Play.post(play.writer, "/tenders", null,
                body.replace("\"staffing\":", "\"complexities\":[\"LARGE_SOCIAL_IMPACT\"],\"staffing\":"))
                .statusCode(422).body("rule", equalTo("C02"));
        Play.post(play.writer, "/tenders", null, body.replace("\"priceWeight\":10", "\"priceWeight\":30"))
                .statusCode(422).body("rule", equalTo("S02.max"));
        Play.post(play.writer, "/tenders", null, body.replace("\"bidDays\":20", "\"bidDays\":19")).statusCode(422)
                .body("rule", equalTo("P07"));
        Play.post(play.writer, "/tenders", null, body.replace("\"weight\":50", "\"weight\":49")).statusCode(400);
        Play.post(play.writer, "/tenders", null, body.replace("\"bidDays\":20", "\"bidDaze\":20")).statusCode(400)
                .body("type", equalTo("urn:linli:problem:unknown-property"));
        Play.post(play.writer, "/tenders", null, body.replace("2400000.00", "-1.00")).statusCode(400);
        Play.post(new Play().writer, "/tenders", null, body).statusCode(403);
        Play.post(null, "/tenders", null, body).statusCode(401);
        Play.post(Play.director(UUID.randomUUID()), "/tenders", null, body).statusCode(403);
    }

    @Test
    void purchasesAreCheckedFieldByField() {
        var body = """
                {"purchaserId":"%s","areaCode":"%s","serviceType":"FAMILY_SERVICE_STATION","title":"t",
                 "amount":%s,"fiscalYear":%d}""".formatted(play.street, play.street, Play.money("1.00"),
                Play.BEGIN.getYear());
        Play.post(play.writer, "/purchases", null, body.replace("\"amount\":\"1.00\"", "\"amount\":\"0.00\""))
                .statusCode(400);
        Play.post(play.writer, "/purchases", null, body.replace("\"amount\":\"1.00\"", "\"amount\":\"99999999999999\""))
                .statusCode(400);
        Play.post(play.writer, "/purchases", null, body.replace("FAMILY_SERVICE_STATION", "NO_SUCH_SERVICE"))
                .statusCode(404);
        Play.post(play.writer, "/purchases", null, body.replace("\"t\"", "\"a\\u0000b\"")).statusCode(400)
                .body("errors[0].field", equalTo("title"));
        Play.post(play.writer, "/purchases", null,
                body.replace("\"fiscalYear\":" + Play.BEGIN.getYear(), "\"fiscalYear\":1")).statusCode(400);
        var purchase = Play.id(Play.post(play.writer, "/purchases", null, body).statusCode(201));
        Play.post(play.writer, "/purchases/" + purchase + "/request-budget", null, null).statusCode(409);
        Play.post(play.writer, "/purchases/" + purchase + "/survey", null, """
                {"surveyedOn":"%s","subjects":["a","a","a"],"respondents":1,"summary":"s"}""".formatted(Time.today()))
                .statusCode(422).body("rule", equalTo("P01"));
        Play.post(play.writer, "/purchases/" + purchase + "/survey", null, """
                {"surveyedOn":"%s","subjects":["a","b","c"],"respondents":0,"summary":"s"}""".formatted(Time.today()))
                .statusCode(400).body("errors[0].field", equalTo("respondents"));
        Play.get(new Play().writer, "/purchases/" + purchase).statusCode(403);
        Play.get(play.writer, "/purchases?limit=1").statusCode(200).body("items.id", hasItem(purchase.toString()));
        Play.get(new Play().writer, "/purchases").body("items.id", not(hasItem(purchase.toString())));
    }

    @Test
    void theWriterDoesNotReviewAndAStaleReviewIsRefused() {
        var tender = play.draftedTender(play.draftedPurchase("2400000.00"), Play.content("2400000.00", ""));
        Play.post(play.writer, "/tenders/" + tender + "/review", "*", null).statusCode(422).body("rule",
                equalTo("P02"));
        Play.post(play.reviewer, "/tenders/" + tender + "/review", null, null).statusCode(428);
        Play.post(play.reviewer, "/tenders/" + tender + "/review", "\"77\"", null).statusCode(412);
        Play.post(play.writer, "/tenders/" + tender + "/publish", "*", null).statusCode(409);
    }

    @Test
    void anOfficerWithoutCertificateDoesNotPublish() {
        var tender = play.reviewedTender();
        Play.post(play.writer, "/tenders/" + tender + "/publish", "*", null).statusCode(422).body("rule",
                equalTo("T12"));
        play.certify("writer-" + play.street);
        Await.asserted("the officer's certificate",
                () -> Play.post(play.writer, "/tenders/" + tender + "/publish", "*", null).statusCode(200)
                        .body("clocks.bidsUntil.rule", equalTo("P07")).body("seedCommitment", notNullValue()));
        Play.get(play.writer, "/purchases?status=USED").body("items.tenderId", hasItem(tender.toString()));
    }

    @Test
    void arrearsOfSixtyDaysBlockUntilTheyArePaid() {
        play.certify("writer-" + play.street);
        var tender = play.reviewedTender();
        var payable = UUID.randomUUID();
        overdue(payable, 1, 15);
        Await.until("the purchaser's first arrears",
                () -> Play.get(null, "/purchasers/" + play.street).extract().statusCode() == 200);
        Play.get(null, "/purchasers/" + play.street).body("score", equalTo(75)).body("status", equalTo("OPEN"));
        overdue(payable, 2, 60);
        Await.until("the block of the purchaser",
                () -> "BLOCKED".equals(Play.get(null, "/purchasers/" + play.street).extract().path("status")));
        Play.post(play.writer, "/tenders/" + tender + "/publish", "*", null).statusCode(422).body("rule",
                equalTo("HP1"));

        Events.publish("linli.payables", "linli.funding.payable.cleared.v1", payable.toString(), 3, """
                {"payableId":"%s","contractId":"%s","agencyId":"%s","purchaserId":"%s","part":"WAGE",
                 "amount":%s,"dueOn":"2026-09-01",
                 "clearedOn":"2026-11-01","daysLate":61}""".formatted(payable, UUID.randomUUID(), UUID.randomUUID(),
                play.street, Play.money("1.00")));
        Await.until("the end of the block",
                () -> "OPEN".equals(Play.get(null, "/purchasers/" + play.street).extract().path("status")));
        Play.post(play.writer, "/tenders/" + tender + "/publish", "*", null).statusCode(200);
        assertThat(JournalRows.typesOf(play.street)).contains("linli.procurement.purchaser.blocked.v1",
                "linli.procurement.purchaser.unblocked.v1", "linli.procurement.punctuality.scored.v1");

        Events.publish("linli.payables", "linli.funding.payment.returned.v1", payable.toString(), 4, """
                {"paymentId":"%s","payableId":"%s","contractId":"%s","purchaserId":"%s","reason":"account closed"}"""
                .formatted(UUID.randomUUID(), payable, UUID.randomUUID(), play.street));
        Await.until("the block of the purchaser",
                () -> "BLOCKED".equals(Play.get(null, "/purchasers/" + play.street).extract().path("status")));
    }

    private void overdue(UUID payable, long sequence, int days) {
        Events.publish("linli.payables", "linli.funding.payable.overdue.v1", payable.toString(), sequence, """
                {"payableId":"%s","contractId":"%s","agencyId":"%s","purchaserId":"%s","instalmentNo":1,
                 "part":"WAGE","amount":%s,
                 "dueOn":"2026-09-01","days":%d,"bucket":%d,"heldBy":"PURCHASER"}""".formatted(payable,
                UUID.randomUUID(), UUID.randomUUID(), play.street, Play.money("1.00"), days, days));
    }

    @Test
    void theCatalogueIsPublic() {
        Play.get(null, "/catalogue-items").statusCode(200).body("code", hasItem("FAMILY_SERVICE_STATION"));
        Play.get(null, "/catalogue-items/FAMILY_SERVICE_STATION").statusCode(200).body("costNorm.amount",
                equalTo("2400000.00"));
        Play.get(null, "/catalogue-items/NOTHING").statusCode(404);
        Play.get(Tokens.of("a", "auditor").bearer(), "/rules").statusCode(200).body("id", hasItem("P07"));
    }
}
