package org.linli.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.funding.Case.STEWARD;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.money;
import static org.linli.funding.Case.post;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.Tokens;

/** What a unit, a head and a street cost, from signed money and verified outputs. */
@QuarkusTest
@WithTestResource(Engines.class)
class CostCaseTest {

    private static void result(Case one, UUID evaluation, String fact, long sequence, int days, String visits) {
        Events.publish("linli.evaluations", "linli.evaluation.evaluation." + fact + ".v1", evaluation.toString(),
                sequence, """
                        {"evaluationId":"%s","contractId":"%s","agencyId":"%s","kind":"MID_TERM","score":"81",
                         "grade":"GOOD","effects":[],
                         "finalisedOn":"%s","correctedOn":"%s","withdrawnEffects":[],"addedEffects":[],
                          "produced":{"from":"%s","to":"%s","outputs":[
                         {"indicator":"U01","unit":"visits %s","quantity":"%s"},{"indicator":"U09","unit":"hours",
                          "quantity":"0"}]}}""".formatted(evaluation, one.contract, one.agency, one.today, one.today,
                        one.today, one.today.plusDays(days - 1), one.street, visits));
    }

    private static String quantity(Case one) {
        return get("/unit-costs/contracts/" + one.contract).getString("units.find{it.indicator == 'U01'}.quantity");
    }

    private static long fen(String amount) {
        return new BigDecimal(amount).movePointRight(2).longValueExact();
    }

    @Test
    void aVerifiedUnitIsPricedAgainstItsBaselineAndACorrectionReplacesIt() {
        var one = new Case().funded("3000000", "0").reserved("2400000").payee().signed();
        var unit = "visits " + one.street;
        var baseline = """
                {"serviceType":"FAMILY_SERVICE_STATION","unit":"%s","validFrom":"%s","perUnit":%s,
                 "basis":"2025 norm"}""";
        post(STEWARD, "/cost-baselines", baseline.formatted(unit, Case.newYear(), money("400"))).statusCode(201);
        post(STEWARD, "/cost-baselines", baseline.formatted(unit, one.today.plusYears(10), money("1"))).statusCode(201);
        post(STEWARD, "/cost-baselines", baseline.formatted(unit, Case.newYear(), money("500"))).statusCode(409)
                .body("type", equalTo("urn:linli:problem:cost.baseline-taken"));
        post(STEWARD, "/cost-baselines", baseline.formatted(unit, one.today, money("0"))).statusCode(400)
                .body("errors[0].field", equalTo("perUnit"));

        var evaluation = UUID.randomUUID();
        result(one, evaluation, "finalised", 1, 182, "3000");
        Await.until("the outputs as found", () -> "3000".equals(quantity(one)));
        var year = ChronoUnit.DAYS.between(one.today, one.today.plusYears(1));
        var cost = BigDecimal.valueOf(240_000_000L * 182).divide(BigDecimal.valueOf(year), 0, RoundingMode.HALF_UP);
        var told = get("/unit-costs/contracts/" + one.contract);
        assertThat(told.getString("personnelShare")).isEqualTo("0.6500");
        assertThat(fen(told.getString("units.find{it.indicator == 'U01'}.cost.amount")))
                .isEqualTo(cost.longValueExact());
        var perUnit = cost.divide(BigDecimal.valueOf(3000), 0, RoundingMode.HALF_UP);
        assertThat(fen(told.getString("units.find{it.indicator == 'U01'}.perUnit.amount")))
                .isEqualTo(perUnit.longValueExact());
        assertThat(told.getString("units.find{it.indicator == 'U01'}.overBaseline"))
                .as("400 and a bit less, in percent")
                .isEqualTo(perUnit.movePointLeft(2).subtract(BigDecimal.valueOf(400)).movePointRight(2)
                        .divide(BigDecimal.valueOf(400), 1, RoundingMode.HALF_UP).toPlainString());
        assertThat(told.getString("units.find{it.indicator == 'U09'}.perUnit")).as("nothing done, nothing to divide by")
                .isNull();

        result(one, evaluation, "corrected", 2, 182, "2000");
        Await.until("the outputs as corrected", () -> "2000".equals(quantity(one)));
        result(one, evaluation, "finalised", 1, 182, "3000");
        var later = UUID.randomUUID();
        result(one, later, "finalised", 1, 365, "4200.5");
        Await.until("the outputs of the year", () -> "4200.5".equals(quantity(one)));
        told = get("/unit-costs/contracts/" + one.contract);
        assertThat(told.getList("units.findAll{it.indicator == 'U01'}.quantity")).containsExactly("4200.5", "2000");

        var finance = Tokens.of("checker", "finance-checker").bearer();
        given().header("Authorization", finance).queryParam("unit", unit).get("/api/v1/unit-costs").then()
                .statusCode(200).body("items", hasSize(1)).body("items[0].quantity", equalTo("4200.5"));
        given().get("/api/v1/unit-costs/years?serviceType=FAMILY_SERVICE_STATION").then().statusCode(200)
                .body("find{it.unit == '" + unit + "'}.contracts", equalTo(1))
                .body("find{it.unit == '" + unit + "'}.quantity", equalTo("4200.5"));
        given().header("Authorization", Tokens.of("d", "agency-director").agency(UUID.randomUUID()).bearer())
                .get("/api/v1/unit-costs/contracts/" + one.contract).then().statusCode(403);
        given().header("Authorization", Tokens.of("d", "agency-director").agency(one.agency).bearer())
                .get("/api/v1/unit-costs/contracts/" + one.contract).then().statusCode(200);
    }

