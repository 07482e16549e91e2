package org.linli.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.linli.funding.Case.CHECKER;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.post;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Tokens;

/** Public spending, statements that tie to the ledger, and what departments share or do twice. */
@QuarkusTest
@WithTestResource(Engines.class)
class SpendingCaseTest {

    @Test
    void everybodySeesWhoWasPaidAndStatementsTieToTheLedger() {
        var one = new Case().funded("3000000", "0").reserved("2400000").payee().signed();
        Case.settled(Case.sent("{\"payableId\":\"" + one.payable("WAGE", 1) + "\"}"), one.today).statusCode(200);
        given().get("/api/v1/public-spending?purchaserId=" + one.street).then().statusCode(200)
                .body("items", hasSize(1)).body("items[0].paid.amount", equalTo("780000.00"))
                .body("items[0].owed.amount", equalTo("300000.00"))
                .body("items[0].amount.amount", equalTo("2400000.00"))
                .body("items[0].lastPaidOn", equalTo(one.today.toString()));
        var year = one.today.getYear();
        var csv = given().get("/api/v1/public-spending/export?year=" + year + "&purchaserId=" + one.street).then()
                .statusCode(200).extract().asString();
        assertThat(csv).contains("amount_cny", "2400000.00,780000.00,300000.00").hasLineCount(2);
        given().get("/api/v1/public-spending/export").then().statusCode(400);

        var statement = "/statements/agencies/" + one.agency + "?from=" + one.today + "&to=" + one.today;
        var told = get(statement);
        assertThat(told.getString("accounts.find{it.account == 'AGENCY_PAYABLE_WAGE'}.arose.amount"))
                .isEqualTo("780000.00");
        assertThat(told.getString("accounts.find{it.account == 'AGENCY_PAYABLE_WAGE'}.settled.amount"))
                .isEqualTo("780000.00");
        for (var kind : List.of("PAYABLE_WAGE", "PAYABLE_PERFORMANCE", "RETENTION")) {
            var account = get("/ledger/accounts?prefix=AGENCY:" + one.agency + ":" + kind);
            if (!account.getList("items").isEmpty()) {
                var closing = told.getString("accounts.find{it.account == 'AGENCY_" + kind + "'}.closing.amount");
                assertThat(Objects.requireNonNullElse(closing, "0.00")).as("%s, left out where nothing moved", kind)
                        .isEqualTo(account.getString("items[0].posted.amount"));
            }
        }
        var later = get("/statements/agencies/" + one.agency + "?from=" + one.today.plusDays(1) + "&to="
                + one.today.plusDays(2));
        assertThat(later.getString("accounts.find{it.account == 'AGENCY_PAYABLE_PERFORMANCE'}.opening.amount"))
                .isEqualTo("300000.00");
        var director = Tokens.of("director", "agency-director").agency(UUID.randomUUID()).bearer();
        given().header("Authorization", director).get("/api/v1" + statement).then().statusCode(403);
        given().header("Authorization", CHECKER)
                .get("/api/v1/statements/agencies/" + one.agency + "?from=2026-02-01&to=2026-01-01").then()
                .statusCode(400).body("errors[0].field", equalTo("to"));

        var budget = get("/statements/purchasers/" + one.street + "?year=" + year);
        assertThat(budget.getBoolean("lines[0].ties")).isTrue();
        assertThat(budget.getString("lines[0].free.amount")).isEqualTo("600000.00");
        assertThat(budget.getString("lines[0].paid.amount")).isEqualTo("780000.00");
        given().header("Authorization", Tokens.of("far", "purchaser").street("S-far").bearer())
                .get("/api/v1/statements/purchasers/" + one.street + "?year=" + year).then().statusCode(403);
    }

    private static String owner(String unit) {
        return Tokens.of("owner-" + unit, "purchaser").department(unit).bearer();
    }

    private static String offer(String unit, String area, String activity) {
        return "/resources/" + post(owner(unit), "/resources", """
                {"unit":"%s","kind":"VENUE","name":"day room","areaCode":"%s","activity":"%s",
                 "targetGroup":"ELDERLY","availableFrom":"2026-01-01",
                 "availableTo":"2026-12-31"}""".formatted(unit, area, activity)).statusCode(201).extract().path("id");
    }

    @Test
    void whatTwoDepartmentsDoInOneStreetIsFoundAndAVenueIsUsedByOneAtATime() {
        var area = Case.freshArea();
        var civil = offer("CIVIL-1", area, "HOME_VISITS");
        var health = offer("HEALTH-1", area, "HOME_VISITS");
        offer("HEALTH-1", area, "MEALS");
        given().get("/api/v1/resources/duplicates?areaCode=" + area).then().statusCode(200).body("", hasSize(1))
                .body("[0].activity", equalTo("HOME_VISITS"));
        post(owner("HEALTH-1"), civil + "/uses", "{\"from\":\"2026-03-01\",\"to\":\"2026-03-02\"}").statusCode(403);
        post(owner("CIVIL-1"), civil + "/uses", "{\"from\":\"2026-03-01\",\"to\":\"2026-03-02\"}").statusCode(200)
                .body("uses", hasSize(1));
        post(owner("CIVIL-1"), civil + "/uses", "{\"from\":\"2026-03-02\",\"to\":\"2026-03-05\"}").statusCode(409);
        post(owner("CIVIL-1"), civil + "/uses", "{\"from\":\"2026-12-31\",\"to\":\"2027-01-01\"}").statusCode(400);
        post(owner("HEALTH-1"), health + "/withdraw", "").statusCode(200);
        post(owner("HEALTH-1"), health + "/withdraw", "").statusCode(409);
        given().get("/api/v1/resources/duplicates?areaCode=" + area).then().body("", hasSize(0));
        given().get("/api/v1/resources?areaCode=" + area + "&status=OFFERED").then().body("items", hasSize(2));
    }
}
