package org.linli.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.linli.workforce.Team.ASSOCIATION;
import static org.linli.workforce.Team.day;
import static org.linli.workforce.Team.get;
import static org.linli.workforce.Team.id;
import static org.linli.workforce.Team.post;
import static org.linli.workforce.Team.rule;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;

/** A wage is stated by one side and seen by the other; what is wrong is mended with its history. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class WageSlipTest {

    private final YearMonth month = YearMonth.from(Time.today());

    private Team team;

    @BeforeEach
    void registered() {
        team = Team.registered();
    }

    private static String instead(String amount) {
        return "{\"amount\":{\"amount\":\"%s\",\"currency\":\"CNY\"},\"paidOn\":\"%s\",\"reason\":\"bank slip\"}"
                .formatted(amount, Time.today());
    }

    private static String slip(String worker) {
        return "/wage-slips/" + get(Team.self(worker), "/wage-slips").extract().path("items[0].id");
    }

    @Test
    void theWorkerContestsAndWhatTheAgencyGrantsStandsWithItsHistory() {
        var post = team.frontline();
        var worker = team.workerOf(post);
        var stated = team.paid(post, "0.01").statusCode(200);
        var slip = slip(worker);
        get(Team.self(worker), slip).body("status", equalTo("STATED")).body("belowFloor", equalTo(true));
        assertThat(JournalRows.typesOf(team.agency)).contains("linli.workforce.wages.below-floor.v1");
        get(Team.self(team.worker()), slip).statusCode(403);
        post(team.director, slip + "/contest", "*", instead("6000")).statusCode(403);
        post(Team.self(worker), slip + "/contest", "*", instead("0.01")).statusCode(400).body("type",
                equalTo("urn:linli:problem:slip.as-stated"));
        post(Team.self(worker), slip + "/contest", "*", instead("6000")).statusCode(200)
                .body("claim.amount.amount", equalTo("6000.00"))
                .body("answerBy", equalTo(Time.workday(rule("WAGE-ANSWER")).toString()));
        post(team.director, slip + "/accept", "*", null).statusCode(200).body("status", equalTo("ACKNOWLEDGED"))
                .body("amount.amount", equalTo("6000.00")).body("history[0].amount.amount", equalTo("0.01"))
                .body("belowFloor", equalTo(false));
        get(team.director, "/wages/" + id(stated)).body("amount.amount", equalTo("6000.00"));
        assertThat(JournalRows.of(team.agency)).anySatisfy(row -> {
            assertThat(row.type()).isEqualTo("linli.workforce.wages.amended.v1");
            assertThat(row.payload()).contains("6000.00");
        });
    }

    @Test
    void whoeverOwesDoesNotDecideAloneAndSilenceGoesToTheAssociation() {
        var post = team.frontline();
        var worker = team.workerOf(post);
        var stated = team.paid(post, "6000").statusCode(200);
        Time.to(month.plusMonths(1).atDay(1));
        get(team.director, "/wages/" + id(stated)).body("status", equalTo("CONFIRMED"));
        var slip = slip(worker);
        var contested = post(Team.self(worker), slip + "/contest", "*", instead("0")).statusCode(200);
        Time.past(day(contested, "answerBy"));
        var late = get(ASSOCIATION, slip).body("status", equalTo("ESCALATED"));
        Time.past(day(late, "answerBy"));
        assertThat(JournalRows.typesOf(team.agency)).contains("linli.workforce.wage-slip.escalated.v1",
                "linli.workforce.wage-slip.overdue.v1");
        post(team.director, slip + "/accept", "*", null).statusCode(409);
        post(ASSOCIATION, slip + "/decide", "*", "{\"granted\":true}").statusCode(200).body("amount.amount",
                equalTo("0.00"));
        get(team.director, "/wages/" + id(stated)).body("status", equalTo("MISSED")).body("missing",
                equalTo(List.of(post)));
        team.paid(month, post, "6000").statusCode(200).body("status", equalTo("SETTLED"));
        get(Team.self(worker), "/wage-slips").body("items", hasSize(1)).body("items[0].status", equalTo("STATED"))
                .body("items[0].amount.amount", equalTo("6000.00")).body("items[0].history", hasSize(2))
                .body("items[0].history[1].amount.amount", equalTo("0.00"));
    }

    @Test
    void aMonthMissedForASlipOfNothingIsSettledWhenTheTwoAgreeThatItIsPaid() {
        var post = team.frontline();
        var contract = team.contract("[]");
        team.assigned(post, contract).statusCode(200);
        var worker = team.workerOf(post);
        var stated = team.paid(post, "6000").statusCode(200);
        Time.to(month.plusMonths(1).atDay(1));
        var slip = slip(worker);
        post(Team.self(worker), slip + "/contest", "*", instead("0")).statusCode(200);
        post(team.director, slip + "/accept", "*", null).statusCode(200);
        get(team.director, "/wages/" + id(stated)).body("status", equalTo("MISSED"));
        get(team.director, "/salary-risks").body("items.band", equalTo(List.of("RED")));
        post(Team.self(worker), slip + "/contest", "*", instead("5900")).statusCode(200);
        team.paid(month, post, "6000").statusCode(409).body("type", equalTo("urn:linli:problem:wage.in-dispute"));
        post(team.director, slip + "/accept", "*", null).statusCode(200);
        get(team.director, "/wages/" + id(stated)).body("status", equalTo("SETTLED")).body("missing", hasSize(0));
        get(team.director, "/salary-risks").body("items.band", equalTo(List.of("GREEN")));
        assertThat(JournalRows.of(team.agency)).anySatisfy(row -> {
            assertThat(row.type()).isEqualTo("linli.workforce.wages.confirmed.v1");
            assertThat(row.payload()).contains("\"late\": true");
        });
    }

    @Test
    void whoHasTwoPostsInAMonthIsPaidTheMinimumOnceForBoth() {
        Time.to(month.plusMonths(1).atDay(1));
        var worker = team.worker();
        team.certified(worker);
        team.served(worker, 24, 0);
        var first = id(team.posted(worker, "FRONTLINE"));
        var second = team.raised(first, "SENIOR");
        team.paid(first, "1500").statusCode(200);
        team.paid(second, "1500").statusCode(200);
        assertThat(JournalRows.typesOf(team.agency)).doesNotContain("linli.workforce.wages.below-floor.v1");
        get(Team.self(worker), "/wage-slips").body("items", hasSize(2)).body("items.belowFloor",
                equalTo(List.of(false, false)));
        var other = team.frontline();
        team.paid(other, "1").statusCode(200);
        assertThat(JournalRows.of(team.agency)).filteredOn(row -> row.type().endsWith("wages.below-floor.v1")).last()
                .satisfies(row -> assertThat(row.payload()).contains("\"people\": 1"));
    }

    @Test
    void theAgencyMendsItsOwnMistakeOnceTheWorkerAgrees() {
        var post = team.frontline();
        var worker = team.workerOf(post);
        team.paid(post, "60000").statusCode(200);
        var slip = slip(worker);
        post(team.director, slip + "/propose-correction", "*", instead("6000")).statusCode(200)
                .body("status", equalTo("PROPOSED")).body("amount.amount", equalTo("60000.00"));
        post(Team.self(worker), slip + "/acknowledge", "*", null).statusCode(200)
                .body("status", equalTo("ACKNOWLEDGED")).body("amount.amount", equalTo("6000.00"));
    }

    @Test
    void aPartOfAMonthAsksForItsShareOfTheMinimumByTheDay() {
        var post = team.frontline();
        var worker = team.workerOf(post);
        team.paid(post, "2000").statusCode(200);
        var days = month.lengthOfMonth() - Time.today().getDayOfMonth() + 1;
        var floor = 250_000L * days / month.lengthOfMonth();
        get(Team.self(worker), slip(worker))
                .body("floor.amount", equalTo("%d.%02d".formatted(floor / 100, floor % 100)))
                .body("belowFloor", equalTo(200_000L < floor));
    }

    @Test
    void manyAreConfirmedInOneCallAndEachRowIsAnswered() {
        var one = team.frontline();
        var two = team.frontline();
        var stranger = Team.registered().frontline();
        var row = "{\"postId\":\"%s\",\"amount\":{\"amount\":\"%s\",\"currency\":\"CNY\"},\"paidOn\":\"%s\"}";
        post(team.director, "/wages/batch", null,
                """
                        {"agencyId":"%s","month":"%s","payments":[%s,%s,%s,%s]}""".formatted(team.agency, month,
                        row.formatted(one, "6000", Time.today()), row.formatted(stranger, "6000", Time.today()),
                        row.formatted(two, "0", Time.today()), row.formatted(one, "7", Time.today())))
                .statusCode(200).body("confirmed", equalTo(1))
                .body("rows.confirmed", equalTo(List.of(true, false, false, false)))
                .body("rows[1].problem", equalTo("wage.not-of-the-month"))
                .body("rows[2].problem", equalTo("wage.amount"))
                .body("rows[3].problem", equalTo("wage.confirmed-already"));
        get(team.director, "/wages").body("items.confirmed", equalTo(List.of(1)));
        post(Team.registered().director, "/wages/batch", null, """
                {"agencyId":"%s","month":"%s","payments":[%s]}""".formatted(team.agency, month,
                row.formatted(one, "6000", Time.today()))).statusCode(403);
    }

    @Test
    void whatWasPaidIsHeldAgainstTheWagePartOfTheContract() {
        var contract = UUID.randomUUID();
        var from = Time.today();
        Events.publish("linli.contracts", "linli.procurement.contract.signed.v1", contract.toString(), 2, """
                {"contractId":"%s","agencyId":"%s","purchaserId":"440105001","from":"%s","to":"%s","staffing":[],
                 "instalments":[{"wage":{"amount":"36500.00","currency":"CNY"}},
                                {"wage":{"amount":"36500.00","currency":"CNY"}}]}""".formatted(contract, team.agency,
                from, from.plusDays(729)));
        Await.asserted("the wage part", () -> get(team.director, "/contract-wages/" + contract).statusCode(200)
                .body("agreed.amount", equalTo("73000.00")).body("agreedSoFar.amount", equalTo("0.00")));
        var post = team.frontline();
        team.assigned(post, contract).statusCode(200);
        team.paid(post, "900").statusCode(200);
        Time.to(month.plusMonths(1).atDay(1));
        var days = month.lengthOfMonth() - from.getDayOfMonth() + 1;
        get(team.director, "/contract-wages/" + contract)
                .body("agreedSoFar.amount", equalTo("%d.00".formatted(days * 100)))
                .body("paidSoFar.amount", equalTo("900.00")).body("belowAgreed", equalTo(900 < days * 100));
        get(Team.registered().director, "/contract-wages/" + contract).statusCode(403);
    }

    private UUID agreed(LocalDate from, LocalDate to) {
        var contract = UUID.randomUUID();
        Events.publish("linli.contracts", "linli.procurement.contract.signed.v1", contract.toString(), 2, """
                {"contractId":"%s","agencyId":"%s","purchaserId":"440105001","from":"%s","to":"%s","staffing":[],
                 "instalments":[{"wage":{"amount":"36500.00","currency":"CNY"}}]}""".formatted(contract, team.agency,
                from, to));
        Await.asserted("the wage part", () -> get(team.director, "/contract-wages/" + contract).statusCode(200));
        return contract;
    }

    @Test
    void anAgencyThatNeverBeganToConfirmIsMissedFromTheFirstMonthThatItsContractPaysFor() {
        team.frontline();
        agreed(month.atDay(1), month.plusYears(1).atDay(1));
        get(team.director, "/wages").body("items.month", equalTo(List.of(month.toString()))).body("items[0].status",
                equalTo("OPEN"));
        Time.past(month.plusMonths(1).atDay(rule("WAGE-DAY")));
        get(team.director, "/wages?status=MISSED").body("items.month", equalTo(List.of(month.toString())));
    }

    @Test
    void wagesFollowTheChangedContractAndEndWithIt() {
        var from = month.plusMonths(1).atDay(1);
        Time.to(from);
        var contract = agreed(from, from.plusDays(364));
        var post = team.frontline();
        Await.asserted("the team", () -> get(team.director, "/staffing/" + contract).statusCode(200));
        team.assigned(post, contract).statusCode(200);
        team.paid(post, "3100").statusCode(200);
        Events.publish("linli.contracts", "linli.procurement.contract.changed.v1", contract.toString(), 3, """
                {"contractId":"%s","agencyId":"%s","changeNo":1,"from":"%s","to":"%s",
                 "instalments":[{"wage":{"amount":"73000.00","currency":"CNY"}}]}""".formatted(contract, team.agency,
                from, from.plusDays(729)));
        Await.asserted("the changed wage part",
                () -> get(team.director, "/contract-wages/" + contract).body("agreed.amount", equalTo("73000.00")));
        Events.publish("linli.contracts", "linli.procurement.contract.terminated.v1", contract.toString(), 4, """
                {"contractId":"%s","agencyId":"%s","on":"%s","reason":"x"}""".formatted(contract, team.agency,
                from.plusDays(9)));
        Await.asserted("the end", () -> get(team.director, "/staffing/" + contract).body("status", equalTo("CLOSED")));
        Time.to(from.plusMonths(2));
        var fen = 310_000 * 10 / YearMonth.from(from).lengthOfMonth();
        get(team.director, "/contract-wages/" + contract).body("agreedSoFar.amount", equalTo("1000.00"))
                .body("paidSoFar.amount", equalTo("%d.%02d".formatted(fen / 100, fen % 100)));
    }
}
