package org.linli.workforce.staffing;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.workforce.Team.get;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.Time;
import org.linli.workforce.Team;
import org.linli.workforce.staffing.StaffingDemand.StaffingCommand;
import org.linli.workforce.staffing.StaffingDemand.Status;

/** What a contract needs in people, in every status: facts and posts move it, nobody else does. */
@QuarkusTest
@WithTestResource(Engines.class)
class StaffingDoorsTest {

    private record At(Team team, UUID contract) {

        String path() {
            return "/staffing/" + contract;
        }
    }

    private static At needed() {
        var team = Team.registered();
        return new At(team, team.contract("[{\"tier\":\"FRONTLINE\",\"people\":1,\"certified\":0}]"));
    }

    private static At staffed() {
        var at = needed();
        at.team().assigned(at.team().frontline(), at.contract()).statusCode(200);
        return at;
    }

    private static At closed() {
        var at = needed();
        Events.publish("linli.contracts", "linli.procurement.contract.completed.v1", at.contract().toString(), 9,
                "{\"contractId\":\"%s\",\"agencyId\":\"%s\",\"on\":\"%s\"}".formatted(at.contract(), at.team().agency,
                        Time.today()));
        Await.asserted("the end of the demand",
                () -> get(at.team().director, at.path()).body("status", equalTo("CLOSED")));
        return at;
    }

    private static void free(At at, String post) {
        Await.asserted("the people are free", () -> get(at.team().director, "/posts/" + post)
                .body("status", equalTo("ACTIVE")).body("contractId", nullValue()));
        at.team().assigned(post, at.team().contract("[]")).statusCode(200);
    }

    @Test
    void whoeverWorkedOnAContractIsFreeForAnotherWhenItIsOver() {
        var at = needed();
        var post = at.team().frontline();
        at.team().assigned(post, at.contract()).statusCode(200);
        Events.publish("linli.contracts", "linli.procurement.contract.terminated.v1", at.contract().toString(), 9,
                "{\"contractId\":\"%s\",\"agencyId\":\"%s\",\"on\":\"%s\",\"parts\":[]}".formatted(at.contract(),
                        at.team().agency, Time.today()));
        free(at, post);
    }

    @Test
    void whatAContractNeedsEndsWithItsTermAndSoDoesTheWorkOnIt() {
        var at = needed();
        var post = at.team().frontline();
        at.team().assigned(post, at.contract()).statusCode(200);
        var until = LocalDate.parse(get(at.team().director, at.path()).extract().<String>path("until"));
        var changed = until.minusMonths(6);
        Events.publish("linli.contracts", "linli.procurement.contract.changed.v1", at.contract().toString(), 5,
                "{\"contractId\":\"%s\",\"changeNo\":1,\"from\":\"%s\",\"to\":\"%s\"}".formatted(at.contract(),
                        Time.today(), changed));
        Await.asserted("the new term",
                () -> get(at.team().director, at.path()).body("until", equalTo(changed.toString())));
        Time.past(changed);
        get(at.team().director, at.path()).body("status", equalTo("CLOSED")).body("missing", hasSize(0));
        free(at, post);
    }

    @Test
    void nobodyMovesADemand() {
        Doors.of(Status.class, StaffingCommand.class, At::path).reach(Status.SHORT, StaffingDoorsTest::needed)
                .reach(Status.STAFFED, StaffingDoorsTest::staffed).reach(Status.CLOSED, StaffingDoorsTest::closed)
                .movedByNobody(at -> at.team().director).check();
    }
}