    @Test
    void aStreetCostsWhatItsContractsCostInTheYearToTheFen() {
        var one = new Case().funded("3000000", "0").reserved("2400000").payee().signed();
        Case.settled(Case.sent("{\"payableId\":\"" + one.payable("WAGE", 1) + "\"}"), one.today).statusCode(200);
        var year = one.today.getYear();
        post(STEWARD, "/street-costs/populations", population(one, year, 48_000)).statusCode(201);
        post(STEWARD, "/street-costs/populations", population(one, year, 50_000)).statusCode(201);
        post(STEWARD, "/street-costs/populations", population(one, year + 1, 50_000)).statusCode(400)
                .body("errors[0].field", equalTo("year"));
        post(STEWARD, "/street-costs/populations", population(one, year, 0)).statusCode(400);

        var path = "find{it.areaCode == '" + one.area + "'}.";
        var now =
                given().get("/api/v1/street-costs?limit=200&year=" + year).then().statusCode(200).extract().jsonPath();
        var next = given().get("/api/v1/street-costs?limit=200&year=" + (year + 1)).then().statusCode(200).extract()
                .jsonPath();
        assertThat(fen(now.getString("items." + path + "agreed.amount"))
                + fen(next.getString("items." + path + "agreed.amount"))).as("the years add up to the contract")
                .isEqualTo(240_000_000L);
        assertThat(next.getString("items." + path + "before.amount"))
                .isEqualTo(now.getString("items." + path + "agreed.amount"));
        assertThat(now.getString("items." + path + "paid.amount")).isEqualTo("780000.00");
        assertThat(now.getString("items." + path + "trend")).isNull();
        assertThat(fen(now.getString("items." + path + "perHead.amount")))
                .isEqualTo(BigDecimal.valueOf(fen(now.getString("items." + path + "agreed.amount")))
                        .divide(BigDecimal.valueOf(50_000), 0, RoundingMode.HALF_UP).longValueExact());
        assertThat(next.getInt("items." + path + "countOf")).as("the last count").isEqualTo(year);
        assertThat(given().get("/api/v1/street-costs/export?year=" + year).then().statusCode(200).extract().asString())
                .contains("per_head_cny", one.area + "," + year + ",1,");
        given().get("/api/v1/street-costs/populations?areaCode=" + one.area).then().statusCode(200)
                .body("items", hasSize(2)).body("items[0].current", equalTo(true))
                .body("items[1].current", equalTo(false)).body("next", nullValue());
        given().get("/api/v1/street-costs?year=" + LocalDate.MIN.getYear()).then().statusCode(400);
    }

    @Test
    void whatATerminatedContractWillNeverEarnIsNoCost() {
        var one = new Case().funded("3000000", "0").reserved("2400000").payee().signed();
        result(one, UUID.randomUUID(), "finalised", 1, 182, "3000");
        Await.until("the outputs", () -> "3000".equals(quantity(one)));
        Events.publish("linli.contracts", "linli.procurement.contract.terminated.v1", one.contract.toString(), 2, """
                {"contractId":"%s","agencyId":"%s","on":"%s","reason":"closed"}""".formatted(one.contract, one.agency,
                one.today.plusDays(181)));
        Case.awaits(UUID.fromString(one.payable("WAGE", 2)), "linli.funding.payable.voided.v1");
        var units = get("/unit-costs/contracts/" + one.contract);
        assertThat(units.getString("units.find{it.indicator == 'U01'}.cost.amount"))
                .as("what was earned at signing, all of it in these days").isEqualTo("1080000.00");
        assertThat(units.getString("personnelShare")).as("780,000 of 1,080,000").isEqualTo("0.7222");
        var path = "items.find{it.areaCode == '" + one.area + "'}.agreed.amount";
        var street = 0L;
        for (var year = one.today.getYear(); year <= one.today.getYear() + 1; year++) {
            var agreed = given().get("/api/v1/street-costs?limit=200&year=" + year).then().statusCode(200).extract()
                    .jsonPath().getString(path);
            street += agreed == null ? 0 : fen(agreed);
        }
        assertThat(street).isEqualTo(108_000_000L);
    }

    private static String population(Case one, int year, int people) {
        return "{\"areaCode\":\"%s\",\"year\":%d,\"people\":%d,\"source\":\"street statistics\"}".formatted(one.area,
                year, people);
    }
}
