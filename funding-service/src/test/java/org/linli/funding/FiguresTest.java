package org.linli.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.funding.Case.CHECKER;
import static org.linli.funding.Case.STEWARD;
import static org.linli.funding.Case.agreed;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.money;
import static org.linli.funding.Case.post;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.YearMonth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;

/** Statements line by line, months by source, programme and unit, and which months are closed. */
@QuarkusTest
@WithTestResource(Engines.class)
class FiguresTest {

    private static final String CHECKER_2 = Tokens.of("checker-2", "finance-checker").bearer();

    private static String line(Case one, String purpose, String yuan) {
        return "{\"sourceId\":\"%s\",\"purchaserId\":\"%s\",\"fiscalYear\":%d,\"purpose\":\"%s\",\"amount\":%s}"
                .formatted(one.source, one.street, one.today.getYear(), purpose, money(yuan));
    }

    @Test
    void aUnitHasSeveralLinesOfOneSourceAndYearEachForItsPurpose() {
        var one = new Case().funded("100", "0");
        agreed(STEWARD, "/budget-lines", line(one, "elders", "50")).statusCode(201);
        post(STEWARD, "/budget-lines", line(one, "elders", "1")).statusCode(409).body("type",
                equalTo("urn:linli:problem:budget.line-exists"));
        assertThat(get("/budget-lines?purchaserId=" + one.street).getList("items")).hasSize(2);
    }

    @Test
    void anAgencysStatementNamesEveryBookingWithTheBalanceItLeft() {
        var one = new Case().funded("2400000", "0").reserved("2400000").payee().signed();
        Case.settled(Case.sent("{\"payableId\":\"" + one.payable("WAGE", 1) + "\"}"), one.today).statusCode(200);
        var path = "/api/v1/statements/agencies/" + one.agency + "/export?from=" + one.today + "&to=" + one.today;
        var number = get("/payables/" + one.payable("WAGE", 1)).getString("number");
        var table = given().header("Authorization", CHECKER).get(path).then().statusCode(200).contentType("text/csv")
                .extract().asString();
        assertThat(table).contains("AGENCY_PAYABLE_WAGE,PAYABLE TRIGGER," + number + ",C-1,780000.00,,780000.00",
                "AGENCY_PAYABLE_WAGE,PAYMENT SETTLE," + number + ",C-1,,780000.00,0.00");
        given().header("Authorization", Tokens.of("d", "agency-director").agency(new Case().agency).bearer()).get(path)
                .then().statusCode(403);
        given().header("Authorization", Tokens.of("d", "agency-director").agency(one.agency).bearer()).get(path).then()
                .statusCode(200);
    }

    @Test
    void aMonthIsToldBySourceProgrammeAndUnit() {
        var one = new Case().funded("2400000", "0").reserved("2400000").payee().signed();
        Case.settled(Case.sent("{\"payableId\":\"" + one.payable("WAGE", 1) + "\"}"), one.today).statusCode(200);
        var month = get("/statements/months/" + YearMonth.from(one.today) + "?purchaserId=" + one.street);
        assertThat(month.getBoolean("closed")).isFalse();
        assertThat(month.getList("lines")).hasSize(1);
        assertThat(month.getString("lines[0].sourceId")).isEqualTo(one.source);
        assertThat(month.getString("lines[0].programme")).isEqualTo("station");
        assertThat(month.getString("lines[0].allocated.amount")).isEqualTo("2400000.00");
        assertThat(month.getString("lines[0].promised.amount")).isEqualTo("2400000.00");
        assertThat(month.getString("lines[0].earned.amount")).isEqualTo("1080000.00");
        assertThat(month.getString("lines[0].paid.amount")).isEqualTo("780000.00");
        assertThat(given().header("Authorization", CHECKER)
                .get("/api/v1/statements/months/" + YearMonth.from(one.today) + "/export?purchaserId=" + one.street)
                .then().statusCode(200).extract().asString()).contains("780000.00");
    }

    @Test
    @Tag("deadlines")
    void theClosedMonthsAreListed() {
        var month = YearMonth.from(Time.today()).minusMonths(30).toString();
        agreed(CHECKER_2, "/ledger/periods/" + month + "/close", "{}").statusCode(200);
        assertThat(get("/ledger/periods").getList("months.month")).contains(month);
        assertThat(get("/ledger/periods").getString("months.find{it.month == '" + month + "'}.closedBy"))
                .isEqualTo("checker");
    }
}
