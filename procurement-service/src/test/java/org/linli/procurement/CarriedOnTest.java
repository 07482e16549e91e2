package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;

/**
 * A contract after its signature: its file, its bond, its parts, its end; and what its agency says of the purchaser.
 */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class CarriedOnTest {

    private final Play play = new Play();

    private static String handover(int open, Object taker, int cases) {
        return "{\"openCases\":" + open + ",\"parts\":[{\"takerAgencyId\":\"" + taker + "\",\"cases\":" + cases
                + ",\"by\":\"" + Time.today().plusMonths(1) + "\"}],\"continuity\":\"visits go on\"}";
    }

    @Test
    void aContractEndsOnlyWhenEveryCaseHasAnOwner() {
        var ranked = play.ranked();
        var path = "/contracts/" + ranked.signed();
        var agency = ranked.agencies().get(1);
        var director = Play.director(agency);
        var taker = ranked.agencies().get(2);
        var end = "{\"reason\":\"r\",\"handoverPlan\":\"words\"}";
        Play.post(play.writer, path + "/terminate", "*", end).statusCode(422).body("rule", equalTo("HC7"));
        Play.post(play.writer, path + "/ask-handover", "*", "{\"reason\":\"r\"}").statusCode(200).body("handoverBy",
                notNullValue());
        Play.post(play.writer, path + "/handover", tag(path), handover(120, taker, 120)).statusCode(422).body("rule",
                equalTo("HC3"));
        Play.post(director, path + "/handover", tag(path), handover(120, taker, 119)).statusCode(400).body("type",
                equalTo("urn:linli:problem:contract.handover-cases"));
        Play.post(director, path + "/handover", tag(path), handover(120, agency, 120)).statusCode(400);
        Play.post(director, path + "/handover", tag(path), handover(120, UUID.randomUUID(), 120)).statusCode(422)
                .body("rule", equalTo("O13"));
        Play.post(director, path + "/handover", null, handover(120, taker, 120)).statusCode(428);
        Play.post(Play.director(taker), path + "/handover", tag(path), handover(120, taker, 120)).statusCode(403);
        Play.post(director, path + "/handover", tag(path), handover(120, taker, 120)).statusCode(200)
                .body("handover.state", equalTo("PROPOSED"));
        Play.post(play.writer, path + "/terminate", tag(path), end).statusCode(422);
        Play.post(director, path + "/accept-handover", tag(path), null).statusCode(403);
        Play.post(play.writer, path + "/accept-handover", tag(path), null).statusCode(200).body("handover.state",
                equalTo("ACCEPTED"));
        Play.post(play.writer, path + "/terminate", tag(path), end).statusCode(200).body("status", equalTo("ACTIVE"))
                .body("terminationConfirmUntil", notNullValue());
        Play.post(play.writer, path + "/terminate", "*", end).statusCode(409);
        Play.post(play.writer, path + "/confirm-termination", "*", null).statusCode(403);
        Play.post(director, path + "/confirm-termination", tag(path), null).statusCode(200).body("status",
                equalTo("TERMINATED"));
        var told = JournalRows.of(path.substring(11)).getLast();
        assertThat(told.type()).isEqualTo("linli.procurement.contract.terminated.v1");
        assertThat(told.payload()).contains("\"cases\": 120", taker.toString(), "words");
    }

    private static String tag(String path) {
        return Play.get(null, path).extract().header("ETag");
    }

    @Test
    void theCoreOfTheServiceIsNotPassedOn() {
        var ranked = play.ranked();
        var path = "/contracts/" + ranked.signed();
        var director = Play.director(ranked.agencies().get(1));
        subcontract(path, director, "CASE_WORK", "1.00", 422).body("rule", equalTo("B08"));
        subcontract(path, director, "CATERING", "460000.01", 422).body("rule", equalTo("HC6"));
        subcontract(path, play.writer, "CATERING", "1.00", 403);
        subcontract(path, director, "CATERING", "460000.00", 200).body("subcontracts[0].consentedOn", nullValue());
        Play.post(play.writer, path + "/consent-to-subcontract", tag(path), "{\"no\":2}").statusCode(400);
        Play.post(play.writer, path + "/consent-to-subcontract", tag(path), "{\"no\":1}").statusCode(200)
                .body("subcontracts[0].consentedOn", notNullValue());
        assertThat(JournalRows.typesOf(path.substring(11))).contains(
                "linli.procurement.contract.subcontract-declared.v1",
                "linli.procurement.contract.subcontract-consented.v1");
    }

    private static HttpReply subcontract(String path, String token, String part, String amount, int expected) {
        return Play
                .post(token, path + "/subcontracts", null,
                        "{\"subcontractor\":\"52440105MJK0000144\",\"part\":\"" + part
                                + "\",\"description\":\"d\",\"amount\":" + Play.money(amount) + "}")
                .statusCode(expected);
    }

    @Test
    void theFileAndTheBondHaveTheirTerms() {
        var ranked = play.ranked();
        var path = "/contracts/" + ranked.signed();
        Play.get(null, path).body("filing.duties.kind", hasItems("PUBLICATION", "COPY"))
                .body("filing.duties.until.rule", hasItems("P14", "P14.copy"));
        Play.post(play.writer, path + "/bond", null,
                "{\"amount\":" + Play.money("230000.01") + ",\"instrument\":\"GUARANTEE\"}").statusCode(422)
                .body("rule", equalTo("P16"));
        Play.post(play.writer, path + "/bond", null,
                "{\"amount\":" + Play.money("230000.00") + ",\"instrument\":\"GUARANTEE\"}").statusCode(200);
        Play.post(play.writer, path + "/publish", null, "{\"reference\":\"notice 1\"}").statusCode(200)
                .body("filing.duties[0].doneOn", notNullValue());
        Play.post(play.writer, path + "/publish", null, "{\"reference\":\"notice 1\"}").statusCode(409);
        Play.post(play.writer, path + "/refund-bond", null, null).statusCode(409);
        Time.past(Play.lastDay(null, path, "filing.duties.find{it.kind == 'COPY'}.until"));
        var told = JournalRows.typesOf(path.substring(11));
        assertThat(Collections.frequency(told, "linli.procurement.contract.filing-overdue.v1")).isEqualTo(1);
        Play.post(play.writer, path + "/file-copy", null, "{\"reference\":\"receipt\"}").statusCode(200);
        var director = Play.director(ranked.agencies().get(1));
        for (int no = 2; no <= 3; no++) {
            ranked.delivered(path, no);
            Play.post(play.writer, path + "/accept", tag(path), "{\"instalmentNo\":" + no
                    + ",\"opinions\":{\"respondents\":40,\"satisfied\":37,\"summary\":\"s\"}}").statusCode(200);
        }
        Play.get(null, path + "/acceptances").statusCode(200).body("", hasSize(2))
                .body("[0].satisfiedPercent", equalTo(92.5d)).body("[0].respondents", equalTo(40))
                .body("[1].state", equalTo("ACCEPTED"));
        Play.get(null, path).body("status", equalTo("COMPLETED")).body("bond.refundUntil.rule", equalTo("P16.refund"));
        Time.past(Play.lastDay(null, path, "bond.refundUntil"));
        assertThat(JournalRows.typesOf(path.substring(11))).last()
                .isEqualTo("linli.procurement.bond.refund-overdue.v1");
        Play.post(play.writer, path + "/refund-bond", null, null).statusCode(200).body("bond.refundedOn",
                notNullValue());
    }

    @Test
    void anAgencyReportsAndThePurchaserAnswersWithinItsTerm() {
        var ranked = play.ranked();
        var contract = ranked.signed();
        var agency = ranked.agencies().get(1);
        var director = Play.director(agency);
        var body = "{\"contractId\":\"" + contract
                + "\",\"kind\":\"UNPAID_WORK\",\"account\":\"asked to staff a fair for nothing\"}";
        Play.post(Play.director(ranked.agencies().get(0)), "/purchaser-reports", null, body).statusCode(403);
        Play.post(play.writer, "/purchaser-reports", null, body).statusCode(403);
        var first = Play.id(Play.post(director, "/purchaser-reports", null, body).statusCode(201)
                .body("answerUntil.rule", equalTo("HP2")));
        var second = Play.id(Play.post(director, "/purchaser-reports", null, body.replace("UNPAID_WORK", "PRESSURE"))
                .statusCode(201));
        Play.get(null, "/purchaser-reports/" + first).statusCode(401);
        Play.get(new Play().writer, "/purchaser-reports/" + first).statusCode(404);
        Play.get(Tokens.of("assoc", "association").bearer(), "/purchaser-reports/" + first).statusCode(200);
        var answer = "{\"text\":\"it was a misunderstanding\"}";
        Play.post(play.writer, "/purchaser-reports/" + first + "/answer", null, answer).statusCode(428);
        Play.post(new Play().writer, "/purchaser-reports/" + first + "/answer", "\"0\"", answer).statusCode(403);
        Play.post(play.writer, "/purchaser-reports/" + first + "/answer", "*", answer).statusCode(200).body("late",
                equalTo(false));
        Play.post(play.writer, "/purchaser-reports/" + first + "/answer", "*", answer).statusCode(409);
        Time.past(Play.lastDay(play.writer, "/purchaser-reports/" + second, "answerUntil"));
        Time.sweep();
        assertThat(JournalRows.typesOf(second)).containsExactly("linli.procurement.report.filed.v1",
                "linli.procurement.report.overdue.v1");
        assertThat(JournalRows.of(second))
                .allSatisfy(row -> assertThat(row.payload()).doesNotContain(agency.toString(), "fair"));
        Play.get(null, "/purchaser-reports/counts?purchaserId=" + play.street).statusCode(200)
                .body("kind", equalTo(List.of("PRESSURE", "UNPAID_WORK"))).body("overdue", equalTo(List.of(1, 0)))
                .body("answered", equalTo(List.of(0, 1)));
        Play.post(play.writer, "/purchaser-reports/" + second + "/answer", "*", answer).statusCode(200).body("late",
                equalTo(true));
        Play.get(director, "/purchaser-reports?limit=1").body("items", hasSize(1)).body("next", notNullValue());
        Play.get(play.writer, "/purchaser-reports?status=ANSWERED").body("items", hasSize(2));
        Play.get(new Play().writer, "/purchaser-reports").body("items", hasSize(0));
    }

    @Test
    void theScoreHasAHistoryAndTheLeastPunctualStandFirst() {
        var payable = UUID.randomUUID();
        overdue(payable, 1, 15);
        overdue(payable, 2, 30);
        Await.asserted("the score of two arrears",
                () -> Play.get(null, "/purchasers/" + play.street).body("score", equalTo(50)));
        Play.get(null, "/purchasers/" + play.street + "/punctuality").body("items.score", equalTo(List.of(50, 75)));
        overdue(payable, 3, 30);
        var worse = new Play();
        var other = UUID.randomUUID();
        Events.publish("linli.payables", "linli.funding.payable.overdue.v1", other.toString(), 1,
                overdue(other, worse.street, 55));
        Await.until("the arrears of another street",
                () -> Play.get(null, "/purchasers/" + worse.street).extract().statusCode() == 200);
        Play.get(null, "/purchasers/" + play.street + "/punctuality").body("items", hasSize(2));
        List<Integer> scores = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            var page = Play.get(null, "/purchasers?sort=SCORE&limit=1" + cursor).statusCode(200).extract();
            scores.addAll(page.<List<Integer>>path("items.score"));
            ids.addAll(page.<List<String>>path("items.id"));
            cursor = page.path("next") == null ? null : "&cursor=" + page.path("next");
        } while (cursor != null);
        assertThat(scores).isSorted();
        assertThat(ids).doesNotHaveDuplicates().containsSubsequence(worse.street, play.street);
        Play.get(null, "/purchasers?sort=SCORE&cursor=MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAwIHg")
                .statusCode(400);
        Play.get(null, "/purchasers?limit=500").body("items.id", hasItem(play.street)).body("items.id",
                not(hasItem("-")));
    }

    private void overdue(UUID payable, long sequence, int days) {
        Events.publish("linli.payables", "linli.funding.payable.overdue.v1", payable.toString(), sequence,
                overdue(payable, play.street, days));
    }

    private static String overdue(UUID payable, String purchaser, int days) {
        return """
                {"payableId":"%s","contractId":"%s","agencyId":"%s","purchaserId":"%s","instalmentNo":1,
                 "part":"WAGE","amount":%s,
                 "dueOn":"2026-09-01","days":%d,"bucket":%d,"heldBy":"PURCHASER"}""".formatted(payable,
                UUID.randomUUID(), UUID.randomUUID(), purchaser, Play.money("1.00"), days, days);
    }
}
