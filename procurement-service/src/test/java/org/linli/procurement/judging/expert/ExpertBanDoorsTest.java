package org.linli.procurement.judging.expert;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.procurement.Case;
import org.linli.procurement.Case.Stage;

/** Every command on a ban from reviewing in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class ExpertBanDoorsTest {

    private record At(Case play, String path) {
    }

    private static At proposed() {
        var play = Case.at(Stage.SEATED);
        return new At(play, "/expert-bans/" + Case.begun(Case.maker(),
                "/experts/" + Case.expertOfNoCommittee() + "/bans", "{\"months\":12,\"reason\":\"r\"}"));
    }

    private static At inForce() {
        var at = proposed();
        at.play().then(Case.checker(), at.path() + "/confirm", null);
        return at;
    }

    @Test
    void everyDoorOfABan() {
        Doors.of(BanStatus.class, BanCommand.class, At::path).reach(BanStatus.PROPOSED, ExpertBanDoorsTest::proposed)
                .reach(BanStatus.IN_FORCE, ExpertBanDoorsTest::inForce)
                .door(BanCommand.CONFIRM, at -> Case.checker(), "/confirm").check();
    }
}
