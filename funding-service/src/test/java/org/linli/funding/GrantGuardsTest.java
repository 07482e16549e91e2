package org.linli.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.funding.Case.STEWARD;
import static org.linli.funding.Case.agreed;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.money;
import static org.linli.funding.Case.post;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.ConcurrentCalls;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.http.HttpReply;

/** Grants under attack: money given for something else, many at a time, and a district that keeps silent. */
@QuarkusTest
@WithTestResource(Engines.class)
class GrantGuardsTest {

    private static final String TYPE = "urn:linli:problem:";

    private static Case young(String budget) {
        var one = new Case().funded(budget, "0").payee();
        GrantCaseTest.known(one);
        return one;
    }

    /** A budget of the case's street. @return its line */
    private static String budget(Case one, String source, int year, String yuan) {
        agreed(STEWARD, "/fund-sources/" + source + "/receive",
                "{\"amount\":%s,\"receivedOn\":\"%s\",\"reference\":\"G-%s\"}".formatted(money(yuan), one.today,
                        source))
                .statusCode(200);
        agreed(STEWARD, "/budget-lines", """
                {"sourceId":"%s","purchaserId":"%s","fiscalYear":%d,"purpose":"p","amount":%s}""".formatted(source,
                one.street, year, money(yuan))).statusCode(201);
        return get("/budget-lines?purchaserId=" + one.street + "&fiscalYear=" + year)
                .getString("items.find{it.sourceId == '" + source + "'}.id");
    }

    private static HttpReply opened(Case one, String budget, String use) {
        return post(STEWARD, "/grant-lines", """
                {"kind":"POLICY_BENEFIT","budgetLineId":"%s",%s"title":"t","eligibility":"e","ceiling":%s,
                 "applyUntil":"%s"}""".formatted(budget, use, money("100000"), one.today.plusMonths(1)));
    }

    private static String applied(Case one, String line) {
        return "/grants/" + post(GrantCaseTest.director(one), "/grant-lines/" + line + "/applications",
                GrantCaseTest.application(one, "600", "400")).statusCode(201).extract().path("id");
    }

    @Test
    void moneyGivenForSomethingElseIsNeverGranted() {
        var one = young("1000000");
        var stations = get("/budget-lines?purchaserId=" + one.street).getString("items[0].id");
        opened(one, stations, "").statusCode(422).body("rule", equalTo("D03")).body("errors[0].field",
                equalTo("budgetLineId"));
        opened(one, stations, "\"serviceType\":\"YOUTH\",").statusCode(422).body("rule", equalTo("D03"));
        opened(one, stations, "\"serviceType\":\"FAMILY_SERVICE_STATION\",").statusCode(201)
                .body("serviceType", equalTo("FAMILY_SERVICE_STATION")).body("fundSourceId", nullValue());
        var gift = post(STEWARD, "/fund-sources", """
                {"name":"Harbour","channel":"ENTERPRISE","agreement":"J-8",
                 "restriction":{"purpose":"youth zone","serviceTypes":["YOUTH"],
                "areaCodes":["440105005"]},"validFrom":"%s"}""".formatted(Case.newYear())).statusCode(201).extract()
                .<String>path("id");
        var given = budget(one, gift, one.today.getYear(), "50000");
        opened(one, given, "\"serviceType\":\"YOUTH\",\"areaCode\":\"440105005\",").statusCode(422).body("rule",
                equalTo("D03"));
        opened(one, given, "\"serviceType\":\"YOUTH\",\"areaCode\":\"440105006\",\"fundSourceId\":\"" + gift + "\",")
                .statusCode(422);
        var line = opened(one, given,
                "\"serviceType\":\"YOUTH\",\"areaCode\":\"440105005\",\"fundSourceId\":\"" + gift + "\",")
                .statusCode(201).extract().<String>path("id");
        agreed(STEWARD, applied(one, line) + "/award", "").statusCode(200);
        assertThat(get("/budget-lines/" + given).getString("available.amount")).isEqualTo("49000.00");
        assertThat(get("/budget-lines/" + stations).getString("available.amount")).isEqualTo("1000000.00");
    }

    @Test
    void nextYearsMoneyIsNotGrantedThisYear() {
        var one = young("1");
        var next = budget(one, Case.open("1000"), one.today.getYear() + 1, "5");
        var line = opened(one, next, "").statusCode(201).extract().<String>path("id");
        post(STEWARD, applied(one, line) + "/award", "").statusCode(422)
                .body("type", equalTo(TYPE + "budget.other-days")).body("rule", equalTo("F11"));
    }

