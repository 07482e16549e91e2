package org.linli.procurement;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.procurement.planning.purchase.PurchaseCommand;
import org.linli.procurement.planning.purchase.PurchaseStatus;

/** Every command on a purchase in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class PurchaseDoorsTest {

    private static final String AMOUNT = "2400000.00";
    private static final String REASON = "{\"reason\":\"r\"}";
    private static final String SURVEY = """
            {"surveyedOn":"%s","subjects":["居民代表","居委会","社工机构"],"respondents":420,
            "summary":"需要"}""".formatted(Play.BEGIN);

    /** @param other of another unit, offered to be joined into this one */
    private record At(Play play, UUID purchase, UUID other) {

        static At of(Play play, UUID purchase) {
            return new At(play, purchase, offered(purchase));
        }

        String path() {
            return "/purchases/" + purchase;
        }

        String into() {
            return "{\"purchaseId\":\"" + other + "\"}";
        }
    }

    private static UUID surveyed(Play play) {
        var purchase = play.draftedPurchase(AMOUNT);
        Play.post(play.writer, "/purchases/" + purchase + "/survey", null, SURVEY).statusCode(200);
        return purchase;
    }

    private static UUID offered(UUID into) {
        var play = new Play();
        var purchase = surveyed(play);
        Play.post(play.writer, "/purchases/" + purchase + "/offer-join", null, "{\"purchaseId\":\"" + into + "\"}")
                .statusCode(200);
        return purchase;
    }

    private static At draft() {
        var play = new Play();
        return At.of(play, play.draftedPurchase(AMOUNT));
    }

    private static At surveyed() {
        var play = new Play();
        return At.of(play, surveyed(play));
    }

    private static At requested() {
        var play = new Play();
        return At.of(play, play.requestedPurchase(AMOUNT));
    }

    private static At refused() {
        var at = requested();
        Events.publish("linli.budgets", "linli.funding.budget.refused.v1", at.purchase().toString(), 1, """
                {"purchaseId":"%s","reason":"INSUFFICIENT","asked":%s,"available":%s}""".formatted(at.purchase(),
                Play.money(AMOUNT), Play.money("10.00")));
        Await.until("the refusal of the money",
                () -> "REFUSED".equals(Play.get(at.play().writer, at.path()).extract().path("status")));
        return at;
    }

    private static At scheduled() {
        var play = new Play();
        return At.of(play, play.scheduledPurchase(AMOUNT));
    }

    private static At used() {
        var at = scheduled();
        var tender = at.play().draftedTender(at.purchase(), Play.content(AMOUNT, ""));
        Play.post(at.play().reviewer, "/tenders/" + tender + "/review", "*", null).statusCode(200);
        at.play().published(tender);
        return at;
    }

    private static At joined() {
        var lead = draft();
        var at = surveyed();
        Play.post(at.play().writer, at.path() + "/offer-join", null, "{\"purchaseId\":\"" + lead.purchase() + "\"}")
                .statusCode(200);
        Play.post(lead.play().writer, lead.path() + "/accept-join", null, "{\"purchaseId\":\"" + at.purchase() + "\"}")
                .statusCode(200);
        return at;
    }

    private static At cancelled() {
        var at = draft();
        Play.post(at.play().writer, at.path() + "/cancel", "*", REASON).statusCode(200);
        return at;
    }

    @Test
    void everyDoorOfAPurchase() {
        Doors.of(PurchaseStatus.class, PurchaseCommand.class, At::path)
                .reach(PurchaseStatus.DRAFT, PurchaseDoorsTest::draft)
                .reach(PurchaseStatus.NEED_SURVEYED, PurchaseDoorsTest::surveyed)
                .reach(PurchaseStatus.BUDGET_REQUESTED, PurchaseDoorsTest::requested)
                .reach(PurchaseStatus.REFUSED, PurchaseDoorsTest::refused)
                .reach(PurchaseStatus.SCHEDULED, PurchaseDoorsTest::scheduled)
                .reach(PurchaseStatus.USED, PurchaseDoorsTest::used)
                .reach(PurchaseStatus.JOINED, PurchaseDoorsTest::joined)
                .reach(PurchaseStatus.CANCELLED, PurchaseDoorsTest::cancelled)
                .door(PurchaseCommand.SURVEY, at -> at.play().writer, "/survey", at -> SURVEY)
                .door(PurchaseCommand.EXPLAIN, at -> at.play().writer, "/explain-split", at -> REASON)
                .door(PurchaseCommand.OFFER_JOIN, at -> at.play().writer, "/offer-join", At::into)
                .door(PurchaseCommand.ABSORB, at -> at.play().writer, "/accept-join", At::into)
                .door(PurchaseCommand.REQUEST_BUDGET, at -> at.play().writer, "/request-budget")
                .door(PurchaseCommand.CANCEL, at -> at.play().writer, "/cancel", at -> REASON).check();
    }
}
