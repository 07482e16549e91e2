package org.linli.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.funding.Case.agreed;
import static org.linli.funding.Case.contest;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.money;
import static org.linli.funding.Case.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;

/** A dispute has a ground, a second person and an end; what was contested wrongly was late. */
@QuarkusTest
@WithTestResource(Engines.class)
@Tag("deadlines")
class DisputeCaseTest {

    private static final String TYPE = "urn:linli:problem:";

    private static Case signed() {
        return new Case().funded("2400000", "0").reserved("2400000").payee().signed();
    }

    private static String owner(Case one) {
        return Tokens.of("owner", "purchaser").street(one.street).bearer();
    }

    @Test
    void nothingIsContestedWithoutLawfulGroundNorByOnePerson() {
        var one = signed();
        var path = "/payables/" + one.payable("PERFORMANCE", 1);
        for (var ground : new String[]{"CHANGE_OF_HEAD", "INTERNAL_PROCESS", "WAITING_FOR_AUDIT",
            "WAITING_FOR_EVALUATION"}) {
            post(owner(one), path + "/dispute", contest("1").replace("NOT_WORKED", ground)).statusCode(422)
                    .body("type", equalTo(TYPE + "payable.unlawful-dispute")).body("rule", equalTo("F05"));
        }
        var order = post(owner(one), path + "/dispute", contest("1").replace("NOT_WORKED", "QUALITY")).statusCode(200)
                .extract().header("Money-Order");
        assertThat(get(path).getString("disputed.amount")).as("one person's word").isEqualTo("0.00");
        Case.confirmed(order).statusCode(200);
        assertThat(get(path).getString("disputed.amount")).isEqualTo("1.00");
        assertThat(get(path).getString("disputeGround")).isEqualTo("QUALITY");
        assertThat(get(path).getString("disputeUntil")).isEqualTo(one.today.plusDays(Case.rule("FP04")).toString());
    }

    @Test
    void aWageIsContestedOnlyAsFarAsIsShownNotToBeOwed() {
        var one = signed();
        var path = "/payables/" + one.payable("WAGE", 1) + "/dispute";
        var unshown = "{\"amount\":" + money("100") + ",\"ground\":\"NOT_WORKED\",\"reason\":\"r\"}";
        var more = contest("100").replaceFirst("100", "101");
        for (var body : new String[]{unshown, more, contest("100").replace("NOT_WORKED", "QUALITY")}) {
            post(owner(one), path, body).statusCode(422).body("type", equalTo(TYPE + "payable.wage-not-shown"))
                    .body("rule", equalTo("FP03"));
        }
        agreed(owner(one), path, contest("100")).statusCode(200);
    }

    @Test
    void whatNobodyDecidesInItsTermIsOwedAndWasLate() {
        var one = signed();
        var payable = one.payable("PERFORMANCE", 1);
        var path = "/payables/" + payable;
        agreed(owner(one), path + "/dispute", contest("300000")).statusCode(200);
        var until = Case.day(path, "disputeUntil");
        Time.to(until);
        assertThat(get(path).getString("disputed.amount")).isEqualTo("300000.00");
        Time.past(until);
        assertThat(get(path).getString("disputed.amount")).isEqualTo("0.00");
        assertThat(JournalRows.typesOf(payable)).contains("linli.funding.payable.dispute-resolved.v1");
        Case.late(payable, 3);
        assertThat(get(path + "/interest").getInt("days")).isEqualTo(3);
        assertThat(get(path + "/interest").getString("accrued.amount")).isEqualTo("450.00");
    }

    @Test
    void aPauseStopsTheTermOfADispute() {
        var one = signed();
        var path = "/payables/" + one.payable("PERFORMANCE", 1);
        agreed(owner(one), path + "/dispute", contest("100000")).statusCode(200);
        var until = Case.day(path, "disputeUntil");
        Time.to(until.minusDays(2));
        var end = until.plusDays(8);
        agreed(Tokens.of("checker-2", "finance-checker").bearer(), path + "/pause",
                "{\"reason\":\"FORCE_MAJEURE\",\"until\":\"%s\"}".formatted(end)).statusCode(200);
        Time.to(end);
        assertThat(get(path).getString("disputed.amount")).as("nobody may decide it").isEqualTo("100000.00");
        Time.past(end);
        assertThat(get(path).getString("status")).isNotEqualTo("PAUSED");
        assertThat(get(path).getString("disputed.amount")).isEqualTo("100000.00");
        assertThat(Case.day(path, "disputeUntil")).isEqualTo(until.plusDays(11));
        Time.past(until.plusDays(11));
        assertThat(get(path).getString("disputed.amount")).isEqualTo("0.00");
    }

