package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.procurement.planning.intention.IntentionCommand;
import org.linli.procurement.planning.intention.IntentionStatus;

/** Purchase intentions: every command in every status over HTTP, and what a tender waits for. */
@QuarkusTest
@WithTestResource(Engines.class)
class IntentionDoorsTest {

    private static final String AMOUNT = "2400000.00";
    private static final String REASON = "{\"reason\":\"the former agency closed overnight\"}";

    private record At(Play play, UUID purchase, UUID id) {

        static At published() {
            var play = new Play();
            var purchase = play.plannedPurchase(AMOUNT);
            return new At(play, purchase, play.intention(purchase));
        }

        String path() {
            return "/intentions/" + id;
        }

        String writer() {
            return play.writer;
        }

        String second() {
            return play.reviewer;
        }

        At after(String token, String below, String body) {
            Play.post(token, path() + below, "*", body).statusCode(200);
            return this;
        }
    }

    private static At claimed() {
        var at = At.published();
        return at.after(at.writer(), "/claim-urgency", REASON);
    }

    private static At urgent() {
        var at = claimed();
        return at.after(at.second(), "/confirm-urgency", null);
    }

    private static At begun() {
        var at = urgent();
        var purchase = at.play().scheduled(at.purchase(), AMOUNT);
        at.play().published(reviewed(at.play(), purchase));
        return at;
    }

    private static UUID reviewed(Play play, UUID purchase) {
        var tender = play.draftedTender(purchase, Play.content(AMOUNT, ""));
        Play.post(play.reviewer, "/tenders/" + tender + "/review", "*", null).statusCode(200);
        return tender;
    }

    private static String correction(String needs) {
        return "{\"needs\":\"%s\",\"expectedMonth\":\"%s\",\"reason\":\"residents asked for it\"}".formatted(needs,
                YearMonth.from(Play.BEGIN).plusMonths(2));
    }

    @Test
    void everyDoorOfAnIntention() {
        Doors.of(IntentionStatus.class, IntentionCommand.class, At::path)
                .reach(IntentionStatus.PUBLISHED, At::published)
                .reach(IntentionStatus.URGENCY_CLAIMED, IntentionDoorsTest::claimed)
                .reach(IntentionStatus.URGENT, IntentionDoorsTest::urgent)
                .reach(IntentionStatus.BEGUN, IntentionDoorsTest::begun).reach(IntentionStatus.WITHDRAWN, () -> {
                    var at = At.published();
                    return at.after(at.writer(), "/withdraw", REASON);
                }).door(IntentionCommand.CORRECT, At::writer, "/correct", at -> correction("more for the elderly"))
                .door(IntentionCommand.CLAIM, At::writer, "/claim-urgency", at -> REASON)
                .door(IntentionCommand.CONFIRM, At::second, "/confirm-urgency")
                .door(IntentionCommand.REJECT, At::second, "/reject-urgency")
                .door(IntentionCommand.WITHDRAW, At::writer, "/withdraw", at -> REASON).check();
    }

    @Test
    @Tag("deadlines")
    void aTenderWaitsUntilEverybodyCouldReadOfItForThirtyDays() {
        var play = new Play();
        var purchase = play.scheduled(play.plannedPurchase(AMOUNT), AMOUNT);
        var tender = reviewed(play, purchase);
        play.certify("writer-" + play.street);
        Await.asserted("the officer's certificate, so that only the intention lacks",
                () -> Play.post(play.writer, "/tenders/" + tender + "/publish", "*", null).statusCode(422)
                        .body("rule", equalTo("PI1")).body("type", containsString("intention.not-published")));
        var intention = "/intentions/" + play.intention(purchase);
        Play.post(play.writer, "/intentions", null,
                "{\"purchaseId\":\"" + purchase + "\",\"needs\":\"n\",\"expectedMonth\":\"2099-01\"}").statusCode(409);
        var earliest = LocalDate.parse(Play.get(null, intention).statusCode(200).body("status", equalTo("PUBLISHED"))
                .body("budget.amount", equalTo(AMOUNT)).body("tenderId", nullValue()).extract().path("earliestOn"));
        Time.to(earliest.minusDays(1));
        Play.post(play.writer, "/tenders/" + tender + "/publish", "*", null).statusCode(422).body("type",
                containsString("intention.too-early"));
        Time.to(earliest);
        Play.post(play.writer, "/tenders/" + tender + "/publish", "*", null).statusCode(200);
        Play.get(null, intention).body("status", equalTo("BEGUN")).body("tenderId", equalTo(tender.toString()));
        Play.post(play.writer, "/tenders/" + tender + "/cancel", "*", "{\"reason\":\"the text was wrong\"}")
                .statusCode(200);
        Play.post(play.writer, "/tenders/" + reviewed(play, purchase) + "/publish", "*", null).statusCode(200);
    }

