package org.linli.funding.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.funding.Case.CHECKER;
import static org.linli.funding.Case.MAKER;
import static org.linli.funding.Case.agreed;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.linli.funding.Case;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;

/** What is to be paid next is what a batch takes: the queue and the batch are asked of the same payable. */
@QuarkusTest
@WithTestResource(Engines.class)
class PaymentQueueTest {

    private static Case signed() {
        return new Case().funded("2400000", "0").reserved("2400000").payee().knownPayee().signed();
    }

    private static String line(Case one) {
        return "{\"payableId\":\"" + one.payable("WAGE", 1) + "\"}";
    }

    private static String drafted(Case one) {
        one.approved("WAGE", 1);
        return post(MAKER, "/batches", "{\"lines\":[" + line(one) + "]}").statusCode(201).extract().path("id");
    }

    private static void refused(Case one) {
        var batch = Case.sent(line(one));
        Case.handedIn(MAKER, "text/csv",
                "end_to_end_id,result,amount,value_date,reference,reason\n"
                        + batch.getString("instructions[0].id").replace("-", "") + ",RETURNED,,,E-" + UUID.randomUUID()
                        + ",AC04 closed\n");
    }

    private static Map<String, Consumer<Case>> stages() {
        var stages = new LinkedHashMap<String, Consumer<Case>>();
        stages.put("not approved", one -> {
        });
        stages.put("approved", one -> one.approved("WAGE", 1));
        stages.put("due soon", one -> Case.late(one.payable("WAGE", 1), -Case.rule("FH02")));
        stages.put("overdue", one -> Case.late(one.payable("WAGE", 1), 3));
        stages.put("in a draft", PaymentQueueTest::drafted);
        stages.put("sent back to its makers",
                one -> post(CHECKER, "/batches/" + drafted(one) + "/send-back", "{\"reason\":\"r\"}").statusCode(200));
        stages.put("cancelled", one -> post(MAKER, "/batches/" + drafted(one) + "/cancel", "").statusCode(200));
        stages.put("sent", one -> Case.sent(line(one)));
        stages.put("paid", one -> Case.settled(Case.sent(line(one)), Time.today()).statusCode(200));
        stages.put("come back", one -> Case.returned(Case.sent(line(one))));
        stages.put("come back for its account", PaymentQueueTest::refused);
        stages.put("contested in part", one -> contested(one, "1"));
        stages.put("contested as a whole", one -> contested(one, "780000"));
        stages.put("paused", one -> {
            one.approved("WAGE", 1);
            agreed(Tokens.of("checker-2", "finance-checker").bearer(), "/payables/" + one.payable("WAGE", 1) + "/pause",
                    "{\"reason\":\"COURT_ORDER\",\"until\":\"" + Time.today().plusDays(5) + "\"}").statusCode(200);
        });
        return stages;
    }

    private static void contested(Case one, String yuan) {
        one.approved("WAGE", 1);
        agreed(Tokens.of("owner", "purchaser").street(one.street).bearer(),
                "/payables/" + one.payable("WAGE", 1) + "/dispute", Case.contest(yuan)).statusCode(200);
    }

    private static boolean isOffered(Case one) {
        var wage = one.payable("WAGE", 1);
        var path = "/payment-queue?limit=500";
        for (var page = get(path);; page = get(path + "&cursor=" + page.getString("next"))) {
            if (page.getList("items.payableId").contains(wage)) {
                return true;
            }
            if (page.getString("next") == null) {
                return false;
            }
        }
    }

    @Test
    void theQueueOffersExactlyWhatABatchTakesInEveryStage() {
        stages().forEach((stage, reach) -> {
            Time.reset();
            var one = signed();
            reach.accept(one);
            var offered = isOffered(one);
            var taken = post(MAKER, "/batches", "{\"lines\":[" + line(one) + "]}").extract();
            assertThat(offered).as(stage + ": " + taken.asString()).isEqualTo(taken.statusCode() == 201);
        });
    }

    @Test
    void nobodyIsOfferedWithoutAnAccountToBePaidTo() {
        var one = new Case().funded("2400000", "0").reserved("2400000").signed();
        one.approved("WAGE", 1);
        assertThat(isOffered(one)).isFalse();
        post(MAKER, "/batches", "{\"lines\":[" + line(one) + "]}").statusCode(422);
        one.payee().knownPayee();
        assertThat(isOffered(one)).isTrue();
    }
}
