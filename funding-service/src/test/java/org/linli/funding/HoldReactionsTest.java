package org.linli.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.funding.Case.awaits;
import static org.linli.funding.Case.get;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;

/** What decisions and results of other services hold back, and what frees it, in whatever order they come. */
@QuarkusTest
@WithTestResource(Engines.class)
class HoldReactionsTest {

    private static Case signed(String pool) {
        return new Case().funded("2400000", pool).reserved("2400000").payee().signed();
    }

    private void disqualified(Case one, UUID decision, long sequence, String until) {
        Events.publish("linli.agencies", "linli.registry.agency.disqualified.v1", one.agency.toString(), sequence, """
                {"agencyId":"%s","decisionId":"%s","effects":["RECEIVE_PERFORMANCE_PAY"],"from":"%s",
                 "until":"%s"}""".formatted(one.agency, decision, one.today, until));
    }

    private void restored(Case one, UUID decision, long sequence) {
        Events.publish("linli.agencies", "linli.registry.agency.restored.v1", one.agency.toString(), sequence,
                "{\"agencyId\":\"%s\",\"decisionId\":\"%s\",\"effects\":[],\"on\":\"%s\",\"reason\":\"r\"}"
                        .formatted(one.agency, decision, one.today));
    }

    @Test
    void keepsAnAgencyFrozenUnderItsSecondDecisionAndFreesItWhenTheTermIsOver() {
        var one = signed("0");
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        var performance = one.payable("PERFORMANCE", 1);
        disqualified(one, first, 5, one.today.plusYears(3).toString());
        var until = one.today.plusDays(10);
        disqualified(one, second, 6, until.toString());
        restored(one, first, 7);
        awaits(UUID.fromString(performance), "linli.funding.performance-part.released.v1");
        assertThat(get("/payables/" + performance).<String>getList("holds.sourceId"))
                .containsExactly(second.toString());
        disqualified(one, first, 5, one.today.plusYears(3).toString());
        Time.to(until.minusDays(1));
        assertThat(get("/payables/" + performance).getList("holds")).hasSize(1);
        Time.to(until);
        assertThat(get("/payables/" + performance).getList("holds")).isEmpty();
    }

    @Test
    void freesWhatACorrectedEvaluationHeldAndIgnoresTheOlderResultAfterwards() {
        var one = signed("0");
        var evaluation = UUID.randomUUID();
        var performance = one.payable("PERFORMANCE", 1);
        disqualified(one, UUID.randomUUID(), 5, one.today.plusYears(3).toString());
        awaits(UUID.fromString(performance), "linli.funding.performance-part.held.v1");
        result(one, evaluation, 3, "UNQUALIFIED", "\"HOLD_PERFORMANCE\"");
        Await.until("two holds of the part", () -> get("/payables/" + performance).getList("holds").size() == 2);
        corrected(one, evaluation, 4, "QUALIFIED", "\"HOLD_PERFORMANCE\"", "");
        awaits(UUID.fromString(performance), "linli.funding.performance-part.released.v1");
        result(one, evaluation, 3, "UNQUALIFIED", "\"HOLD_PERFORMANCE\"");
        var marker = UUID.randomUUID();
        result(one, marker, 1, "UNQUALIFIED", "\"HOLD_PERFORMANCE\"");
        Await.until("the marker's hold beside the first",
                () -> get("/holds?contractId=" + one.contract).getList("items").size() == 2);
        assertThat(get("/holds/" + evaluation).getString("status")).isEqualTo("RELEASED");
        assertThat(get("/payables/" + one.payable("WAGE", 1)).getList("holds")).isEmpty();
    }

    private void result(Case one, UUID evaluation, long sequence, String grade, String effects) {
        Events.publish("linli.evaluations", "linli.evaluation.evaluation.finalised.v1", evaluation.toString(), sequence,
                """
                        {"evaluationId":"%s","contractId":"%s","agencyId":"%s","kind":"MID_TERM","grade":"%s",
                         "finalisedOn":"%s",
                        "effects":[%s]}""".formatted(evaluation, one.contract, one.agency, grade, one.today, effects));
    }

    private void corrected(Case one, UUID evaluation, long sequence, String grade, String withdrawn, String added) {
        Events.publish("linli.evaluations", "linli.evaluation.evaluation.corrected.v1", evaluation.toString(), sequence,
                """
                        {"evaluationId":"%s","contractId":"%s","agencyId":"%s","kind":"MID_TERM","grade":"%s",
                         "finalisedOn":"%s",
                        "correctedOn":"%s","withdrawnEffects":[%s],"addedEffects":[%s]}""".formatted(evaluation,
                        one.contract, one.agency, grade, one.today, one.today, withdrawn, added));
    }

