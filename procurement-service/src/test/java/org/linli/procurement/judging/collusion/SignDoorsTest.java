package org.linli.procurement.judging.collusion;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.procurement.Case;
import org.linli.procurement.Case.Stage;

/** Every command on a sign of collusion in every status, over HTTP: two bids of the case share a file. */
@QuarkusTest
@WithTestResource(Engines.class)
class SignDoorsTest {

    private record At(Case play, String id) {

        String path() {
            return "/collusion-signs/" + id;
        }

        String host() {
            return play.writer();
        }

        String second() {
            return play.reviewer();
        }

        At proposed(boolean confirmed) {
            play.then(host(), path() + "/decide", words(confirmed));
            return this;
        }

        At decided(boolean confirmed) {
            play.then(second(), proposed(confirmed).path() + "/agree", null);
            return this;
        }
    }

    private static String words(boolean confirmed) {
        return "{\"confirmed\":" + confirmed + ",\"words\":\"compared line by line\"}";
    }

    private static At found() {
        var play = Case.at(Stage.SCORING);
        return new At(play, play.sign());
    }

    @Test
    void everyDoorOfASign() {
        Doors.of(SignStatus.class, SignCommand.class, At::path).reach(SignStatus.FOUND, SignDoorsTest::found)
                .reach(SignStatus.PROPOSED, () -> found().proposed(true))
                .reach(SignStatus.CONFIRMED, () -> found().decided(true))
                .reach(SignStatus.DISMISSED, () -> found().decided(false))
                .door(SignCommand.DECIDE, At::host, "/decide", at -> words(true))
                .door(SignCommand.AGREE, At::second, "/agree")
                .door(SignCommand.SEND_BACK, At::second, "/send-back", at -> "{\"reason\":\"read it again\"}").check();
    }
}