    private static String ground(String yuan, String ground) {
        return contest(yuan).replace("NOT_WORKED", ground);
    }

    @Test
    void nothingIsContestedTwiceOnOneGroundNorLongerThanTheRuleAllowsInAll() {
        var one = signed();
        var path = "/payables/" + one.payable("PERFORMANCE", 1);
        agreed(owner(one), path + "/dispute", ground("1000", "QUALITY")).statusCode(200);
        Time.past(Case.day(path, "disputeUntil"));
        assertThat(get(path).getString("disputed.amount")).as("its term is over: the clock goes on").isEqualTo("0.00");
        post(owner(one), path + "/dispute", ground("1000", "QUALITY")).statusCode(422).body("rule", equalTo("FP05"))
                .body("type", equalTo(TYPE + "payable.disputed-before"));
        agreed(owner(one), path + "/dispute", ground("1000", "QUANTITY")).statusCode(200);
        Time.past(Case.day(path, "disputeUntil"));
        post(owner(one), path + "/dispute", ground("1000", "NOT_DELIVERED")).statusCode(422)
                .body("rule", equalTo("FP05")).body("type", equalTo(TYPE + "payable.disputed-too-often"));
        assertThat(get(path).getString("status")).isEqualTo("OVERDUE");
    }

    private static String pause(String reason, LocalDate until) {
        return "{\"reason\":\"%s\",\"until\":\"%s\"}".formatted(reason, until);
    }

    @Test
    void nothingIsPausedTwiceForOneReasonNorLongerThanTheRuleAllowsInAll() {
        var one = signed();
        var path = "/payables/" + one.payable("WAGE", 1);
        var other = Tokens.of("checker-2", "finance-checker").bearer();
        for (var reason : List.of("COURT_ORDER", "FORCE_MAJEURE")) {
            var until = Time.today().plusDays(Case.rule("FH03"));
            agreed(other, path + "/pause", pause(reason, until)).statusCode(200);
            Time.past(until);
            assertThat(get(path).getString("status")).as("over: the clock goes on").isNotEqualTo("PAUSED");
        }
        post(other, path + "/pause", pause("COURT_ORDER", Time.today().plusDays(1))).statusCode(422)
                .body("rule", equalTo("FH13")).body("type", equalTo(TYPE + "payable.paused-before"));
        var left = Case.rule("FH13") - 2 * (Case.rule("FH03") + 1);
        post(other, path + "/pause", pause("AGENCY_REQUEST", Time.today().plusDays(left))).statusCode(422)
                .body("rule", equalTo("FH13")).body("type", equalTo(TYPE + "payable.paused-too-often"));
        agreed(other, path + "/pause", pause("AGENCY_REQUEST", Time.today().plusDays(left - 1))).statusCode(200);
    }

    @Test
    void daysContestedWronglyBearInterest() {
        var one = signed();
        var payable = one.payable("PERFORMANCE", 1);
        var path = "/payables/" + payable;
        Case.late(payable, 5);
        agreed(owner(one), path + "/dispute", contest("100000")).statusCode(200);
        Case.late(payable, 15);
        assertThat(get(path + "/interest").getString("accrued.amount")).as("5 days of 300,000, 10 of 200,000")
                .isEqualTo("1750.00");
        post(Case.JUDGE, path + "/resolve-dispute", "{\"confirmed\":" + money("60000") + "}").statusCode(200);
        assertThat(get(path + "/interest").getString("accrued.amount")).as("and 10 of the 60,000 that are owed")
                .isEqualTo("2050.00");
        assertThat(get(path + "/interest").getInt("days")).isEqualTo(15);
        assertThat(get("/ledger/trial-balance").getBoolean("right")).isTrue();
    }
}
