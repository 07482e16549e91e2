package org.linli.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.funding.Case.STEWARD;
import static org.linli.funding.Case.awaits;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.money;
import static org.linli.funding.Case.post;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.DeadLetters;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.TestSecrets;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.http.HttpReply;

/** What an agency that is suspended, closed or listed still gets, and to which account; heard twice, out of order. */
@QuarkusTest
@WithTestResource(Engines.class)
class AgencyLifecycleTest {

    private static final String TYPE = "urn:linli:problem:";

    private static Case young() {
        var one = new Case().funded("1000000", "0").payee();
        GrantCaseTest.known(one);
        return one;
    }

    private static Case late() {
        var one = new Case().funded("2400000", "300000").reserved("2400000").payee().signed();
        Case.late(one.payable("WAGE", 1), Case.rule("FB1"));
        return one;
    }

    private static void heard(Case one, String fact, long sequence) {
        said(one, fact, sequence, "\"on\":\"%s\",\"reason\":\"r\",\"proposedBy\":\"o\"".formatted(one.today));
    }

    private static void listed(Case one, UUID decision, long sequence) {
        said(one, "listed", sequence, """
                "list":"SERIOUS","decisionId":"%s","from":"%s","effects":["BID","SIGN","EXTEND","RECEIVE_GRANT"]"""
                .formatted(decision, one.today));
    }

    private static void restored(Case one, UUID decision, long sequence) {
        said(one, "restored", sequence,
                "\"decisionId\":\"%s\",\"effects\":[],\"on\":\"%s\",\"reason\":\"r\"".formatted(decision, one.today));
    }

    private static void said(Case one, String fact, long sequence, String fields) {
        var event = Events.publish("linli.agencies", "linli.registry.agency." + fact + ".v1", one.agency.toString(),
                sequence, "{\"agencyId\":\"" + one.agency + "\"," + fields + "}");
        Await.until(fact + " taken", () -> taken(event));
    }

