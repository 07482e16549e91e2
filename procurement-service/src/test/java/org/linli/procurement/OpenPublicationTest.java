package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.Time;
import org.linli.procurement.Play.Ranked;
import org.linli.procurement.oversight.ocds.release.OcdsCheck;

/** Whole cases, harvested from outside and judged by the standard's own schemas. */
@QuarkusTest
@WithTestResource(Engines.class)
class OpenPublicationTest {

    private static final String RELEASES = "/api/v1/ocds/releases";
    private static final String RECORDS = "/api/v1/ocds/records";

    private final Play play = new Play();
    private final OcdsCheck check = new OcdsCheck();

    private static void challenge(Ranked ranked) {
        var loser = ranked.agencies().get(2);
        var id = Play.id(Play.post(Play.director(loser), "/tenders/" + ranked.tender() + "/challenges", null, """
                {"agencyId":"%s","level":"QUERY","subject":"RESULT","points":["the planned hours"]}""".formatted(loser))
                .statusCode(201));
        Play.post(ranked.play().writer, "/challenges/" + id + "/answer", "*",
                "{\"agrees\":false,\"text\":\"t\",\"remedy\":null}").statusCode(200);
    }

    private static void change(Ranked ranked, UUID contract) {
        var path = "/contracts/" + contract;
        var etag = Play.get(null, path).extract().header("ETag");
        Play.post(ranked.play().writer, path + "/changes", etag, "{\"kind\":\"SUPPLEMENT\",\"delta\":"
                + Play.money("100000.00") + ",\"to\":null,\"rationale\":\"more visits are needed\"}").statusCode(200);
        var changed = Play.get(null, path).extract();
        Play.post(Play.director(ranked.agencies().get(1)), path + "/consent-to-change", changed.header("ETag"),
                "{\"sha256\":\"" + changed.<String>path("changes[0].sha256") + "\"}").statusCode(200);
    }

    private static void carryOut(Ranked ranked, UUID contract) {
        var path = "/contracts/" + contract;
        for (var no : List.of(2, 3)) {
            ranked.delivered(path, no);
            if (no == 2) {
                Time.past(Play.lastDay(null, path, "works[1].termUntil"));
            }
            Play.post(ranked.play().writer, path + "/accept", "*",
                    "{\"instalmentNo\":" + no + ",\"opinions\":{\"respondents\":9,\"satisfied\":9,\"summary\":\"-\"}}")
                    .statusCode(200);
        }
    }

    private static void pay(UUID contract, UUID agency) {
        var payment = UUID.randomUUID();
        var text = """
                {"paymentId":"%s","payableId":"%s","contractId":"%s","agencyId":"%s","purchaserId":"p",
                 "part":"WAGE","amount":%s,
                 "valueDate":"%s"}""".formatted(payment, UUID.randomUUID(), contract, agency, Play.money("747500.00"),
                Time.today());
        Events.publish("linli.payables", "linli.funding.payment.settled.v1", payment.toString(), 1, text);
        Await.until("the note of the payment", () -> Publication.sql(
                "select 1 from journal where type = 'linli.procurement.payment.noted.v1' and key = '" + contract + "'")
                .size() == 1);
    }

    private static List<String> tags(JsonNode record) {
        return StreamSupport.stream(record.path("releases").spliterator(), false)
                .map(release -> release.path("tag").toString()).toList();
    }

    private void isValid(String ocid) {
        assertThat(check.recordPackage(Publication.get(RECORDS + "/" + ocid).extract().asString())).isEmpty();
    }