    @Test
    void aCorrectionHoldsWhatItAddsAndLeavesWhatWasRepairedSince() {
        var one = signed("0");
        var performance = one.payable("PERFORMANCE", 1);
        var evaluation = UUID.randomUUID();
        result(one, evaluation, 1, "QUALIFIED", "");
        corrected(one, evaluation, 2, "UNQUALIFIED", "", "\"HOLD_PERFORMANCE\"");
        awaits(UUID.fromString(performance), "linli.funding.performance-part.held.v1");
        assertThat(get("/payables/" + one.payable("WAGE", 1)).getList("holds")).isEmpty();
        Events.publish("linli.evaluations", "linli.evaluation.rectification.verified.v1", evaluation.toString(), 3,
                "{\"evaluationId\":\"" + evaluation + "\"}");
        awaits(UUID.fromString(performance), "linli.funding.performance-part.released.v1");
        corrected(one, evaluation, 4, "UNQUALIFIED", "", "");
        var marker = UUID.randomUUID();
        result(one, marker, 1, "UNQUALIFIED", "\"HOLD_PERFORMANCE\"");
        Await.until("the marker's hold beside the first",
                () -> get("/holds?contractId=" + one.contract).getList("items").size() == 2);
        assertThat(get("/holds/" + evaluation).getString("status")).isEqualTo("RELEASED");
        assertThat(JournalRows.typesOf(UUID.fromString(performance)))
                .filteredOn("linli.funding.performance-part.held.v1"::equals).hasSize(2);
    }

    private static void rectification(UUID evaluation, String fact, long sequence) {
        Events.publish("linli.evaluations", "linli.evaluation.rectification." + fact + ".v1", evaluation.toString(),
                sequence, "{\"evaluationId\":\"" + evaluation + "\"}");
    }

    @Test
    void aLateRecheckFreesTheMoneyAndALateFailureHoldsWhatIsUnpaid() {
        var one = signed("0");
        var performance = one.payable("PERFORMANCE", 1);
        var evaluation = UUID.randomUUID();
        var better = UUID.randomUUID();
        result(one, better, 1, "GOOD", "");
        rectification(better, "failed", 2);
        result(one, evaluation, 1, "UNQUALIFIED", "\"HOLD_PERFORMANCE\"");
        awaits(UUID.fromString(performance), "linli.funding.performance-part.held.v1");
        rectification(evaluation, "recheck-overdue", 2);
        awaits(UUID.fromString(performance), "linli.funding.performance-part.released.v1");
        assertThat(get("/holds/" + evaluation).getString("releaseReason")).isEqualTo("RECHECK_OVERDUE");
        rectification(evaluation, "failed", 3);
        Await.until("the hold after the failure", () -> "HELD".equals(get("/holds/" + evaluation).getString("status")));
        assertThat(get("/holds?contractId=" + one.contract).getList("items")).as("a failure without a hold makes none")
                .hasSize(1);
        rectification(evaluation, "recheck-overdue", 2);
        rectification(evaluation, "verified", 4);
        Await.until("the release after the repair",
                () -> "RELEASED".equals(get("/holds/" + evaluation).getString("status")));
        assertThat(JournalRows.typesOf(UUID.fromString(performance)))
                .filteredOn("linli.funding.performance-part.held.v1"::equals).hasSize(2);
    }

    @Test
    void whatWasNeverPutRightIsHeldUntilThePurchaserHadTheTermToContestIt() {
        var one = signed("0");
        var performance = one.payable("PERFORMANCE", 1);
        var evaluation = UUID.randomUUID();
        result(one, evaluation, 1, "UNQUALIFIED", "\"HOLD_PERFORMANCE\"");
        awaits(UUID.fromString(performance), "linli.funding.performance-part.held.v1");
        var longest = Case.day("/holds/" + evaluation, "heldUntil");
        rectification(evaluation, "recheck-overdue", 2);
        awaits(UUID.fromString(performance), "linli.funding.performance-part.released.v1");
        rectification(evaluation, "closed", 4);
        Await.until("it is held again, and for another reason",
                () -> "RECTIFICATION_CLOSED".equals(get("/holds/" + evaluation).getString("reason")));
        rectification(evaluation, "failed", 3);
        var owner = Tokens.of("owner", "purchaser").street(one.street).bearer();
        assertThat(JournalRows.typesOf(UUID.fromString(performance))).as("its purchaser is told, once")
                .filteredOn("linli.funding.performance-part.contestable.v1"::equals).hasSize(1);
        assertThat(tasks(owner)).as("and has a task").contains(evaluation.toString());
        assertThat(tasks(Tokens.of("other", "purchaser").street("440105099").bearer()))
                .doesNotContain(evaluation.toString());
        assertThat(get("/payables/" + performance).getString("heldBy")).isEqualTo("purchaser:" + one.street);
        var until = Case.day("/holds/" + evaluation, "heldUntil");
        assertThat(until).isEqualTo(Time.workday(Case.rule("FH14"))).isBefore(longest);
        Case.agreed(owner, "/payables/" + performance + "/dispute", Case.contest("100000")).statusCode(200);
        assertThat(get("/payables/" + performance).getString("disputed.amount")).isEqualTo("100000.00");
        Time.to(until);
        assertThat(get("/payables/" + performance).getList("holds")).as("on the last day").hasSize(1);
        Time.past(until);
        assertThat(get("/holds/" + evaluation).getString("releaseReason")).isEqualTo("TERM_OVER");
        assertThat(get("/payables/" + performance).getList("holds")).isEmpty();
        assertThat(tasks(owner)).as("nothing is left to say").doesNotContain(evaluation.toString());
    }