    @Test
    void whoSaysThatItIsUrgentDoesNotAgreeAndEverybodyReadsWhy() {
        var at = claimed();
        Play.post(at.writer(), at.path() + "/confirm-urgency", "*", null).statusCode(409).body("type",
                containsString("intention.same-person"));
        var tender = reviewed(at.play(), at.play().scheduled(at.purchase(), AMOUNT));
        at.play().certify("writer-" + at.play().street);
        Await.asserted("the officer's certificate, so that only the second person lacks",
                () -> Play.post(at.writer(), "/tenders/" + tender + "/publish", "*", null).statusCode(422).body("type",
                        containsString("intention.too-early")));
        at.after(at.second(), "/confirm-urgency", null);
        Play.get(null, at.path()).body("urgencyReason", equalTo("the former agency closed overnight"))
                .body("urgentSince", equalTo(Time.today().toString())).body(not(containsString("writer-")));
        Play.post(at.writer(), "/tenders/" + tender + "/publish", "*", null).statusCode(200);
    }

    private static String register(Play play, String intention, LocalDate to) {
        return """
                {"purchaserId":"%s","serviceType":"FAMILY_SERVICE_STATION","title":"名录","mode":"OPEN","tariff":%s,
                 "from":"%s","to":"%s"%s}""".formatted(play.street, Play.money("100.00"), Time.today(), to,
                intention == null ? "" : ",\"intentionId\":\"" + intention + "\"");
    }

    @Test
    @Tag("deadlines")
    void aRegisterOfAgenciesIsToldBeforeItIsOpenedAndEndsWithItsTerm() {
        var play = new Play();
        Play.post(play.writer, "/frameworks", null, register(play, null, Play.BEGIN.plusYears(1))).statusCode(422)
                .body("rule", equalTo("PI1")).body("type", containsString("intention.register-not-published"));
        var told = Play
                .post(play.writer, "/register-intentions", null, """
                        {"purchaserId":"%s","areaCode":"%s","serviceType":"FAMILY_SERVICE_STATION","project":"名录",
                         "needs":"n","estimate":%s,"expectedMonth":"%s"}""".formatted(play.street, play.street,
                        Play.money("4800000.00"), YearMonth.from(Time.today())))
                .statusCode(201).body("purchaseId", nullValue()).extract();
        var intention = told.<String>path("id");
        var earliest = LocalDate.parse(told.path("earliestOn"));
        Play.post(play.writer, "/frameworks", null, register(play, intention, Play.BEGIN.plusYears(1))).statusCode(422)
                .body("type", containsString("intention.too-early"));
        var other = new Play();
        Play.post(other.writer, "/frameworks", null, register(other, intention, Play.BEGIN.plusYears(1)))
                .statusCode(422).body("type", containsString("intention.other-register"));
        Time.to(earliest);
        var to = earliest.plusMonths(6);
        var framework =
                Play.id(Play.post(play.writer, "/frameworks", null, register(play, intention, to)).statusCode(201));
        Play.get(null, "/intentions/" + intention).body("status", equalTo("BEGUN")).body("frameworkId",
                equalTo(framework.toString()));
        Play.post(play.writer, "/frameworks", null, register(play, intention, to)).statusCode(409);
        Time.past(to);
        Play.get(null, "/frameworks/" + framework).body("status", equalTo("ENDED"))
                .body("endReason", equalTo("TERM_OVER")).body("endedOn", equalTo(to.toString()));
        assertThat(JournalRows.typesOf(framework)).endsWith("linli.procurement.framework.ended.v1");
    }

    @Test
    void aCorrectionIsReadBesideWhatItCorrects() {
        var at = At.published();
        at.after(at.writer(), "/correct", correction("more for the elderly"));
        Play.get(null, at.path()).body("needs", equalTo("more for the elderly")).body("corrections", hasSize(1))
                .body("corrections[0].needs", equalTo("a family service station"))
                .body("corrections[0].reason", equalTo("residents asked for it"));
        Play.post(at.writer(), at.path() + "/correct", "*",
                correction("x").replace(YearMonth.from(Play.BEGIN).plusMonths(2).toString(),
                        YearMonth.from(Play.BEGIN).minusMonths(1).toString()))
                .statusCode(400);
        Play.get(null, "/intentions?purchaserId=" + at.play().street).statusCode(200).body("items.id",
                hasItem(at.id().toString()));
        Play.get(null, "/intentions?status=PUBLISHED&limit=1").statusCode(200).body("items", hasSize(1));
    }

