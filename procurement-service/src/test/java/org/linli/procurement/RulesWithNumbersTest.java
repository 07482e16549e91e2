package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;
import org.linli.procurement.Case.Stage;

/** Parameters of the rules that the law fixes and a purchase has to keep, each seen at its door. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class RulesWithNumbersTest {

    private static final String CEILING = "2400000.00";

    private final Play play = new Play();

    private static BigDecimal rule(String id) {
        return RuleBook.shipped().get(id, Time.today()).value();
    }

    /** As the registry would tell of an organisation of that kind. */
    private static UUID agency(String kind) {
        var id = UUID.randomUUID();
        Events.publish("linli.agencies", "linli.registry.agency.registered.v1", id.toString(), 1, """
                {"agencyId":"%s","unifiedSocialCreditCode":"52440105MJK0000144","kind":"%s","name":"a",
                 "foundedOn":"2020-01-01","registeredOn":"2020-02-01"}""".formatted(id, kind));
        Await.until("the organisation", () -> Play.get(null, "/agencies/" + id).extract().statusCode() == 200);
        return id;
    }

    private static String content(String deposit) {
        return Play.content(CEILING, "").replace("\"bidDays\":",
                "\"deposit\":" + Play.money(deposit) + ",\"bidDays\":");
    }

    private static String withPrice(UUID agency, String more) {
        return Play.bid(agency, "2000000.00").replace("\"breakdown\":", more + ",\"breakdown\":");
    }

    @Test
    void ofBudgetPaidBodiesNoServicesAreBought() {
        var tender = play.publishedTender();
        Play.submit(tender, agency("PUBLIC_INSTITUTION_1"), "2000000.00").statusCode(422).body("rule", equalTo("B03"));
        Play.submit(tender, agency("FUNDED_GROUP_ORGANISATION"), "2000000.00").statusCode(422).body("rule",
                equalTo("B03"));
        Play.submit(tender, agency("STATE_ORGAN"), "2000000.00").statusCode(422).body("rule", equalTo("B02"));
        Play.submit(tender, agency("PUBLIC_INSTITUTION_2"), "2000000.00").statusCode(201);
        Play.submit(tender, agency("FOUNDATION"), "2000000.00").statusCode(201);
    }

    /** An organ of state, a public institution, a private non-enterprise unit: by their unified codes. */
    @Test
    void onlyStateOrgansBuyServices() {
        drafted("11440105007520000A").statusCode(201);
        drafted("12440105455350000K").statusCode(422).body("rule", equalTo("B01")).body("type",
                equalTo("urn:linli:problem:purchaser.no-state-organ"));
        drafted("52440105MJK0000144").statusCode(422).body("rule", equalTo("B01"));
    }

    private static HttpReply drafted(String unit) {
        return Play.post(Tokens.of("writer-" + unit, "purchaser").department(unit).bearer(), "/purchases", null, """
                {"purchaserId":"%s","areaCode":"440105001","serviceType":"FAMILY_SERVICE_STATION","title":"x",
                 "amount":%s,"fiscalYear":%d}""".formatted(unit, Play.money("100.00"), Play.BEGIN.getYear()));
    }

    @Test
    void aDepositIsSmallAndLodgedWithTheBid() {
        var most = new BigDecimal(CEILING).multiply(rule("P16.deposit")).movePointLeft(2);
        var purchase = play.scheduledPurchase(CEILING);
        Play.post(play.writer, "/tenders", null,
                "{\"purchaseId\":\"" + purchase + "\",\"procedure\":\"OPEN_TENDER\",\"content\":"
                        + content(most.add(new BigDecimal("0.01")).setScale(2).toPlainString()) + "}")
                .statusCode(422).body("rule", equalTo("P16.deposit"));
        var asked = most.setScale(2).toPlainString();
        var tender = play.draftedTender(purchase, content(asked));
        Play.post(play.reviewer, "/tenders/" + tender + "/review", "*", null).statusCode(200);
        play.published(tender);
        var agency = Play.agency();
        Play.submit(tender, agency, "2000000.00").statusCode(422).body("rule", equalTo("P16.deposit"));
        var path = "/tenders/" + tender + "/bids";
        Play.post(Play.director(agency), path, null, withPrice(agency, deposit("1.00"))).statusCode(422);
        Play.post(Play.director(agency), path, null, withPrice(agency, deposit(asked).replace("GUARANTEE", "CASH")))
                .statusCode(400);
        Play.post(Play.director(agency), path, null, withPrice(agency, deposit(asked))).statusCode(201);
    }

    private static String deposit(String amount) {
        return "\"deposit\":{\"amount\":" + Play.money(amount) + ",\"instrument\":\"GUARANTEE\",\"reference\":\"G1\"}";
    }

    /** 2,000,000 of a social organisation, 2,100,000 of a small enterprise that is reckoned a tenth lower. */
    @Test
    void whatSmallEnterprisesAreGrantedIsNotForSocialOrganisations() {
        Play.pool();
        var tender = play.publishedTender();
        var social = Play.agency();
        var path = "/tenders/" + tender + "/bids";
        Play.post(Play.director(social), path, null, withPrice(social, "\"smallEnterprise\":true")).statusCode(422)
                .body("rule", equalTo("S04"));
        var bids = new UUID[]{Play.id(Play.submit(tender, social, "2000000.00").statusCode(201)), small(tender),
            Play.id(Play.submit(tender, Play.agency(), "2350000.00").statusCode(201))};
        Play.closeBids(tender);
        play.confirmedPanel(tender);
        play.open(tender);
        play.qualifyAll(tender);
        for (var bid : bids) {
            play.scoreAll(tender, bid, 80);
        }
        play.stage(tender, "consensus").statusCode(200);
        play.stage(tender, "open-prices").statusCode(200);
        play.stage(tender, "rank").statusCode(200);
        var granted = new BigDecimal("2100000.00").multiply(BigDecimal.ONE.subtract(rule("S04").movePointLeft(2)));
        Play.get(play.writer, "/tenders/" + tender + "/result").statusCode(200)
                .body("ranking[0].bidId", equalTo(bids[1].toString()))
                .body("ranking[0].price.amount", equalTo("2100000.00"))
                .body("ranking[0].scoredPrice.amount", equalTo(granted.setScale(2).toPlainString()))
                .body("ranking[1].scoredPrice", nullValue());
    }

    private static UUID small(UUID tender) {
        var enterprise = agency("ENTERPRISE");
        return Play.id(Play
                .post(Play.director(enterprise), "/tenders/" + tender + "/bids", null,
                        withPrice(enterprise, "\"smallEnterprise\":true").replace("\"2000000.00\"", "\"2100000.00\""))
                .statusCode(201));
    }

    @Test
    void theFileOfAPurchaseIsKeptForFifteenYears() {
        var years = RuleBook.shipped().get("P24", Time.today()).asInt() / 12;
        assertThat(years).isEqualTo(15);
        var at = Case.at(Stage.AWARDED);
        Play.get(null, "/tenders/" + at.tender()).body("fileKeptUntil", nullValue());
        var signed = Case.at(Stage.SIGNED);
        var on = LocalDate.parse(Case.get(null, "/contracts/" + signed.contract(), "signedOn"));
        Play.get(null, "/tenders/" + signed.tender()).body("fileKeptUntil", equalTo(on.plusYears(15).toString()));
        var tender = play.publishedTender();
        Play.post(play.writer, "/tenders/" + tender + "/cancel", "*", "{\"reason\":\"r\"}").statusCode(200)
                .body("fileKeptUntil", equalTo(Time.today().plusYears(15).toString()));
    }
}
