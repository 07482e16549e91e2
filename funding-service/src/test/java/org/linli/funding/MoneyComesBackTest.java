package org.linli.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.funding.Case.STEWARD;
import static org.linli.funding.Case.agreed;
import static org.linli.funding.Case.awaits;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.money;
import static org.linli.funding.Case.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.money.Money;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;

/** What a budget or a pool does not need finds its way back to the source that gave it. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class MoneyComesBackTest {

    private static final String PROBLEM = "urn:linli:problem:";

    @AfterEach
    void balanced() {
        assertThat(get("/ledger/trial-balance").getBoolean("right")).isTrue();
    }

    private static String amount(String yuan) {
        return "{\"amount\":" + money(yuan) + "}";
    }

    private static String line(Case one) {
        return "/budget-lines/" + get("/budget-lines?purchaserId=" + one.street).getString("items[0].id");
    }

    private static String pool(String source, String facility, String yuan) {
        return "{\"sourceId\":\"%s\",\"facility\":\"%s\",\"amount\":%s}".formatted(source, facility, money(yuan));
    }

    private static Money inPool(String facility) {
        return Money.yuan(get("/bridge-pool?facility=" + facility).getString("available.amount"));
    }

    /** Out of a line, and out of both pools. */
    static void comesBack(Case one) {
        agreed(STEWARD, line(one) + "/return", amount("1")).statusCode(200);
        one.lender = Case.open("20");
        for (var facility : List.of("BRIDGE", "SALARY_RESERVE")) {
            agreed(STEWARD, "/bridge-pool/fund", pool(one.lender, facility, "10")).statusCode(200);
            agreed(STEWARD, "/bridge-pool/return", pool(one.lender, facility, "0.10")).statusCode(200);
        }
    }

    @Test
    void whatALineDoesNotNeedGoesBackToItsSourceByTwoPeople() {
        var one = new Case().funded("1000", "0");
        var purchase = UUID.randomUUID();
        one.requested(purchase, "400", "FAMILY_SERVICE_STATION");
        awaits(purchase, "linli.funding.budget.reserved.v1");
        var line = line(one);
        post(STEWARD, line + "/return", amount("600.01")).statusCode(409).body("type",
                equalTo(PROBLEM + "budget.not-free"));
        post(STEWARD, line + "/return", amount("0")).statusCode(400);
        assertThat(get(line).getString("allocated.amount")).as("nothing before the second person").isEqualTo("1000.00");
        agreed(STEWARD, line + "/return", amount("600")).statusCode(200);
        var after = get(line);
        assertThat(after.getString("allocated.amount")).isEqualTo("400.00");
        assertThat(after.getString("reserved.amount")).isEqualTo("400.00");
        assertThat(after.getString("available.amount")).isEqualTo("0.00");
        assertThat(get("/fund-sources/" + one.source).getString("unallocated.amount")).isEqualTo("4999600.00");
        assertThat(get("/fund-sources/" + one.source + "/report").getBoolean("ties")).isTrue();
        assertThat(get("/statements/purchasers/" + one.street + "?year=" + one.today.getYear())
                .getBoolean("lines[0].ties")).isTrue();
        assertThat(JournalRows.typesOf(UUID.fromString(line.substring("/budget-lines/".length()))))
                .contains("linli.funding.budget.allocation-returned.v1");
    }

    @Test
    void moneyOfAGiftWhoseDaysAreOverComesOutOfTheBudgetAndGoesBackToItsGiver() {
        var one = new Case();
        var gift =
                post(STEWARD, "/fund-sources",
                        """
                                {"name":"A gift","channel":"PRIVATE","agreement":"J-1","validFrom":"%s",
                                 "validUntil":"%s",
                                 "restriction":{"purpose":"youth","serviceTypes":["YOUTH"],"areaCodes":[]}}"""
                                .formatted(Case.newYear(), one.today.plusDays(1)))
                        .statusCode(201).extract().<String>path("id");
        agreed(STEWARD, "/fund-sources/" + gift + "/receive", """
                {"amount":%s,"receivedOn":"%s","reference":"G-%s"}""".formatted(money("70"), one.today, gift))
                .statusCode(200);
        post(STEWARD, "/gifts/" + gift, """
                {"giver":"C","giverKind":"ANYBODY","anonymous":true,"raised":"DIRECT","emergency":false}""")
                .statusCode(201);
        agreed(STEWARD, "/budget-lines", """
                {"sourceId":"%s","purchaserId":"%s","fiscalYear":%d,"purpose":"youth","amount":%s}""".formatted(gift,
                one.street, one.today.getYear(), money("70"))).statusCode(201);
        Time.to(one.today.plusDays(2));
        post(STEWARD, line(one) + "/allocate", amount("1")).statusCode(409);
        agreed(STEWARD, line(one) + "/return", amount("70")).statusCode(200);
        agreed(STEWARD, "/gifts/" + gift + "/return", """
                {"amount":%s,"reason":"not used in its days","holder":"C","bank":"B",
                 "accountNumber":"6222021234567890"}""".formatted(money("70"))).statusCode(200);
        assertThat(get("/fund-sources/" + gift + "/report").getString("owed.amount")).isEqualTo("70.00");
    }

    @Test
    void whatAPoolDoesNotNeedGoesBackToWhoeverGaveItAndToNobodyElse() {
        var giver = Case.open("100");
        var stranger = Case.open("100");
        for (var facility : List.of("BRIDGE", "SALARY_RESERVE")) {
            agreed(STEWARD, "/bridge-pool/fund", pool(giver, facility, "50")).statusCode(200);
            var before = inPool(facility);
            post(STEWARD, "/bridge-pool/return", pool(stranger, facility, "1")).statusCode(409).body("type",
                    equalTo(PROBLEM + "bridge.capital-bound"));
            post(STEWARD, "/bridge-pool/return", pool(giver, facility, "50.01")).statusCode(409);
            agreed(STEWARD, "/bridge-pool/return", pool(giver, facility, "1.50")).statusCode(200);
            assertThat(inPool(facility)).isEqualTo(before.minus(Money.yuan("1.50")));
            post(STEWARD, "/bridge-pool/return", pool(giver, facility, "48.51")).statusCode(409);
        }
        var report = get("/fund-sources/" + giver + "/report");
        assertThat(report.getString("toPools.amount")).isEqualTo("97.00");
        assertThat(report.getString("unallocated.amount")).isEqualTo("3.00");
        assertThat(report.getString("inBank.amount")).isEqualTo("3.00");
        assertThat(report.getBoolean("ties")).isTrue();
        assertThat(JournalRows.typesOf(UUID.fromString(giver))).contains("linli.funding.pool.funded.v1",
                "linli.funding.pool.capital-returned.v1");
    }
}
