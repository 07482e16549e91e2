package org.linli.workforce.staffing;

import static org.hamcrest.Matchers.equalTo;
import static org.linli.workforce.Team.get;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
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

    @Test
    void nobodyMovesADemand() {
        Doors.of(Status.class, StaffingCommand.class, At::path).reach(Status.SHORT, StaffingDoorsTest::needed)
                .reach(Status.STAFFED, StaffingDoorsTest::staffed).reach(Status.CLOSED, StaffingDoorsTest::closed)
                .movedByNobody(at -> at.team().director).check();
    }
}
