package org.linli.funding.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.funding.Case.CHECKER;
import static org.linli.funding.Case.MAKER;
import static org.linli.funding.Case.agreed;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.money;
import static org.linli.funding.Case.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.linli.funding.Case;
import org.linli.funding.bank.branch.BankBranchTest;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.Http;

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

    /** What keeps the second thing from being paid, done to a contract whose wage is approved and offered. */
    private static Map<String, Function<Case, String>> hindrances() {
        var all = new LinkedHashMap<String, Function<Case, String>>();
        all.put("nothing", one -> one.payable("WAGE", 1));
        all.put("nothing, behind its wage", one -> one.approved("PERFORMANCE", 1));
        all.put("assigned to a bank", PaymentQueueTest::assigned);
        all.put("not approved", one -> one.payable("PERFORMANCE", 1));
        all.put("planned", one -> one.payable("PERFORMANCE", 2));
        all.put("its wage is with others", one -> {
            drafted(one);
            return one.approved("PERFORMANCE", 1);
        });
        all.put("its wage is not approved", one -> {
            one.accepted(2);
            return one.approved("PERFORMANCE", 2);
        });
        all.put("in another batch", one -> {
            drafted(one);
            return one.payable("WAGE", 1);
        });
        all.put("contested as a whole", one -> {
            contested(one, "780000");
            return one.payable("WAGE", 1);
        });
        all.put("paused", one -> {
            stages().get("paused").accept(one);
            return one.payable("WAGE", 1);
        });
        all.put("its payee is frozen", one -> {
            var performance = one.approved("PERFORMANCE", 1);
            said(one, "disqualified", """
                    "decisionId":"%s","effects":["RECEIVE_PERFORMANCE_PAY"],"from":"%s","until":"%s\""""
                    .formatted(UUID.randomUUID(), one.today, one.today.plusYears(1)));
            Case.awaits(UUID.fromString(performance), "linli.funding.performance-part.held.v1");
            return performance;
        });
        all.put("its account is retired", one -> {
            var account = get("/payees/" + one.agency).getString("accountId");
            said(one, "account-retired", "\"accountId\":\"" + account + "\"");
            Await.until("nobody is paid there", () -> Http.given().header("Authorization", CHECKER)
                    .get("/api/v1/payees/" + one.agency).statusCode() == 404);
            return one.payable("WAGE", 1);
        });
        all.put("the bank refused its account", one -> {
            refused(one);
            return one.payable("WAGE", 1);
        });
        all.put("its branch is no more", one -> {
            var number = BankBranchTest.number();
            BankBranchTest.told(number + ",越秀支行,广州银行,2020-01-01," + Time.today().minusDays(1) + "\n");
            one.verified(9, "6222021234561234", "广州银行越秀支行 " + number);
            Await.until("the account at that branch",
                    () -> get("/payees/" + one.agency).getString("bank").contains(number));
            return one.payable("WAGE", 1);
        });
        all.put("nobody bears the interest", PaymentQueueTest::uncoveredInterest);
        return all;
    }

    private static void said(Case one, String fact, String body) {
        Events.publish("linli.agencies", "linli.registry.agency." + fact + ".v1", one.agency.toString(), 8,
                "{\"agencyId\":\"" + one.agency + "\"," + body + "}");
    }

    private static String assigned(Case one) {
        var performance = one.approved("PERFORMANCE", 1);
        var director = Tokens.of("director", "agency-director").agency(one.agency).bearer();
        var path = "/receivables/" + post(director, "/receivables", "{\"payableId\":\"" + performance + "\"}")
                .statusCode(201).extract().path("id");
        post(Tokens.of("owner", "purchaser").street(one.street).bearer(), path + "/confirm", "{\"payBy\":\"TRANSFER\"}")
                .statusCode(200);
        post(director, path + "/propose-assignment",
                "{\"bankCode\":\"102581000013\",\"accountNumber\":\"3602000109200098765\"}").statusCode(200);
        post(CHECKER, path + "/assign", "").statusCode(200);
        return performance;
    }

    /** The line has promised all it has. Its wage was paid late. */
    private static String uncoveredInterest(Case one) {
        Case.late(one.payable("WAGE", 1), 40);
        Case.settled(Case.sent(line(one)), Time.today()).statusCode(200);
        Time.sweep();
        return Case.approved(one.payable("INTEREST", 1));
    }

    /** What the queue offers of that contract's agency, as a batch names it, by payable. */
    private static Map<String, String> offered(Case one) {
        var lines = new LinkedHashMap<String, String>();
        var path = "/payment-queue?limit=500";
        for (var page = get(path); page != null; page =
                page.getString("next") == null ? null : get(path + "&cursor=" + page.getString("next"))) {
            page.<Map<String, Object>>getList("items.findAll{it.agencyId == '" + one.agency + "'}").forEach(item -> {
                var open = (Map<?, ?>) item.get("open");
                lines.put((String) item.get("payableId"), "{\"payableId\":\"%s\",\"amount\":%s}"
                        .formatted(item.get("payableId"), money((String) open.get("amount"))));
            });
        }
        return lines;
    }

    private static int drafts(Collection<String> lines) {
        return post(MAKER, "/batches", "{\"lines\":[" + String.join(",", lines) + "]}").extract().statusCode();
    }

    @Test
    void whateverHindersAPaymentTheQueueListsExactlyThoseThatABatchTakes() {
        hindrances().forEach((hindrance, reach) -> {
            Time.reset();
            var one = signed();
            one.approved("WAGE", 1);
            var payable = reach.apply(one);
            var offered = offered(one);
            assertThat(offered.containsKey(payable)).as(hindrance)
                    .isEqualTo(hindrance.startsWith("nothing") || hindrance.startsWith("assigned"));
            if (!offered.containsKey(payable)) {
                var tried = new ArrayList<>(offered.values());
                tried.add("{\"payableId\":\"" + payable + "\"}");
                assertThat(drafts(tried)).as(hindrance + ", with all that is offered").isIn(409, 422);
            }
            if (!offered.isEmpty()) {
                assertThat(drafts(offered.values())).as(hindrance + ": all that is offered").isEqualTo(201);
                assertThat(offered(one)).as(hindrance + ": drafted").isEmpty();
            }
        });
    }

    @Test
    void theDocumentSaysWhatKeepsADraftFromGoingOut() {
        var one = signed();
        var path = "/batches/" + drafted(one);
        post(CHECKER, path + "/check", "{\"contentHash\":\"" + get(path).getString("contentHash") + "\"}")
                .statusCode(200);
        assertThat(get(path).getString("instructions[0].heldBack")).isNull();
        stages().get("paused").accept(one);
        assertThat(get(path).getString("instructions[0].heldBack")).isEqualTo("NOT_PAYABLE");
        post(CHECKER, path + "/send", "").statusCode(409);
    }
}
