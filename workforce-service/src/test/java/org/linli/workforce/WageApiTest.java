package org.linli.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.linli.workforce.Team.ASSOCIATION;
import static org.linli.workforce.Team.get;
import static org.linli.workforce.Team.id;
import static org.linli.workforce.Team.post;
import static org.linli.workforce.Team.rule;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.http.HttpReply;

@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class WageApiTest {

    private Team team;

    @BeforeEach
    void registered() {
        team = Team.registered();
    }

    private final YearMonth month = YearMonth.from(Time.today());

    private HttpReply confirm(YearMonth of, String post, String amount, LocalDate paidOn) {
        return post(team.director, "/wages", null, """
                {"agencyId":"%s","month":"%s","payments":[{"postId":"%s","amount":{"amount":"%s",
                 "currency":"CNY"},"paidOn":"%s"}]}""".formatted(team.agency, of, post, amount, paidOn));
    }

    /** The day of the following month by which the wages of a month are confirmed. */
    private static LocalDate dueOn(YearMonth of) {
        return of.plusMonths(1).atDay(rule("WAGE-DAY"));
    }

    @Test
    void whatIsConfirmedInTimeIsSaidOnceWithTheSum() {
        var one = team.frontline();
        var two = team.frontline();
        var confirmed = confirm(month, one, "6123.45", Time.today()).statusCode(200).body("status", equalTo("OPEN"))
                .body("missing", hasSize(1));
        confirm(month, two, "7000.00", Time.today()).statusCode(200).body("missing", hasSize(0));
        Time.to(month.plusMonths(1).atDay(1));
        get(team.director, "/wages/" + id(confirmed)).body("status", equalTo("CONFIRMED")).body("amount.amount",
                equalTo("13123.45"));
        Time.sweep();
        assertThat(JournalRows.of(team.agency).stream().filter(row -> row.type().startsWith("linli.workforce.wages.")))
                .singleElement().satisfies(row -> {
                    assertThat(row.topic()).isEqualTo("linli.wages");
                    assertThat(row.type()).isEqualTo("linli.workforce.wages.confirmed.v1");
                    assertThat(row.payload()).contains("13123.45", month.toString(), "\"people\": 2");
                });
    }

    @Test
    void aMonthNobodyConfirmsIsMissedAndEndangersTheContractUntilItIsSettled() {
        var post = team.frontline();
        var contract = team.contract("[]");
        team.assigned(post, contract).statusCode(200);
        post(ASSOCIATION, "/wages/expectations", null, """
                {"agencyId":"%s","month":"%s"}""".formatted(team.agency, month)).statusCode(200);
        get(team.director, "/wages").body("items.dueOn", equalTo(List.of(dueOn(month).toString())));
        Time.to(dueOn(month));
        get(team.director, "/salary-risks").body("items", hasSize(0));
        Time.past(dueOn(month));
        get(team.director, "/wages?status=MISSED").body("items.month", equalTo(List.of(month.toString())));
        get(team.director, "/salary-risks").body("items.band", equalTo(List.of("RED"))).body("items[0].missedMonths",
                equalTo(List.of(month.toString())));
        Time.sweep();
        assertThat(JournalRows.of(team.agency).stream()
                .filter(row -> row.type().equals("linli.workforce.wages.missed.v1"))).singleElement()
                .satisfies(row -> assertThat(row.payload()).contains("\"people\": 1", month.toString(),
                        contract.toString()));

        confirm(month, post, "6000", Time.today()).statusCode(200).body("status", equalTo("SETTLED"));
        get(team.director, "/salary-risks").body("items.band", equalTo(List.of("GREEN")));
        assertThat(JournalRows.of(team.agency)).anySatisfy(row -> assertThat(row.payload()).contains("\"late\": true"));
        Time.past(dueOn(month.plusMonths(1)));
        get(team.director, "/wages?status=MISSED").body("items.month",
                equalTo(List.of(month.plusMonths(1).toString())));
    }

    @Test
    void aMonthWaitsForItsOwnDirectorAloneAndSaysWhoseItIs() {
        team.frontline();
        post(ASSOCIATION, "/wages/expectations", null, """
                {"agencyId":"%s","month":"%s"}""".formatted(team.agency, month)).statusCode(200);
        get(team.director, "/tasks").statusCode(200).body("items.kind", equalTo(List.of("WageMonth")))
                .body("items[0].agencies[0].name", equalTo("和邻"))
                .body("items[0].calls.operation", equalTo(List.of("confirmWages")))
                .body("items[0].calls.path", equalTo(List.of("/api/v1/wages")));
        get(Team.registered().director, "/tasks").statusCode(200).body("items", hasSize(0));
    }

    @Test
    void aLongSilenceIsCaughtUpMonthByMonth() {
        team.frontline();
        post(ASSOCIATION, "/wages/expectations", null, """
                {"agencyId":"%s","month":"%s"}""".formatted(team.agency, month)).statusCode(200);
        Time.past(dueOn(month.plusMonths(2)));
        get(team.director, "/wages?status=MISSED").body("items.month",
                equalTo(List.of(month.toString(), month.plusMonths(1).toString(), month.plusMonths(2).toString())));
    }

    @Test
    void refusesPaymentsThatCannotBe() {
        var post = team.frontline();
        var stranger = Team.registered().frontline();
        confirm(month, stranger, "1", Time.today()).statusCode(400)
                .body("errors[0].field", equalTo("payments[0].postId"))
                .body("type", equalTo("urn:linli:problem:wage.not-of-the-month"));
        for (var amount : List.of("0", "-1")) {
            confirm(month, post, amount, Time.today()).statusCode(400)
                    .body("errors[0].field", equalTo("payments[0].amount"))
                    .body("type", equalTo("urn:linli:problem:wage.amount"));
        }
        confirm(month, post, "1.234", Time.today()).statusCode(400).body("type",
                equalTo("urn:linli:problem:malformed-body"));
        confirm(month, post, "1", Time.today().plusDays(1)).statusCode(400).body("errors[0].field",
                equalTo("payments[0].paidOn"));
        confirm(month.plusMonths(1), post, "1", Time.today()).statusCode(400)
                .body("type", equalTo("urn:linli:problem:wage.future-month")).body("errors[0].field", equalTo("month"));
        confirm(month.minusMonths(3), post, "1", Time.today()).statusCode(400).body("type",
                equalTo("urn:linli:problem:wage.not-of-the-month"));
        get(team.director, "/wages").body("items", hasSize(0));
        confirm(month, post, "1", Time.today()).statusCode(200);
        confirm(month, post, "1", Time.today()).statusCode(409).body("type",
                equalTo("urn:linli:problem:wage.confirmed-already"));
        get(team.director, "/wages").body("items.confirmed", equalTo(List.of(1)));
    }

    @Test
    void aFirstMonthThatIsConfirmedWhenItIsOverOpensTheNext() {
        var post = team.frontline();
        Time.to(month.plusMonths(1).atDay(1));
        confirm(month, post, "6000", Time.today()).statusCode(200).body("status", equalTo("CONFIRMED"));
        Time.past(dueOn(month.plusMonths(1)));
        get(team.director, "/wages?status=MISSED").body("items.month",
                equalTo(List.of(month.plusMonths(1).toString())));
    }
}