    private static boolean taken(UUID event) throws SQLException {
        try (var connection = TestPostgres.connect();
                var select = connection.prepareStatement("select count(*) from inbox where event_id = ?")) {
            select.setObject(1, event);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1) > 0;
            }
        }
    }

    private static HttpReply applied(Case one, String line) {
        return post(GrantCaseTest.director(one), line + "/applications", GrantCaseTest.application(one, "600", "400"));
    }

    @Test
    void aSuspendedAgencyAppliesForNoGrantUntilItResumes() {
        var one = young();
        var line = GrantCaseTest.line(one, "POLICY_BENEFIT", "100000");
        heard(one, "suspended", 5);
        heard(one, "suspended", 5);
        applied(one, line).statusCode(422).body("rule", equalTo("FG06")).body("type",
                equalTo(TYPE + "agency.suspended"));
        heard(one, "resumed", 7);
        heard(one, "suspended", 6);
        var grant = "/grants/" + applied(one, line).statusCode(201).extract().path("id");
        heard(one, "suspended", 8);
        var order = post(STEWARD, grant + "/award", "").extract().header("Money-Order");
        if (order != null) {
            Case.confirmed(order).statusCode(422).body("rule", equalTo("FG06"));
        }
        assertThat(get(grant).getString("status")).isEqualTo("APPLIED");
    }

    @Test
    void aSuspendedOrClosedAgencyGetsNoAdvanceAndItsWagesArePaid() {
        var one = late();
        var bridge = "/bridges/"
                + get("/bridges?payableId=" + one.payable("WAGE", 1) + "&facility=BRIDGE").getString("items[0].id");
        var asked = "{\"amount\":" + money("1000") + "}";
        heard(one, "suspended", 5);
        post(GrantCaseTest.director(one), bridge + "/request", asked).statusCode(422).body("rule", equalTo("FG06"));
        heard(one, "resumed", 6);
        post(GrantCaseTest.director(one), bridge + "/request", asked).statusCode(200);
        heard(one, "closed", 7);
        heard(one, "resumed", 4);
        post(Case.CHECKER, bridge + "/grant", asked).statusCode(422).body("type", equalTo(TYPE + "agency.closed"));
        assertThat(get("/payees/" + one.agency).getString("restsSince")).isEqualTo(one.today.toString());
        Case.settled(Case.sent("{\"payableId\":\"" + one.payable("WAGE", 1) + "\"}"), Time.today()).statusCode(200);
    }

    @Test
    void aListedAgencyGetsNoGrantUntilTheLastEntryIsLifted() {
        var one = young();
        var line = GrantCaseTest.line(one, "POLICY_BENEFIT", "100000");
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        listed(one, first, 5);
        listed(one, second, 6);
        listed(one, first, 5);
        applied(one, line).statusCode(422).body("rule", equalTo("O11")).body("type", equalTo(TYPE + "agency.no-grant"));
        restored(one, second, 7);
        applied(one, line).statusCode(422).body("rule", equalTo("O11"));
        restored(one, first, 8);
        applied(one, line).statusCode(201);
        var third = UUID.randomUUID();
        restored(one, third, 10);
        listed(one, third, 9);
        applied(one, line).statusCode(201);
    }

    @Test
    void aListFreezesPerformancePayOnlyWhereItSaysSo() {
        var one = new Case().funded("2400000", "0").reserved("2400000").payee().signed();
        var performance = one.payable("PERFORMANCE", 1);
        listed(one, UUID.randomUUID(), 5);
        assertThat(get("/payables/" + performance).getList("holds")).isEmpty();
        said(one, "listed", 6, "\"decisionId\":\"%s\",\"from\":\"%s\",\"effects\":[\"RECEIVE_PERFORMANCE_PAY\"]"
                .formatted(UUID.randomUUID(), one.today));
        awaits(UUID.fromString(performance), "linli.funding.performance-part.held.v1");
    }

    @Test
    void nothingIsPaidToARetiredAccountAndWhatWasDraftedIsSeenToWait() {
        var one = new Case().funded("2400000", "0").reserved("2400000").payee().signed();
        var account = UUID.fromString(get("/payees/" + one.agency).getString("accountId"));
        var batch = post(Case.MAKER, "/batches", "{\"lines\":[{\"payableId\":\"" + one.approved("WAGE", 1) + "\"}]}")
                .statusCode(201).extract().jsonPath();
        var path = "/batches/" + batch.getString("id");
        post(Case.CHECKER, path + "/check", "{\"contentHash\":\"" + batch.getString("contentHash") + "\"}")
                .statusCode(200);
        said(one, "account-retired", 5, "\"accountId\":\"" + account + "\"");
        said(one, "account-retired", 5, "\"accountId\":\"" + account + "\"");
        assertThat(get(path).getString("instructions[0].heldBack")).isEqualTo("ACCOUNT_RETIRED");
        post(Case.CHECKER, path + "/send", "").statusCode(422).body("rule", equalTo("FH05"));
        given().header("Authorization", Case.CHECKER).get("/api/v1/payees/" + one.agency).then().statusCode(404);
        said(one, "account-verified", 4, "\"accountId\":\"%s\",\"maskedNumber\":\"****1\"".formatted(account));
        given().header("Authorization", Case.CHECKER).get("/api/v1/payees/" + one.agency).then().statusCode(404);
        one.verified(6, "6222021234569999").knownPayee();
        assertThat(get(path).getString("instructions[0].heldBack")).isEqualTo("ACCOUNT_CHANGED");
    }

    @Test
    void anAccountRetiredBeforeItIsHeardOfIsNeverPaid() {
        var one = new Case();
        var account = UUID.randomUUID();
        said(one, "account-retired", 3, "\"accountId\":\"" + account + "\"");
        said(one, "account-verified", 2, "\"accountId\":\"%s\",\"maskedNumber\":\"****1\"".formatted(account));
        given().header("Authorization", Case.CHECKER).get("/api/v1/payees/" + one.agency).then().statusCode(404);
    }

    @Test
    void theSealedNumberOfOneAgencyIsNoAccountOfAnother() {
        var owner = young();
        var thief = young();
        var account = get("/payees/" + owner.agency).getString("accountId");
        var own = get("/payees/" + thief.agency).getString("accountId");
        Events.publish("linli.agencies", "linli.registry.agency.account-verified.v1", thief.agency.toString(), 900, """
                {"agencyId":"%s","accountId":"%s","maskedNumber":"****1","bank":"b","sealedNumber":"%s"}""".formatted(
                thief.agency, account, TestSecrets.peers().seal("6222021399977755503", owner.agency + "/" + account)));
        assertThat(DeadLetters.of("linli.dead.funding-service", thief.agency.toString(), 1)).hasSize(1);
        assertThat(get("/payees/" + thief.agency).getString("accountId")).isEqualTo(own).isNotEqualTo(account);
    }
}