    @Test
    @Tag("deadlines")
    void aLargerBudgetThanWasToldBeginsTheTermAnew() {
        var play = new Play();
        var lead = play.plannedPurchase(AMOUNT);
        var other = play.plannedPurchase("300000.00");
        var intention = "/intentions/" + play.intention(lead);
        var earliest = LocalDate.parse(Play.get(null, intention).extract().path("earliestOn"));
        Time.to(earliest);
        surveyed(play, other);
        Play.post(play.writer, "/purchases/" + other + "/offer-join", null, "{\"purchaseId\":\"" + lead + "\"}")
                .statusCode(200);
        Play.post(play.writer, "/purchases/" + lead + "/accept-join", null, "{\"purchaseId\":\"" + other + "\"}")
                .statusCode(200);
        var tender = reviewed(play, play.scheduled(lead, "2700000.00"));
        play.certify("writer-" + play.street);
        Await.asserted("the officer's certificate, so that only the larger budget is refused",
                () -> Play.post(play.writer, "/tenders/" + tender + "/publish", "*", null).statusCode(422).body("type",
                        containsString("intention.budget-differs")));
        Play.post(play.writer, intention + "/correct", "*",
                "{\"needs\":\"two stations\",\"expectedMonth\":\"2099-01\",\"reason\":\"joined\"}").statusCode(200)
                .body("budget.amount", equalTo("2700000.00"))
                .body("earliestOn", equalTo(Time.today().plusDays(30).toString()));
        Play.post(play.writer, "/tenders/" + tender + "/publish", "*", null).statusCode(422).body("type",
                containsString("intention.too-early"));
    }

    @Test
    void whatIsNotBoughtAnyMoreIsNotIntendedAnyMore() {
        var at = begun();
        var tender = Play.get(null, at.path()).extract().<String>path("tenderId");
        Play.post(at.writer(), "/tenders/" + tender + "/cancel", "*", "{\"reason\":\"the need is gone\"}")
                .statusCode(200);
        Play.get(null, at.path()).body("status", equalTo("BEGUN"));
        Play.post(at.writer(), "/purchases/" + at.purchase() + "/cancel", "*", "{\"reason\":\"inside words\"}")
                .statusCode(200);
        Play.get(null, at.path()).body("status", equalTo("WITHDRAWN"))
                .body("withdrawReason", containsString("cancelled")).body(not(containsString("inside words")));
    }

    @Test
    void aJoinedPurchaseTakesItsIntentionBack() {
        var play = new Play();
        var lead = play.plannedPurchase(AMOUNT);
        var other = play.plannedPurchase("1300000.00");
        var told = "/intentions/" + play.intention(other);
        surveyed(play, other);
        Play.post(play.writer, "/purchases/" + other + "/offer-join", null, "{\"purchaseId\":\"" + lead + "\"}")
                .statusCode(200);
        Play.post(play.writer, "/purchases/" + lead + "/accept-join", null, "{\"purchaseId\":\"" + other + "\"}")
                .statusCode(200);
        Play.get(null, told).body("status", equalTo("WITHDRAWN")).body("withdrawReason", containsString("Joined"));
    }

    @Test
    void purchasesBelowTheLimitThatAddUpToItAreToldToo() {
        var play = new Play();
        var first = play.scheduled(play.plannedPurchase("600000.00"), "600000.00");
        var tender = play.draftedTender(first, Play.content("600000.00", ""));
        Play.post(play.reviewer, "/tenders/" + tender + "/review", "*", null).statusCode(200);
        play.plannedPurchase("500000.00");
        play.certify("writer-" + play.street);
        Await.asserted("the officer's certificate, so that only the intention lacks",
                () -> Play.post(play.writer, "/tenders/" + tender + "/publish", "*", null).statusCode(422)
                        .body("rule", equalTo("PI1")).body("type", containsString("intention.not-published")));
    }

    private static void surveyed(Play play, UUID purchase) {
        Play.post(play.writer, "/purchases/" + purchase + "/survey", null, """
                {"surveyedOn":"%s","subjects":["居民代表","居委会","社工机构"],"respondents":420,"summary":"需要"}"""
                .formatted(Time.today())).statusCode(200);
    }
}
