package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;

/** Each procedure walks the same stages, from need survey to signed contract, by its own numbers. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class ProceduresTest {

    private final Play play = new Play();

    private static List<UUID> agencies(int number) {
        var all = new ArrayList<UUID>();
        for (int index = 0; index < number; index++) {
            all.add(Play.agency());
        }
        return all;
    }

    private static String content(String ceiling, int bidDays, int panel, String admittance) {
        return Play.content(ceiling, "").replace("\"bidDays\":20", "\"bidDays\":" + bidDays)
                .replace("\"panelSize\":5", "\"panelSize\":" + panel)
                .replace("\"staffing\":", "\"admittance\":{" + admittance + "},\"staffing\":");
    }

    private static String fixedPrice(String content) {
        return content
                .replace("\"priceMode\":\"WEIGHTED\",\"priceWeight\":10", "\"priceMode\":\"FIXED\",\"priceWeight\":0")
                .replace("\"weight\":40", "\"weight\":50");
    }

    private static String ids(List<UUID> agencies) {
        return agencies.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    /** The first bidder is scored best and signs. */
    private void walks(UUID tender, String kind, List<UUID> bidders, String price) {
        Play.pool();
        var bids = bidders.stream().map(agency -> Play.id(Play.submit(tender, agency, price).statusCode(201))).toList();
        Play.closeBids(tender);
        Play.get(null, "/tenders/" + tender).body("status", equalTo("CLOSED")).body("procedure.kind", equalTo(kind));
        play.confirmedPanel(tender);
        play.open(tender);
        play.qualifyAll(tender);
        for (int index = 0; index < bids.size(); index++) {
            play.scoreAll(tender, bids.get(index), 95 - 5 * index);
        }
        for (var stage : List.of("consensus", "open-prices", "rank", "announce")) {
            play.dismissSigns(tender);
            play.stage(tender, stage).statusCode(200);
        }
        Play.standStill(tender);
        var award =
                Play.id(play.stage(tender, "award").statusCode(201).body("bidId", equalTo(bids.getFirst().toString())));
        var contract =
                Play.id(Play.post(play.writer, "/contracts", null, "{\"awardId\":\"" + award + "\"}").statusCode(201));
        var text = "{\"sha256\":\"" + Play.get(play.writer, "/contracts/" + contract).extract().<String>path("sha256")
                + "\"}";
        Play.post(Play.director(bidders.getFirst()), "/contracts/" + contract + "/sign", "*", text).statusCode(200);
        Play.post(play.writer, "/contracts/" + contract + "/sign", "*", text).statusCode(200).body("status",
                equalTo("ACTIVE"));
        assertThat(Play.status(tender)).isEqualTo("CONTRACTED");
    }

    @Test
    void openTenderNeedsThreeBidders() {
        var tender = play.publishedTender();
        Play.get(null, "/tenders/" + tender).body("procedure.minBidders", equalTo(3))
                .body("procedure.bidDays", equalTo(20)).body("clocks.bidsUntil.rule", equalTo("P07"));
        walks(tender, "OPEN_TENDER", agencies(3), "2300000.00");
    }

    @Test
    void invitedTenderIsForTheThreeWhoAreNamedWithItsGround() {
        var invited = agencies(3);
        var named = "\"invited\":" + ids(invited) + ",\"ground\":\"LIMITED_SUPPLIERS\",\"groundWords\":\"戒毒康复社工有限\"";
        var purchase = play.scheduledPurchase("2400000.00");
        refused(purchase, "INVITED", content("2400000.00", 20, 5, "\"invited\":" + ids(invited.subList(0, 2))), "PV");
        refused(purchase, "INVITED", content("2400000.00", 20, 5, "\"invited\":" + ids(invited)), "PV");
        refused(purchase, "INVITED", content("2400000.00", 20, 5, named.replace("LIMITED_SUPPLIERS", "ONLY_SUPPLIER")),
                "PV");
        refused(purchase, "OPEN_TENDER", content("2400000.00", 20, 5, named), "PV.none");
        var draft = play.draftedTender(purchase, "INVITED", content("2400000.00", 20, 5, named));
        Play.post(play.reviewer, "/tenders/" + draft + "/review", "*", null).statusCode(200);
        var tender = play.published(draft);
        Play.submit(tender, Play.agency(), "2000000.00").statusCode(422).body("rule", equalTo("PV"));
        walks(tender, "INVITED", invited, "2300000.00");
    }

    @Test
    void consultationTakesTwoOffersInTenDaysAndStaysBelowTheThreshold() {
        var purchase = play.scheduledPurchase("4000000.00");
        refused(purchase, "COMPETITIVE_CONSULTATION", content("4000000.00", 10, 5, ""), "P31");
        refused(purchase, "COMPETITIVE_CONSULTATION", content("2400000.00", 9, 3, ""), "P29");
        refused(purchase, "COMPETITIVE_CONSULTATION", content("2400000.00", 10, 1, ""), "P28");
        var tender = play.publishedTender("COMPETITIVE_CONSULTATION", "2400000.00", content("2400000.00", 10, 3, ""));
        walks(tender, "COMPETITIVE_CONSULTATION", agencies(2), "2300000.00");
    }

    @Test
    void singleSourceNamesOneSupplierAndItsGroundForFiveWorkdays() {
        var only = agencies(1);
        var named = "\"invited\":" + ids(only) + ",\"ground\":\"PUBLIC_SERVICE_NEED\",\"groundWords\":\"在营站点的延续\"";
        var purchase = play.scheduledPurchase("1500000.00");
        refused(purchase, "SINGLE_SOURCE", content("2400000.00", 4, 3, named), "P27");
        refused(purchase, "SINGLE_SOURCE",
                content("2400000.00", 5, 3, named.replace("[", "[\"" + UUID.randomUUID() + "\",")), "P27.supplier");
        var tender = play.publishedTender("SINGLE_SOURCE", "2400000.00", content("2400000.00", 5, 3, named));
        Play.submit(tender, Play.agency(), "2000000.00").statusCode(422).body("rule", equalTo("P27.supplier"));
        walks(tender, "SINGLE_SOURCE", only, "2300000.00");
    }

    @Test
    void callOffGoesToMembersOfTheRegisterAtItsTariff() {
        var members = agencies(2);
        var register = Play.id(Play.post(play.writer, "/frameworks", null, """
                {"purchaserId":"%s","serviceType":"FAMILY_SERVICE_STATION","title":"名录","mode":"OPEN",
                 "tariff":%s,
                 "from":"%s","to":"%s","intentionId":"%s"}""".formatted(play.street, Play.money("2400000.00"),
                Play.BEGIN, Play.BEGIN.plusYears(1), play.registerIntention())).statusCode(201));
        var call = fixedPrice(content("2400000.00", 5, 3, "\"frameworkId\":\"" + register + "\""));
        var purchase = play.scheduledPurchase("2400000.00");
        var draft = play.draftedTender(purchase, "FRAMEWORK", call);
        Play.post(play.reviewer, "/tenders/" + draft + "/review", "*", null).statusCode(200);
        play.certify("writer-" + play.street);
        for (var member : members) {
            Await.until("the officer's certificate, so that only members lack",
                    () -> Play.post(play.writer, "/tenders/" + draft + "/publish", "*", null).extract()
                            .<String>path("rule").equals("P30"));
            Play.post(Play.director(member), "/frameworks/" + register + "/apply", null,
                    "{\"agencyId\":\"" + member + "\"}").statusCode(200);
        }
        var cheaper = play.draftedTender(purchase, "FRAMEWORK", call.replace("2400000.00", "2300000.00"));
        Play.get(play.writer, "/tenders/" + cheaper + "/lint").body("clause", hasItem("TARIFF"));
        Play.post(play.reviewer, "/tenders/" + cheaper + "/review", "*", null).statusCode(200);
        Play.post(play.writer, "/tenders/" + cheaper + "/publish", "*", null).statusCode(422).body("type",
                equalTo("urn:linli:problem:tender.tariff"));
        Play.post(play.writer, "/tenders/" + draft + "/publish", "*", null).statusCode(200)
                .body("standard.tariff.amount", equalTo("2400000.00"));
        Play.submit(draft, members.getFirst(), "2300000.00").statusCode(422).body("type",
                equalTo("urn:linli:problem:bid.not-at-tariff"));
        Play.submit(draft, Play.agency(), "2400000.00").statusCode(422).body("rule", equalTo("P30"));
        walks(draft, "FRAMEWORK", members, "2400000.00");
    }

    @Test
    void aSmallGrantIsSmallAndJudgedByQualityAlone() {
        var purchase = play.scheduledPurchase("200000.00");
        var grant = fixedPrice(content("200000.00", 7, 3, ""));
        refused(purchase, "SMALL_GRANT", grant, "HG.most");
        var small = fixedPrice(content("150000.00", 7, 3, ""));
        walks(play.publishedTender("SMALL_GRANT", "150000.00", small), "SMALL_GRANT", agencies(1), "150000.00");
    }

    @Test
    void aFollowOnStaysWithinATenthOfItsContract() {
        var ranked = play.ranked();
        var contract = ranked.signed();
        var content = content("230000.01", 5, 3, "\"invited\":[\"" + ranked.agencies().get(1)
                + "\"],\"ground\":\"FOLLOW_ON\",\"groundWords\":\"增加一个服务点\",\"followsContract\":\"" + contract + "\"");
        var tender = play.draftedTender(play.scheduledPurchase("240000.00"), "SINGLE_SOURCE", content);
        Play.post(play.reviewer, "/tenders/" + tender + "/review", "*", null).statusCode(200);
        Play.post(play.writer, "/tenders/" + tender + "/publish", "*", null).statusCode(422).body("rule",
                equalTo("P27.follow"));
        var within = play.draftedTender(play.scheduledPurchase("240000.00"), "SINGLE_SOURCE",
                content.replace("230000.01", "230000.00"));
        Play.post(play.reviewer, "/tenders/" + within + "/review", "*", null).statusCode(200);
        Play.post(play.writer, "/tenders/" + within + "/publish", "*", null).statusCode(200);
        var another = play.draftedTender(play.scheduledPurchase("240000.00"), "SINGLE_SOURCE",
                content.replace("230000.01", "1.00"));
        Play.post(play.reviewer, "/tenders/" + another + "/review", "*", null).statusCode(200);
        Play.post(play.writer, "/tenders/" + another + "/publish", "*", null).statusCode(422).body("rule",
                equalTo("P27.follow"));
        Play.post(play.writer, "/tenders/" + within + "/cancel", "*", "{\"reason\":\"r\"}").statusCode(200);
        Play.post(play.writer, "/tenders/" + another + "/publish", "*", null).statusCode(200);
    }

    @Test
    void whatWasAddedToAContractIsNotAddedToInItsTurn() {
        var ranked = play.ranked();
        var winner = ranked.agencies().get(1);
        var follow = followOn("240000.00", "200000.00", winner, ranked.signed());
        Play.post(play.writer, "/tenders/" + follow + "/publish", "*", null).statusCode(200);
        walks(follow, "SINGLE_SOURCE", List.of(winner), "190000.00");
        var added = Play.get(play.writer, "/contracts?tenderId=" + follow).extract().<String>path("items[0].id");
        var again = followOn("24000.00", "19000.00", winner, UUID.fromString(added));
        Play.post(play.writer, "/tenders/" + again + "/publish", "*", null).statusCode(400).body("errors[0].field",
                equalTo("admittance.followsContract"));
    }

    /** Reviewed. */
    private UUID followOn(String amount, String ceiling, UUID agency, UUID contract) {
        var named = """
                "invited":["%s"],"ground":"FOLLOW_ON","groundWords":"增加一个服务点","followsContract":"%s"
                """.formatted(agency, contract);
        var tender = play.draftedTender(play.scheduledPurchase(amount), "SINGLE_SOURCE", content(ceiling, 5, 3, named));
        Play.post(play.reviewer, "/tenders/" + tender + "/review", "*", null).statusCode(200);
        return tender;
    }

    @Test
    void purchasesThatAddUpToAnOpenTenderAreNotSplitByInvitations() {
        Play.post(play.writer, "/purchases", null, """
                {"purchaserId":"%1$s","areaCode":"%1$s","serviceType":"FAMILY_SERVICE_STATION","title":"x",
                 "amount":%2$s,"fiscalYear":%3$d,"openTender":false}""".formatted(play.street, Play.money("1900000.00"),
                Play.BEGIN.getYear())).statusCode(201);
        var invited = agencies(3);
        var named = "\"invited\":" + ids(invited) + ",\"ground\":\"LIMITED_SUPPLIERS\",\"groundWords\":\"戒毒康复社工有限\"";
        var second = play.scheduledPurchase("2400000.00");
        var tender = play.draftedTender(second, "INVITED", content("2400000.00", 20, 5, named));
        Play.post(play.reviewer, "/tenders/" + tender + "/review", "*", null).statusCode(200);
        play.certify("writer-" + play.street);
        Await.asserted("the officer's certificate and with it the refusal",
                () -> Play.post(play.writer, "/tenders/" + tender + "/publish", "*", null).statusCode(422).body("rule",
                        equalTo("P31")));
        Play.get(play.writer, "/tenders/" + tender + "/lint").statusCode(200).body("rule", hasItem("P31"));
    }

    /** Its tender openly made is no part of a split. */
    @Test
    void openTendersAreNoReasonToRefuseASmallPurchase() {
        play.scheduledPurchase("3900000.00");
        var named =
                "\"invited\":" + ids(agencies(3)) + ",\"ground\":\"LIMITED_SUPPLIERS\",\"groundWords\":\"戒毒康复社工有限\"";
        var tender = play.draftedTender(play.scheduledPurchase("1900000.00"), "INVITED",
                content("1900000.00", 20, 5, named));
        Play.get(play.writer, "/tenders/" + tender + "/lint").statusCode(200).body("rule", not(hasItem("P31")));
    }

    private void refused(UUID purchase, String procedure, String content, String rule) {
        Play.post(play.writer, "/tenders", null, """
                {"purchaseId":"%s","procedure":"%s","content":%s}""".formatted(purchase, procedure, content))
                .statusCode(422).body("rule", equalTo(rule));
    }
}