    @Test
    void aCaseFromTheNeedToTheLastPaymentIsOneRecord() {
        var ranked = play.ranked();
        play.stage(ranked.tender(), "announce").statusCode(200);
        challenge(ranked);
        Play.standStill(ranked.tender());
        var award = Play.id(play.stage(ranked.tender(), "award").statusCode(201));
        var contract = sign(ranked, award);
        change(ranked, contract);
        carryOut(ranked, contract);
        pay(contract, ranked.agencies().get(1));
        Publication.upToDate();

        var ocid = Publication.ocidOf(ranked.tender());
        assertThat(ocid).startsWith("ocds-linli-local-");
        isValid(ocid);
        var record = Publication.json(RECORDS + "/" + ocid).at("/records/0");
        assertThat(tags(record)).containsSubsequence("[\"planning\"]", "[\"planningUpdate\"]", "[\"tender\"]",
                "[\"tenderUpdate\"]", "[\"award\"]", "[\"awardUpdate\"]", "[\"contract\"]", "[\"contractAmendment\"]",
                "[\"implementation\"]", "[\"implementationUpdate\"]",
                "[\"implementationUpdate\",\"contractTermination\"]", "[\"implementationUpdate\"]");
        var sum = record.path("compiledRelease");
        assertThat(sum.at("/planning/budget/amount/amount").decimalValue()).isEqualByComparingTo("2400000");
        assertThat(sum.at("/tender/status").asText()).isEqualTo("complete");
        assertThat(sum.at("/tender/title").asText()).isEqualTo("家庭综合服务中心");
        assertThat(sum.at("/tender/lots/0/awardCriteria/criteria")).hasSize(3);
        assertThat(sum.at("/bids/details")).hasSize(3);
        assertThat(sum.at("/awards/0/suppliers/0/id").asText()).isEqualTo(ranked.agencies().get(1).toString());
        var signed = sum.at("/contracts/0");
        assertThat(signed.path("awardID")).isEqualTo(sum.at("/awards/0/id"));
        assertThat(signed.path("status").asText()).isEqualTo("terminated");
        assertThat(signed.at("/value/amount").decimalValue()).isEqualByComparingTo("2400000");
        assertThat(signed.at("/implementation/finalValue/amount").decimalValue()).isEqualByComparingTo("2400000");
        assertThat(signed.at("/implementation/transactions/0/value/amount").decimalValue())
                .isEqualByComparingTo("747500");
        assertThat(signed.at("/implementation/milestones").findValuesAsText("status")).containsOnly("met");
        var supplier = StreamSupport.stream(sum.path("parties").spliterator(), false)
                .filter(party -> party.path("id").asText().equals(ranked.agencies().get(1).toString())).findFirst()
                .orElseThrow();
        assertThat(supplier.path("roles")).hasToString("[\"tenderer\",\"supplier\",\"payee\"]");
        assertThat(supplier.at("/identifier/id").asText()).startsWith("52440105MJK");
    }

    private static UUID sign(Ranked ranked, UUID award) {
        var contract = Play.id(
                Play.post(ranked.play().writer, "/contracts", null, "{\"awardId\":\"" + award + "\"}").statusCode(201));
        var text = Play.get(ranked.play().writer, "/contracts/" + contract).extract().<String>path("sha256");
        for (var side : List.of(Play.director(ranked.agencies().get(1)), ranked.play().writer)) {
            Play.post(side, "/contracts/" + contract + "/sign", "*", "{\"sha256\":\"" + text + "\"}").statusCode(200);
        }
        return contract;
    }

    @Test
    void aSecondTenderOfOnePurchaseIsAProcessOfItsOwn() {
        var first = play.publishedTender();
        var purchase = UUID.fromString(Play.get(null, "/tenders/" + first).extract().path("purchaseId"));
        Play.closeBids(first);
        assertThat(Play.status(first)).isEqualTo("FAILED");
        Publication.upToDate();
        var former = Publication.ocidOf(first);
        assertThat(Publication.ocidOf(purchase)).isEqualTo(former);
        var second = play.draftedTender(purchase, Play.content("2400000.00", ""));
        Play.post(play.reviewer, "/tenders/" + second + "/review", "*", null).statusCode(200);
        Play.post(play.writer, "/tenders/" + second + "/publish", "*", null).statusCode(200);
        Play.post(play.writer, "/tenders/" + second + "/cancel", "*", "{\"reason\":\"the plan was changed\"}")
                .statusCode(200);
        Publication.upToDate();

        assertThat(Publication.json(RECORDS + "/" + former).at("/records/0/compiledRelease/tender/status").asText())
                .isEqualTo("unsuccessful");
        var ocid = Publication.ocidOf(second);
        assertThat(Publication.ocidOf(purchase)).isEqualTo(ocid).isNotEqualTo(former);
        isValid(ocid);
        isValid(former);
        var record = Publication.json(RECORDS + "/" + ocid).at("/records/0");
        assertThat(tags(record)).containsExactly("[\"tender\"]", "[\"tenderCancellation\"]");
        var sum = record.path("compiledRelease");
        assertThat(sum.at("/relatedProcesses/0/identifier").asText()).isEqualTo(former);
        assertThat(sum.at("/planning/budget/amount/amount").decimalValue()).isEqualByComparingTo("2400000");
        assertThat(sum.at("/tender/amendments/0/rationale").asText()).isEqualTo("the plan was changed");
    }

    @Test
    void aDraftThatIsCancelledWasNeverPublic() {
        var draft = play.draftedTender(play.scheduledPurchase("2400000.00"), Play.content("2400000.00", ""));
        Play.post(play.writer, "/tenders/" + draft + "/cancel", "*", "{\"reason\":\"r\"}").statusCode(200);
        Publication.upToDate();
        assertThat(Publication.sql("select ocid from ocds_process where subject = '" + draft + "'")).isEmpty();
    }

