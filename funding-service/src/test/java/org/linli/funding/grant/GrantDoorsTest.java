package org.linli.funding.grant;

import static org.linli.funding.Case.CHECKER;
import static org.linli.funding.Case.STEWARD;
import static org.linli.funding.Case.agreed;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.money;
import static org.linli.funding.Case.post;
import static org.linli.funding.grant.GrantStatus.AWARDED;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.funding.Case;
import org.linli.funding.grant.GrantLineStatus.LineCommand;
import org.linli.funding.grant.GrantStatus.GrantCommand;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Tokens;

/** Every command on a line of grants and on a grant in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class GrantDoorsTest {

    private static final String FILES = "{\"evidence\":[\"" + "c".repeat(64) + "\"]}";
    private static final String TEXT = "{\"text\":\"words\"}";

    private record At(Case one, String path) {

        String director() {
            return Tokens.of("director-" + one.agency, "agency-director").agency(one.agency).bearer();
        }

        At after(String token, String below, String body) {
            agreed(token, path + below, body).statusCode(200);
            return this;
        }
    }

    private static At line() {
        var one = new Case().funded("1000000", "0").payee();
        Await.until("the payee",
                () -> given().header("Authorization", CHECKER).get("/api/v1/payees/" + one.agency).statusCode() == 200);
        var budget = get("/budget-lines?purchaserId=" + one.street).getString("items[0].id");
        return new At(one, "/grant-lines/" + post(STEWARD, "/grant-lines", """
                {"kind":"POLICY_BENEFIT","budgetLineId":"%s","serviceType":"FAMILY_SERVICE_STATION",
                 "title":"t","eligibility":"e",
                "ceiling":%s,"applyUntil":"%s"}""".formatted(budget, money("100000"), one.today.plusMonths(1)))
                .statusCode(201).extract().path("id"));
    }

    private static String application(At at) {
        return """
                {"purpose":"an office","deliverables":[{"what":"rules in force","amount":%s,"until":"%s"},
                {"what":"six trainings","amount":%s,"until":"%s"}]}""".formatted(money("600"),
                at.one().today.plusDays(20), money("400"), at.one().today.plusDays(60));
    }

    private static At applied() {
        var line = line();
        return new At(line.one(), "/grants/" + post(line.director(), line.path() + "/applications", application(line))
                .statusCode(201).extract().path("id"));
    }

    private static At awarded() {
        return applied().after(STEWARD, "/award", "");
    }

    /** The first piece waits to be accepted, the second is awaited. */
    private static At delivered() {
        var at = awarded();
        return at.after(at.director(), "/deliverables/1/deliver", FILES);
    }

    private static At completed() {
        var at = delivered();
        return at.after(at.director(), "/deliverables/2/deliver", FILES).after(STEWARD, "/deliverables/1/accept", "{}")
                .after(STEWARD, "/deliverables/2/accept", "{}");
    }

    private static At withdrawn() {
        var at = applied();
        return at.after(at.director(), "/withdraw", "");
    }

    @Test
    void everyDoorOfAGrant() {
        Doors.of(GrantStatus.class, GrantCommand.class, At::path).reach(GrantStatus.APPLIED, GrantDoorsTest::applied)
                .reach(AWARDED, GrantDoorsTest::delivered).reach(AWARDED, GrantCommand.END, GrantDoorsTest::awarded)
                .reach(GrantStatus.COMPLETED, GrantDoorsTest::completed)
                .reach(GrantStatus.ENDED, () -> awarded().after(STEWARD, "/end", TEXT))
                .reach(GrantStatus.REFUSED, () -> applied().after(STEWARD, "/refuse", TEXT))
                .reach(GrantStatus.WITHDRAWN, GrantDoorsTest::withdrawn)
                .door(GrantCommand.AWARD, at -> STEWARD, "/award")
                .door(GrantCommand.REFUSE, at -> STEWARD, "/refuse", at -> TEXT)
                .door(GrantCommand.WITHDRAW, At::director, "/withdraw")
                .door(GrantCommand.DELIVER, At::director, "/deliverables/2/deliver", at -> FILES)
                .door(GrantCommand.ACCEPT, at -> STEWARD, "/deliverables/1/accept", at -> "{}")
                .door(GrantCommand.SEND_BACK, at -> STEWARD, "/deliverables/1/send-back", at -> TEXT)
                .door(GrantCommand.END, at -> STEWARD, "/end", at -> TEXT).check();
    }

    @Test
    void everyDoorOfALineOfGrants() {
        Doors.of(GrantLineStatus.class, LineCommand.class, At::path).reach(GrantLineStatus.OPEN, GrantDoorsTest::line)
                .reach(GrantLineStatus.CLOSED, () -> line().after(STEWARD, "/close", ""))
                .door(LineCommand.APPLY, At::director, "/applications", GrantDoorsTest::application)
                .door(LineCommand.CLOSE, at -> STEWARD, "/close").check();
    }
}
