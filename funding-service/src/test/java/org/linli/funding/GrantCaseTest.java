package org.linli.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.linli.funding.Case.STEWARD;
import static org.linli.funding.Case.agreed;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.money;
import static org.linli.funding.Case.post;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;

/** Grants from the application to the bank, and budgets that are kept up. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class GrantCaseTest {

    private static final String TYPE = "urn:linli:problem:";

    static String director(Case one) {
        return Tokens.of("director-" + one.agency, "agency-director").agency(one.agency).bearer();
    }

    /** The agency's account has arrived. */
    static void known(Case one) {
        Await.until("the payee", () -> given().header("Authorization", Case.CHECKER).get("/api/v1/payees/" + one.agency)
                .statusCode() == 200);
    }

    static String line(Case one, String kind, String ceiling) {
        var budget = get("/budget-lines?purchaserId=" + one.street).getString("items[0].id");
        return "/grant-lines/" + post(STEWARD, "/grant-lines", """
                {"kind":"%s","budgetLineId":"%s","serviceType":"FAMILY_SERVICE_STATION",
                 "title":"begin well",
                 "eligibility":"young agencies","ceiling":%s,"applyUntil":"%s"}""".formatted(kind, budget,
                money(ceiling), one.today.plusMonths(1))).statusCode(201).extract().path("id");
    }

    static String application(Case one, String first, String second) {
        return """
                {"purpose":"an office and a supervisor","deliverables":[{"what":"rules in force","amount":%s,
                 "until":"%s"},
                 {"what":"six trainings","amount":%s,"until":"%s"}]}""".formatted(money(first), one.today.plusDays(20),
                money(second), one.today.plusDays(60));
    }

    /** A grant of 100,000 in two pieces, awarded by two people. */
    static String awarded(Case one) {
        var path = "/grants/" + post(director(one), line(one, "POLICY_BENEFIT", "100000") + "/applications",
                application(one, "60000", "40000")).statusCode(201).extract().path("id");
        agreed(STEWARD, path + "/award", "").statusCode(200);
        return path;
    }

    @Test
    void aGrantIsPaidPieceByPieceAndWhatIsNotDeliveredGoesBack() {
        var one = new Case().funded("3000000", "0").payee();
        known(one);
        var lines = line(one, "INCUBATION", "100000");
        post(director(one), lines + "/applications", application(one, "60000", "40000.01")).statusCode(422).body("rule",
                equalTo("FG03"));
        post(director(one), lines + "/applications", application(one, "60000", "0")).statusCode(400)
                .body("errors[0].field", equalTo("deliverables"));
        post(Tokens.of("x", "agency-director").agency(UUID.randomUUID()).bearer(), lines + "/applications",
                application(one, "1", "1")).statusCode(400).body("type", equalTo(TYPE + "grant.unknown-agency"));
        var grant = "/grants/" + post(director(one), lines + "/applications", application(one, "60000", "40000"))
                .statusCode(201).extract().path("id");
        post(director(one), lines + "/applications", application(one, "1", "1")).statusCode(422).body("rule",
                equalTo("FG02"));
        given().header("Authorization", Tokens.of("x", "agency-director").agency(UUID.randomUUID()).bearer())
                .get("/api/v1" + grant).then().statusCode(403);
        var order = post(STEWARD, grant + "/award", "").statusCode(200).body("status", equalTo("APPLIED")).extract()
                .header("Money-Order");
        var hash = get("/money-orders/" + order).getString("contentHash");
        post(STEWARD, "/money-orders/" + order + "/confirm", "{\"contentHash\":\"" + hash + "\"}")
                .statusCode(Matchers.oneOf(403, 409));
        Case.confirmed(order).statusCode(200);
        var id = UUID.fromString(grant.substring(grant.lastIndexOf('/') + 1));
        assertThat(get("/payables?contractId=" + id).getList("items")).hasSize(2);
        var budget = get("/budget-lines?purchaserId=" + one.street);
        assertThat(budget.getString("items[0].available.amount")).isEqualTo("2900000.00");

        post(STEWARD, grant + "/deliverables/1/accept", "{}").statusCode(409).body("type",
                equalTo(TYPE + "grant.not-now"));
        post(director(one), grant + "/deliverables/1/deliver", "{\"evidence\":[]}").statusCode(400);
        post(director(one), grant + "/deliverables/1/deliver", "{\"evidence\":[\"" + "c".repeat(64) + "\"]}")
                .statusCode(200);
        agreed(STEWARD, grant + "/end", "{\"text\":\"r\"}").statusCode(409).body("type", equalTo(TYPE + "grant.waits"));
        post(STEWARD, grant + "/deliverables/1/accept", "{}").statusCode(200).body("accepted.amount",
                equalTo("60000.00"));
        post(STEWARD, grant + "/deliverables/1/accept", "{}").statusCode(409);
        var payable = get("/payables?contractId=" + id + "&instalmentNo=1").getString("items[0].id");
        assertThat(get("/payables/" + payable).getString("status")).isEqualTo("TRIGGERED");
        Case.settled(Case.sent("{\"payableId\":\"" + payable + "\"}"), one.today).statusCode(200);
        assertThat(get("/payables/" + payable).getString("status")).isEqualTo("PAID");

        Time.past(Case.day(grant, "deliverables[1].until"));
        assertThat(JournalRows.typesOf(id)).filteredOn("linli.funding.grant.overdue.v1"::equals).hasSize(1);
        agreed(STEWARD, grant + "/end", "{\"text\":\"no trainings were held\"}").statusCode(200);
        assertThat(get(grant).getString("status")).isEqualTo("ENDED");
        assertThat(get("/budget-lines?purchaserId=" + one.street).getString("items[0].available.amount"))
                .isEqualTo("2940000.00");
        assertThat(get("/ledger/trial-balance").getBoolean("right")).isTrue();
        given().get("/api/v1/public-spending?agencyId=" + one.agency).then().body("items", hasSize(1))
                .body("items[0].paid.amount", equalTo("60000.00"));
    }

    @Test
    void aGrantAboveTheLineIsRefusedAndTenApplicationsAtATimeStayBelowTheCeiling() throws Exception {
        var one = new Case().funded("50000", "0").payee();
        known(one);
        var lines = line(one, "POLICY_BENEFIT", "100000");
        var answers = new ArrayList<Future<Integer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var n = 0; n < 10; n++) {
                answers.add(threads.submit((Callable<Integer>) () -> post(director(one), lines + "/applications",
                        application(one, "40000", "20000")).extract().statusCode()));
            }
        }
        var codes = new ArrayList<Integer>();
        for (var answer : answers) {
            codes.add(answer.get());
        }
        assertThat(codes).containsOnlyOnce(201).contains(422);
        var grant = "/grants/" + given().header("Authorization", director(one)).get("/api/v1/grants").then()
                .body("items", hasSize(1)).extract().path("items[0].id");
        post(STEWARD, grant + "/award", "").statusCode(422).body("rule", equalTo("F11"));
        post(STEWARD, grant + "/refuse", "{\"text\":\"no money left\"}").statusCode(200).body("reason",
                equalTo("no money left"));
        post(STEWARD, lines + "/close", "").statusCode(200);
        post(director(one), lines + "/applications", application(one, "1", "1")).statusCode(409);
    }

    @Test
    void aYearBeforeTheRuleOfTheFloorBeganIsRefusedByName() {
        for (var year : List.of(2001, 2010)) {
            given().get("/api/v1/budget-floors?year=" + year).then().statusCode(400).body("type",
                    equalTo("urn:linli:problem:before-rule"));
        }
    }

    @Test
    void aYearWithLessMoneyThanTheFloorIsSaidOnce() {
        var one = new Case().funded("2000000", "0");
        var next = one.today.getYear() + 1;
        agreed(STEWARD, "/budget-lines", """
                {"sourceId":"%s","purchaserId":"%s","fiscalYear":%d,"purpose":"station","amount":%s}"""
                .formatted(one.source, one.street, next, money("1899999.99"))).statusCode(201);
        var path = "items.find{it.purchaserId == '" + one.street + "'}.";
        var told =
                given().get("/api/v1/budget-floors?limit=200&year=" + next).then().statusCode(200).extract().jsonPath();
        assertThat(told.getBoolean(path + "below")).isTrue();
        assertThat(told.getString(path + "floor.amount")).isEqualTo("1900000.00");
        var gift = post(STEWARD, "/fund-sources", """
                {"name":"A gift","channel":"PRIVATE","agreement":"J-9","restriction":{"purpose":"youth",
                 "serviceTypes":["YOUTH"],"areaCodes":[]},
                "validFrom":"%s"}""".formatted(Case.newYear())).statusCode(201).extract().<String>path("id");
        agreed(STEWARD, "/fund-sources/" + gift + "/receive",
                "{\"amount\":%s,\"receivedOn\":\"%s\",\"reference\":\"G9\"}".formatted(money("700000"), one.today))
                .statusCode(200);
        agreed(STEWARD, "/budget-lines", """
                {"sourceId":"%s","purchaserId":"%s","fiscalYear":%d,"purpose":"youth","amount":%s}""".formatted(gift,
                one.street, next, money("700000"))).statusCode(201);
        assertThat(given().get("/api/v1/budget-floors?limit=200&year=" + next).then().extract()
                .<Boolean>path(path + "below")).as("a gift keeps up no public budget").isTrue();
        Time.to(LocalDate.of(next, 1, 1).plusMonths(Case.rule("FB11")));
        assertThat(JournalRows.of(one.street))
                .filteredOn(row -> row.type().equals("linli.funding.budget.below-floor.v1")).hasSize(1);
        Time.to(Time.today().plusDays(1));
        assertThat(JournalRows.of(one.street))
                .filteredOn(row -> row.type().equals("linli.funding.budget.below-floor.v1")).hasSize(1);
        var line = given().header("Authorization", Case.CHECKER)
                .get("/api/v1/budget-lines?purchaserId=" + one.street + "&fiscalYear=" + next).then().extract()
                .<String>path("items.find{it.sourceId == '" + one.source + "'}.id");
        agreed(STEWARD, "/budget-lines/" + line + "/allocate", "{\"amount\":" + money("0.01") + "}").statusCode(200);
        assertThat(given().get("/api/v1/budget-floors?limit=200&year=" + next).then().extract()
                .<Boolean>path(path + "below")).isFalse();
        given().get("/api/v1/budget-floors").then().statusCode(400);
    }
}
