package org.linli.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.funding.Case.agreed;
import static org.linli.funding.Case.awaits;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.money;
import static org.linli.funding.Case.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;

/**
 * Reaction 9 and the runway on the real engines: danger is seen, wages go first, the reserve opens, and it is said when
 * it is over.
 */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class RunwayCaseTest {

    private static final String LOW = "linli.funding.runway.low.v1";
    private static final String RECOVERED = "linli.funding.runway.recovered.v1";

    @AfterEach
    void balanced() {
        assertThat(get("/ledger/trial-balance").getBoolean("right")).isTrue();
    }

    private static Case signed() {
        var one = new Case().funded("2400000", "0").reserved("2400000").payee().signed();
        agreed(Case.STEWARD, "/bridge-pool/fund", "{\"sourceId\":\"%s\",\"facility\":\"SALARY_RESERVE\",\"amount\":%s}"
                .formatted(Case.open("200000"), money("200000"))).statusCode(200);
        return one;
    }

    private static void wages(Case one, String fact, int sequence, String month, String yuan) {
        Events.publish("linli.wages", "linli.workforce.wages." + fact + ".v1", one.agency.toString(), sequence, """
                {"agencyId":"%s","month":"%s","people":20,"amount":%s,"late":false,"dueOn":"%s",
                 "contractIds":[]}""".formatted(one.agency, month, money(yuan), one.today));
    }

    private static void cash(Case one, String yuan) {
        post(Tokens.of("director", "agency-director").agency(one.agency).bearer(), "/runways/" + one.agency + "/cash",
                "{\"amount\":%s,\"on\":\"%s\",\"evidenceSha256\":\"%s\"}".formatted(money(yuan), one.today.minusDays(1),
                        "a".repeat(64)))
                .statusCode(200);
    }

    private static List<String> said(Case one) {
        return JournalRows.of(one.agency).stream().map(JournalRows.Row::type).filter(type -> type.contains(".runway."))
                .toList();
    }

    /** Signed so that what is owed at once falls due just behind the horizon: its last day has no work and moves on. */
    private static Case signedForLater() {
        var day = Time.today();
        while (!Time.workdayFrom(day.plusDays(Case.rule("F01"))).isAfter(day.plusDays(Case.rule("FR05")))) {
            day = day.plusDays(1);
        }
        Time.to(day);
        return signed();
    }

    @Test
    void tellsEachBandOnceOpensTheReserveWhenItIsRedAndTellsTheRecovery() {
        var one = signedForLater();
        var month = YearMonth.from(one.today).minusMonths(1).toString();
        wages(one, "confirmed", 1, month, "130000");
        Await.until("the agency's runway",
                () -> !get("/runways?limit=500").getList("items.findAll{it.agencyId=='" + one.agency + "'}").isEmpty());
        cash(one, "500000");
        assertThat(get("/runways/" + one.agency).getString("band")).isEqualTo("GREEN");
        assertThat(get("/runways/" + one.agency).getInt("days")).isEqualTo(115);
        assertThat(said(one)).isEmpty();
        cash(one, "300000");
        Time.sweep();
        Time.sweep();
        assertThat(said(one)).containsExactly(LOW);
        assertThat(get("/bridges?agencyId=" + one.agency).getList("items")).isEmpty();
        cash(one, "100000");
        assertThat(said(one)).containsExactly(LOW, LOW);
        assertThat(get("/bridges?agencyId=" + one.agency).getString("items[0].facility")).isEqualTo("SALARY_RESERVE");
        assertThat(get("/bridges?agencyId=" + one.agency).getString("items[0].offered.amount")).isEqualTo("130000.00");
        Case.settled(Case.sent("{\"payableId\":\"" + one.payable("WAGE", 1) + "\"}"), one.today).statusCode(200);
        Time.sweep();
        assertThat(said(one)).containsExactly(LOW, LOW, RECOVERED);
        assertThat(get("/runways/" + one.agency).getString("cash.amount")).isEqualTo("880000.00");
        Time.to(one.today.plusDays(3));
        assertThat(said(one)).hasSize(3);
    }

    @Test
    void missedWagesOpenTheReserveAndPutEveryWageFirstUntilTheyArePaid() {
        var one = signed().accepted(2);
        var month = YearMonth.from(one.today).minusMonths(1).toString();
        one.approved("PERFORMANCE", 2);
        var performance = "{\"payableId\":\"" + one.approved("PERFORMANCE", 1) + "\"}";
        wages(one, "missed", 1, month, "0");
        wages(one, "missed", 1, month, "0");
        var offered = (Callable<Boolean>) () -> !get("/bridges?agencyId=" + one.agency).getList("items").isEmpty();
        Await.until("the reserve", offered);
        var reserve = UUID.fromString(get("/bridges?agencyId=" + one.agency).getString("items[0].id"));
        assertThat(get("/bridges/" + reserve).getString("offered.amount")).isEqualTo("130000.00");
        awaits(reserve, "linli.funding.bridge.offered.v1");
        assertThat(get("/runways/" + one.agency).getBoolean("wagesFirst")).isTrue();
        post(Case.MAKER, "/batches",
                "{\"lines\":[" + performance + ",{\"payableId\":\"" + one.approved("WAGE", 1) + "\"}]}").statusCode(422)
                .body("rule", equalTo("FH06"));
        one.approved("WAGE", 2);
        assertThat(ranks(one)).containsExactly(0, 0, 2, 2);
        var pages = get("/payment-queue?limit=1");
        assertThat(get("/payment-queue?limit=1&cursor=" + pages.getString("next")).getString("items[0].payableId"))
                .isNotEqualTo(pages.getString("items[0].payableId"));
        var batch = post(Case.MAKER, "/batches", "{\"lines\":[%s,{\"payableId\":\"%s\"},{\"payableId\":\"%s\"}]}"
                .formatted(performance, one.approved("WAGE", 1), one.approved("WAGE", 2))).statusCode(201).extract()
                .jsonPath();
        assertThat(batch.<String>getList("instructions.part")).containsExactly("WAGE", "WAGE", "PERFORMANCE");
        assertThat(ranks(one)).as("what is in a batch is not offered once more, nor what its wages go before")
                .isEmpty();
        wages(one, "confirmed", 2, month, "130000");
        Await.until("the paid wages", () -> !get("/runways/" + one.agency).getBoolean("wagesFirst"));
    }

    private static void risk(Case one, UUID contract, int sequence, String band) {
        Events.publish("linli.wages", "linli.workforce.salary-risk.changed.v1", one.agency.toString(), sequence, """
                {"agencyId":"%s","contractId":"%s","band":"%s","people":12,"payableIds":[],
                 "missedMonths":[]}""".formatted(one.agency, contract, band));
    }

    private static List<Integer> ranks(Case one) {
        return get("/payment-queue?limit=500").getList("items.findAll{it.agencyId=='" + one.agency + "'}.rank");
    }

    @Test
    void wagesOfPeopleAtRiskGoFirstUntilTheyAreOutOfDangerWhateverIsSaidLateOrTwice() {
        var one = signed();
        var performance = "{\"payableId\":\"" + one.approved("PERFORMANCE", 1) + "\"}";
        one.approved("WAGE", 1);
        assertThat(ranks(one)).containsExactly(1, 2);
        var elsewhere = UUID.randomUUID();
        risk(one, one.contract, 3, "RED");
        risk(one, one.contract, 3, "RED");
        Await.until("the wages at risk", () -> ranks(one).equals(List.of(0, 2)));
        risk(one, one.contract, 2, "GREEN");
        risk(one, elsewhere, 4, "AMBER");
        Await.until("the second contract", () -> get("/runways/" + one.agency).getList("atRisk").size() == 2);
        assertThat(get("/runways/" + one.agency).<String>getList("atRisk.band")).containsExactlyInAnyOrder("RED",
                "AMBER");
        post(Case.MAKER, "/batches", "{\"lines\":[" + performance + "]}").statusCode(422).body("rule", equalTo("FH06"));
        risk(one, one.contract, 5, "GREEN");
        risk(one, one.contract, 3, "RED");
        risk(one, elsewhere, 6, "GREEN");
        Await.until("nobody at risk", () -> !get("/runways/" + one.agency).getBoolean("wagesFirst"));
        assertThat(ranks(one)).containsExactly(1, 2);
        assertThat(JournalRows.typesOf(one.agency)).filteredOn(type -> type.contains(".runway.")).isEmpty();
    }
}
