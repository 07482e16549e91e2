package org.linli.evaluation.scope;

import static org.linli.evaluation.Station.LEAD;
import static org.linli.evaluation.Station.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.evaluation.Station;
import org.linli.evaluation.scope.ScopeStatus.ScopeCommand;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;

/** Every command on a task beside the contract in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class ScopeRequestDoorsTest {

    private static final String CLAUSE = "{\"clause\":\"clause 4: community events\"}";

    private record At(Station one, String path) {

        At after(String token, String below, String body) {
            post(token, path + below, body).statusCode(200);
            return this;
        }
    }

    private static At logged() {
        var one = new Station().signed();
        return new At(one, "/outside-tasks/" + post(one.director, "/outside-tasks", """
                {"contractId":"%s","askedBy":"street office","what":"guard a fair",
                 "askedOn":"%s"}""".formatted(one.contract, one.today)).statusCode(201).extract().<String>path("id"));
    }

    private static At insisted() {
        var at = logged();
        return at.after(at.one().purchaser, "/insist", CLAUSE);
    }

    private static At withdrawn() {
        var at = logged();
        return at.after(at.one().purchaser, "/withdraw", null);
    }

    private static String decision(boolean inScope) {
        return "{\"inScope\":" + inScope + ",\"reason\":\"r\"}";
    }

    @Test
    void everyDoorOfATaskBesideTheContract() {
        Doors.of(ScopeStatus.class, ScopeCommand.class, At::path)
                .reach(ScopeStatus.LOGGED, ScopeRequestDoorsTest::logged)
                .reach(ScopeStatus.INSISTED, ScopeRequestDoorsTest::insisted)
                .reach(ScopeStatus.WITHDRAWN, ScopeRequestDoorsTest::withdrawn)
                .reach(ScopeStatus.IN_SCOPE, () -> insisted().after(LEAD, "/decide", decision(true)))
                .reach(ScopeStatus.OUT_OF_SCOPE, () -> insisted().after(LEAD, "/decide", decision(false)))
                .door(ScopeCommand.INSIST, at -> at.one().purchaser, "/insist", at -> CLAUSE)
                .door(ScopeCommand.WITHDRAW, at -> at.one().purchaser, "/withdraw")
                .door(ScopeCommand.DECIDE, at -> LEAD, "/decide", at -> decision(true)).check();
    }
}