    @Test
    void noReleaseNamesAPerson() {
        Play.pool();
        var agencies = List.of(Play.agency(), Play.agency(), Play.agency());
        var team = Play.team(agencies.getFirst());
        var tender = play.publishedTender();
        Play.submit(tender, agencies.getFirst(), "2000000.00", team).statusCode(201);
        agencies.stream().skip(1).forEach(agency -> Play.submit(tender, agency, "2100000.00").statusCode(201));
        Publication.upToDate();
        var sealed = Publication.get(RECORDS + "/" + Publication.ocidOf(tender)).statusCode(200).extract().asString();
        agencies.forEach(agency -> assertThat(sealed).doesNotContain(agency.toString()));
        assertThat(sealed).doesNotContain("\"bids\"", "2000000.00");
        Play.closeBids(tender);
        play.confirmedPanel(tender);
        play.open(tender);
        play.qualifyAll(tender);
        Publication.upToDate();
        var open = Publication.get(RECORDS + "/" + Publication.ocidOf(tender)).extract().asString();
        assertThat(open).contains("\"validBids\"").doesNotContain("2000000.00");
        agencies.forEach(agency -> assertThat(open).doesNotContain(agency.toString()));

        var people = new TreeSet<>(Set.of("writer-", "reviewer-", "director-", "expert-", team[0].toString()));
        people.addAll(play.members(tender));
        people.addAll(Publication.sql("select person_id::text from seat"));
        people.addAll(Publication.sql("select worker_id::text from known_post"));
        people.addAll(Publication.sql("select distinct actor from journal"));
        people.addAll(Publication.sql("select id::text from expert"));
        assertThat(people).hasSizeGreaterThan(10);
        for (var release : Publication.sql("select body from ocds_release")) {
            assertThat(release).doesNotContain(people);
        }
    }

    /** In the suite these are also the releases of every other test of this service. */
    @Test
    void everythingThatIsPublishedIsValidAndFoundOnce() {
        play.publishedTender();
        new Play().requestedPurchase("100000.00");
        Publication.upToDate();
        var ids = new ArrayList<String>();
        for (var text : Publication.follow(RELEASES + "?limit=100")) {
            assertThat(check.releasePackage(text)).isEmpty();
            ids.addAll(ids(text));
        }
        assertThat(ids).isEqualTo(Publication.sql("select id::text from ocds_release order by position"));
        var ocids = new ArrayList<String>();
        for (var text : Publication.follow(RECORDS + "?limit=20")) {
            assertThat(check.recordPackage(text)).isEmpty();
            Publication.tree(text).path("records").forEach(record -> ocids.add(record.path("ocid").asText()));
        }
        assertThat(ocids).isEqualTo(Publication.sql("select ocid from ocds_record order by position"));
    }

    private static List<String> ids(String text) {
        return StreamSupport.stream(Publication.tree(text).path("releases").spliterator(), false)
                .map(release -> release.path("id").asText()).toList();
    }

    @Test
    void aReaderMeetsEveryReleaseOnceWhileNewOnesCome() {
        play.publishedTender();
        Publication.upToDate();
        var mine = "&purchaser=" + play.street;
        var seen = new ArrayList<String>();
        var next = RELEASES + "?limit=1" + mine;
        var pages = 0;
        var last = next;
        while (!next.isEmpty()) {
            var text = Publication.get(next).statusCode(200).extract().asString();
            last = next;
            seen.addAll(ids(text));
            if (++pages == 2) {
                play.requestedPurchase("100000.00");
                play.requestedPurchase("200000.00");
                Publication.upToDate();
            }
            next = Publication.tree(text).at("/links/next").asText("");
        }
        assertThat(pages).isGreaterThan(4);
        assertThat(seen).doesNotHaveDuplicates().isEqualTo(Publication
                .sql("select id::text from ocds_release where purchaser_id = '" + play.street + "' order by position"));
        var back = new ArrayList<String>();
        for (var page = last; !page.isEmpty(); page = Publication.json(page).at("/links/prev").asText("")) {
            back.addAll(ids(Publication.get(page).extract().asString()).reversed());
        }
        assertThat(back).isEqualTo(seen.reversed());
    }

    @Test
    void whatIsAskedForIsFiltered() {
        play.requestedPurchase("100000.00");
        Publication.upToDate();
        var mine = RELEASES + "?purchaser=" + play.street;
        assertThat(Publication.json(mine).path("releases")).hasSize(1);
        var today = Publication.json(mine).at("/publishedDate").asText().substring(0, 10);
        assertThat(Publication.json(mine + "&from=" + today + "&until=" + today).path("releases")).hasSize(1);
        Publication.get(mine + "&until=2020-01-01").statusCode(404);
        Publication.get(RECORDS + "?purchaser=nobody").statusCode(404);
        Publication.get(RELEASES + "?cursor=nonsense").statusCode(400).body("type", containsString("cursor-malformed"));
        Publication.get(RELEASES + "?limit=501").statusCode(400);
        var one = RELEASES + "/" + Publication.json(mine).at("/releases/0/id").asText();
        Publication.get(one).statusCode(200).header("Cache-Control", containsString("immutable"))
                .body("releases.size()", equalTo(1));
        assertThat(check.releasePackage(Publication.get(one).extract().asString())).isEmpty();
        Publication.get(RELEASES + "/" + UUID.randomUUID()).statusCode(404);
        assertThat(
                Publication.json("/api/v1/ocds/release-schema").at("/definitions/Lot/properties").has("awardCriteria"))
                .isTrue();
    }
}