    @Test
    void manyAtATimeOverTwoLinesAreHelpedToBeginOnce() throws Exception {
        var one = young("1000000");
        var lines = List.of(GrantCaseTest.line(one, "INCUBATION", "100000"),
                GrantCaseTest.line(one, "INCUBATION", "100000"));
        var answers = ConcurrentCalls.ask(20, n -> post(GrantCaseTest.director(one), lines.get(n % 2) + "/applications",
                GrantCaseTest.application(one, "600", "400")).extract().statusCode());
        assertThat(answers).containsOnly(201, 422).containsOnlyOnce(201);
    }

    @Test
    void fiftyIdenticalRequestsAtATimeAreOneGrantAndOneDebt() throws Exception {
        var one = young("1000000");
        var line = GrantCaseTest.line(one, "POLICY_BENEFIT", "100000");
        var body = GrantCaseTest.application(one, "600", "400");
        var key = UUID.randomUUID().toString();
        var told = ConcurrentCalls.ask(50,
                n -> post(GrantCaseTest.director(one), line + "/applications", key, body).extract().statusCode());
        assertThat(told).containsOnly(201, 409).contains(201);
        var id = given().header("Authorization", GrantCaseTest.director(one)).get("/api/v1/grants").then()
                .body("items", hasSize(1)).extract().<String>path("items[0].id");
        var grant = "/grants/" + id;
        agreed(STEWARD, grant + "/award", "").statusCode(200);
        post(GrantCaseTest.director(one), grant + "/deliverables/1/deliver",
                "{\"evidence\":[\"" + "c".repeat(64) + "\"]}").statusCode(200);
        var accept = UUID.randomUUID().toString();
        assertThat(ConcurrentCalls.ask(50,
                n -> post(STEWARD, grant + "/deliverables/1/accept", accept, "{}").extract().statusCode()))
                .containsOnly(200, 409).contains(200);
        assertThat(JournalRows.typesOf(UUID.fromString(id))).filteredOn("linli.funding.grant.accepted.v1"::equals)
                .hasSize(1);
        assertThat(get(grant).getString("accepted.amount")).isEqualTo("600.00");
        assertThat(get("/ledger/trial-balance").getBoolean("right")).isTrue();
    }

    @Test
    void aDistrictThatKeepsSilentOwesAndWhatItSentBackIsNotOwed() {
        var one = young("1000000");
        var grant = "/grants/" + post(GrantCaseTest.director(one),
                GrantCaseTest.line(one, "POLICY_BENEFIT", "100000") + "/applications",
                GrantCaseTest.application(one, "600", "400")).statusCode(201).extract().path("id");
        agreed(STEWARD, grant + "/award", "").statusCode(200);
        var id = UUID.fromString(grant.substring(grant.lastIndexOf('/') + 1));
        for (var no : List.of(1, 2)) {
            post(GrantCaseTest.director(one), grant + "/deliverables/" + no + "/deliver",
                    "{\"evidence\":[\"" + "c".repeat(64) + "\"]}").statusCode(200);
        }
        var until = get(grant).getString("deliverables[0].acceptUntil");
        post(STEWARD, grant + "/deliverables/2/send-back", "{\"text\":\"no lists of who came\"}").statusCode(200)
                .body("deliverables[1].acceptUntil", nullValue());
        Time.past(LocalDate.parse(until));
        var told = get(grant);
        assertThat(told.getString("deliverables[0].state")).isEqualTo("ACCEPTED");
        assertThat(told.getBoolean("deliverables[0].silent")).isTrue();
        assertThat(told.getString("deliverables[0].acceptedOn")).isEqualTo(until);
        assertThat(told.getString("deliverables[1].state")).isEqualTo("SENT_BACK");
        assertThat(get("/payables?contractId=" + id + "&instalmentNo=1").getString("items[0].status"))
                .isNotEqualTo("PLANNED");
        assertThat(get("/payables?contractId=" + id + "&instalmentNo=2").getString("items[0].status"))
                .isEqualTo("PLANNED");
        assertThat(JournalRows.typesOf(id)).filteredOn("linli.funding.grant.accepted.v1"::equals).hasSize(1);
        post(STEWARD, grant + "/deliverables/1/send-back", "{\"text\":\"after all not\"}").statusCode(409);
        agreed(STEWARD, grant + "/end", "{\"text\":\"no trainings were held\"}").statusCode(200).body("accepted.amount",
                equalTo("600.00"));
        assertThat(get("/budget-lines?purchaserId=" + one.street).getString("items[0].available.amount"))
                .isEqualTo("999400.00");
        assertThat(get("/ledger/trial-balance").getBoolean("right")).isTrue();
    }
}