    private static String tasks(String token) {
        return given().header("Authorization", token).get("/api/v1/tasks?limit=500").then().statusCode(200).extract()
                .asString();
    }

    @Test
    void whoContestsNothingOfWhatWasNeverPutRightFreesItAtOnce() {
        var one = signed("0");
        var performance = one.payable("PERFORMANCE", 1);
        var evaluation = UUID.randomUUID();
        result(one, evaluation, 1, "UNQUALIFIED", "\"HOLD_PERFORMANCE\"");
        awaits(UUID.fromString(performance), "linli.funding.performance-part.held.v1");
        var owner = Tokens.of("owner", "purchaser").street(one.street).bearer();
        Case.post(owner, "/holds/" + evaluation + "/free", "").statusCode(409);
        rectification(evaluation, "closed", 2);
        awaits(UUID.fromString(performance), "linli.funding.performance-part.contestable.v1");
        Case.post(Tokens.of("other", "purchaser").street("440105099").bearer(), "/holds/" + evaluation + "/free", "")
                .statusCode(403);
        Case.post(owner, "/holds/" + evaluation + "/free", "").statusCode(200);
        assertThat(get("/holds/" + evaluation).getString("releaseReason")).isEqualTo("FREED_BY_PURCHASER");
        assertThat(get("/payables/" + performance).getList("holds")).isEmpty();
    }

    @Test
    void aFailureThatALaterGoodResultOvertookHoldsNothingAnyMore() {
        var one = signed("0");
        var performance = one.payable("PERFORMANCE", 1);
        var evaluation = UUID.randomUUID();
        result(one, evaluation, 1, "UNQUALIFIED", "\"HOLD_PERFORMANCE\"");
        awaits(UUID.fromString(performance), "linli.funding.performance-part.held.v1");
        rectification(evaluation, "withdrawn", 3);
        awaits(UUID.fromString(performance), "linli.funding.performance-part.released.v1");
        rectification(evaluation, "failed", 2);
        rectification(evaluation, "withdrawn", 3);
        var marker = UUID.randomUUID();
        result(one, marker, 1, "UNQUALIFIED", "\"HOLD_PERFORMANCE\"");
        Await.until("the marker's hold beside the first",
                () -> get("/holds?contractId=" + one.contract).getList("items").size() == 2);
        assertThat(get("/holds/" + evaluation).getString("releaseReason")).isEqualTo("RECTIFICATION_WITHDRAWN");
    }

    @Test
    void aFailureThatArrivesAfterItsRepairHoldsNothing() {
        var one = signed("0");
        var again = UUID.randomUUID();
        var failed = UUID.randomUUID();
        Events.publish("linli.evaluations", "linli.evaluation.evaluation.finalised.v1", again.toString(), 1, """
                {"evaluationId":"%s","contractId":"%s","agencyId":"%s","kind":"RE_EVALUATION","grade":"GOOD",
                 "finalisedOn":"%s","effects":[]}""".formatted(again, one.contract, one.agency, one.today));
        result(one, failed, 1, "UNQUALIFIED", "\"HOLD_PERFORMANCE\"");
        Await.until("the late failure", () -> get("/holds?contractId=" + one.contract).getList("items").size() == 1);
        assertThat(get("/holds/" + failed).getString("status")).isEqualTo("RELEASED");
        assertThat(get("/payables/" + one.payable("PERFORMANCE", 1)).getList("holds")).isEmpty();
    }
}
