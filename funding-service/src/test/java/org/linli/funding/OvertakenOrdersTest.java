package org.linli.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.funding.Case.MAKER;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.money;
import static org.linli.funding.Case.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;

/** An order ends with what it is about: nobody is asked to confirm what can never be done. */
@QuarkusTest
@WithTestResource(Engines.class)
class OvertakenOrdersTest {

    private static Case signed() {
        return new Case().funded("2400000", "0").reserved("2400000").payee().signed();
    }

    private static String order(String token, String path, String body) {
        return post(token, path, body).statusCode(200).extract().header("Money-Order");
    }

    private static List<String> offered(String order) {
        return get("/money-orders/" + order).getList("allowedActions");
    }

    private static void ended(String order) {
        assertThat(offered(order)).as("at once").doesNotContain("confirmMoneyOrder");
        Time.sweep();
        var seen = get("/money-orders/" + order);
        assertThat(seen.getString("status")).isEqualTo("OVERTAKEN");
        assertThat(seen.getString("reason")).isNotBlank();
        assertThat(seen.getString("decidedBy")).as("nobody decided it").isNull();
        Case.confirmed(order).statusCode(409).body("type", equalTo("urn:linli:problem:illegal-transition"));
    }

    @Test
    void aPauseAndADisputeEndOnceThePayableIsNotWhatWasSeen() {
        var one = signed();
        var performance = "/payables/" + one.payable("PERFORMANCE", 1);
        var purchaser = Tokens.of("p", "purchaser").street(one.street).bearer();
        var dispute = order(purchaser, performance + "/dispute", Case.contest("1"));
        assertThat(offered(dispute)).contains("confirmMoneyOrder");
        Time.sweep();
        assertThat(get("/money-orders/" + dispute).getString("status")).as("it still can be").isEqualTo("PROPOSED");
        one.approved("PERFORMANCE", 1);
        ended(dispute);
    }

    @Test
    void resultsByHandEndOnceTheBankHasSpoken() {
        var one = signed();
        var batch = Case.sent("{\"payableId\":\"" + one.payable("WAGE", 1) + "\",\"amount\":" + money("1000") + "}");
        var payment = batch.getString("instructions[0].id");
        var order = order(MAKER, "/batches/" + batch.getString("id") + "/results", """
                {"results":[{"instructionId":"%1$s","outcome":"SETTLED","valueDate":"%2$s",
                 "bankReference":"B-%1$s"}]}""".formatted(payment, Time.today()));
        Case.returned(batch);
        ended(order);
    }

    @Test
    void theSameProposedTwiceIsDoneOnceAndTheOtherEnds() {
        var one = signed();
        var batch = Case.sent("{\"payableId\":\"" + one.payable("WAGE", 1) + "\",\"amount\":" + money("1000") + "}");
        var result = """
                {"results":[{"instructionId":"%1$s","outcome":"SETTLED","valueDate":"%2$s",
                 "bankReference":"B-%1$s"}]}""".formatted(batch.getString("instructions[0].id"), Time.today());
        var path = "/batches/" + batch.getString("id") + "/results";
        var first = order(MAKER, path, result);
        var second = order(MAKER, path, result);
        Case.confirmed(first).statusCode(200);
        ended(second);
    }
}
