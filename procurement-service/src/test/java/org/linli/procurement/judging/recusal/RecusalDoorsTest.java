package org.linli.procurement.judging.recusal;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.procurement.Case;
import org.linli.procurement.Case.Stage;

/** Every command on a request for a recusal in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class RecusalDoorsTest {

    private static final String GRANTED = "{\"granted\":true,\"reason\":\"looked into\"}";
    private static final String REFUSED = "{\"granted\":false,\"reason\":\"looked into\"}";

    private record At(Case play, String path) {

        /** Did not draw the committee. */
        String officer() {
            return play.reviewer();
        }

        At after(String token, String below, String body) {
            play.then(token, path + below, body);
            return this;
        }
    }

    private static At asked() {
        var play = Case.at(Stage.SEATED);
        return new At(play, "/recusals/" + Case.begun(play.director(0), "/tenders/" + play.tender() + "/recusals", """
                {"agencyId":"%s","personId":"%s","grounds":"a cousin"}""".formatted(play.agency(0),
                UUID.randomUUID())));
    }

    private static At decided(String decision) {
        var at = asked();
        return at.after(at.officer(), "/decide", decision);
    }

    @Test
    void everyDoorOfARequest() {
        Doors.of(RecusalStatus.class, RecusalCommand.class, At::path)
                .reach(RecusalStatus.ASKED, RecusalDoorsTest::asked)
                .reach(RecusalStatus.GRANTED, () -> decided(GRANTED))
                .reach(RecusalStatus.REFUSED, () -> decided(REFUSED))
                .door(RecusalCommand.DECIDE, At::officer, "/decide", at -> GRANTED).check();
    }
}
