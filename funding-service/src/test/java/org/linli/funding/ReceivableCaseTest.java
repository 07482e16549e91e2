package org.linli.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.money;
import static org.linli.funding.Case.post;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;

/**
 * A confirmation from the request to the payment that goes to the bank, as the agency, the purchaser, finance and the
 * bank see it.
 */
@QuarkusTest
@WithTestResource(Engines.class)
class ReceivableCaseTest {

    private static final String TYPE = "urn:linli:problem:";

    @AfterEach
    void balanced() {
        assertThat(get("/ledger/trial-balance").getBoolean("right")).isTrue();
    }

    private static Case signed() {
        return new Case().funded("2400000", "60000").reserved("2400000").payee().signed();
    }

    private static String director(Case one) {
        return Tokens.of("director", "agency-director").agency(one.agency).bearer();
    }

    private static String owner(Case one) {
        return Tokens.of("owner", "purchaser").street(one.street).bearer();
    }

    private static String requested(Case one, String payable) {
        return "/receivables/" + post(director(one), "/receivables", "{\"payableId\":\"" + payable + "\"}")
                .statusCode(201).extract().path("id");
    }

    private static String state(String sha256) {
        return given().get("/api/v1/receivables/verify/" + sha256).then().statusCode(200).extract().path("state");
    }

    @Test
    void aBankVerifiesItByHashAndIsPaid() throws Exception {
        var one = signed();
        var performance = one.payable("PERFORMANCE", 1);
        var path = requested(one, performance);
        post(director(one), "/receivables", "{\"payableId\":\"" + performance + "\"}").statusCode(409);
        post(Tokens.of("far", "purchaser").street("S-far").bearer(), path + "/confirm", "{\"payBy\":\"TRANSFER\"}")
                .statusCode(403);
        post(owner(one), path + "/confirm", "{\"payBy\":\"COMMERCIAL_BILL\"}").statusCode(422).body("rule",
                equalTo("F09"));
        post(owner(one), path + "/confirm", "{\"payBy\":\"TRANSFER\"}").statusCode(200).body("status",
                equalTo("CONFIRMED"));
        var seen = get(path);
        var sha256 = seen.getString("sha256");
        var document = given().header("Authorization", Case.CHECKER).get("/api/v1" + path + "/document").then()
                .statusCode(200).extract().asString();
        assertThat(HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(sha256);
        assertThat(given().header("Authorization", Case.CHECKER).get("/api/v1" + path + "/page").then().statusCode(200)
                .extract().asString()).contains(sha256, seen.getString("code"), "300000.00");
        var verified = given().get("/api/v1/receivables/verify/" + sha256 + "?code=" + seen.getString("code")).then()
                .statusCode(200);
        verified.body("state", equalTo("VALID")).body("codeMatches", equalTo(true)).body("left.amount",
                equalTo("300000.00"));
        assertThat(verified.extract().asString()).doesNotContain(one.agency.toString(), one.street);
        assertThat(state("0".repeat(64))).isEqualTo("UNKNOWN");
        post(owner(one), "/payables/" + performance + "/dispute", Case.contest("1")).statusCode(409).body("type",
                equalTo(TYPE + "payable.promised"));

        post(Case.CHECKER, path + "/assign", "").statusCode(409).body("type",
                equalTo(TYPE + "receivable.not-proposed"));
        post(director(one), path + "/propose-assignment",
                "{\"bankCode\":\"102581000013\",\"accountNumber\":\"3602000109200098765\"}").statusCode(200)
                .body("assigneeAccount", equalTo("**** 8765"));
        post(Case.CHECKER, path + "/assign", "").statusCode(200).body("status", equalTo("ASSIGNED"));
        assertThat(state(sha256)).isEqualTo("ASSIGNED");
        var wage = "{\"payableId\":\"" + one.payable("WAGE", 1) + "\"}";
        var half = Case.sent(wage + ",{\"payableId\":\"" + performance + "\",\"amount\":" + money("100000") + "}");
        assertThat(half.<String>getList("instructions.maskedNumber")).containsExactly("****1234", "**** 8765");
        Case.settled(half, one.today).statusCode(200);
        assertThat(state(sha256)).isEqualTo("ASSIGNED");
        Case.settled(Case.sent("{\"payableId\":\"" + performance + "\"}"), one.today).statusCode(200);
        assertThat(state(sha256)).isEqualTo("PAID");
        assertThat(JournalRows.typesOf(seen.getString("id"))).containsExactly("linli.funding.receivable.requested.v1",
                "linli.funding.receivable.confirmed.v1", "linli.funding.receivable.assigned.v1",
                "linli.funding.receivable.paid.v1");
        assertThat(JournalRows.of(seen.getString("id")))
                .noneMatch(row -> row.payload().contains("3602000109200098765"));
    }

    @Test
    void theTermToConfirmPassesAndIsSaidOnceAndNoBridgeIsGivenOnWhatIsPromised() {
        var one = signed();
        var wage = one.payable("WAGE", 1);
        var path = requested(one, wage);
        Time.to(Case.day(path, "confirmUntil"));
        assertThat(get(path).getBoolean("confirmationOverdue")).isFalse();
        Time.past(Case.day(path, "confirmUntil"));
        assertThat(get(path).getBoolean("confirmationOverdue")).isTrue();
        Time.to(Time.today().plusDays(1));
        assertThat(JournalRows.typesOf(get(path).getString("id"))).containsExactly(
                "linli.funding.receivable.requested.v1", "linli.funding.receivable.confirmation-overdue.v1");
        var bridge = "/bridges/" + get("/bridges?payableId=" + wage).getString("items[0].id");
        post(director(one), bridge + "/request", "{\"amount\":" + money("1000") + "}").statusCode(200);
        post(owner(one), path + "/confirm", "{\"payBy\":\"TRANSFER\"}").statusCode(200);
        post(Case.CHECKER, bridge + "/grant", "{\"amount\":" + money("1000") + "}").statusCode(409).body("type",
                equalTo(TYPE + "bridge.not-open"));
        post(director(one), path + "/withdraw", "").statusCode(200);
        assertThat(state(get(path).getString("sha256"))).isEqualTo("SUPERSEDED");
        Case.agreed(Case.MAKER, bridge + "/grant", "{\"amount\":" + money("1000") + "}").statusCode(200);
        var second = requested(one, wage);
        assertThat(get(second).getString("amount.amount")).isEqualTo("779000.00");
    }
}
