package org.linli.procurement;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.procurement.tendering.amendment.AmendmentCommand;
import org.linli.procurement.tendering.amendment.AmendmentStatus;

/** Every command on an amendment in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class AmendmentDoorsTest {

    private record At(Play play, String path) {

        At after(String token, String below) {
            Play.post(token, path + below, "*", null).statusCode(200);
            return this;
        }
    }

    private static At proposed() {
        var play = new Play();
        var amended = Play.content("2400000.00", "").replace("\"target\":\"120\"", "\"target\":\"150\"");
        return new At(play,
                "/amendments/" + Play.id(Play.post(play.writer, "/tenders/" + play.publishedTender() + "/amendments",
                        null, "{\"content\":" + amended + ",\"reason\":\"r\"}").statusCode(201)));
    }

    @Test
    void everyDoorOfAnAmendment() {
        Doors.of(AmendmentStatus.class, AmendmentCommand.class, At::path)
                .reach(AmendmentStatus.PROPOSED, AmendmentDoorsTest::proposed).reach(AmendmentStatus.PUBLISHED, () -> {
                    var at = proposed();
                    return at.after(at.play().reviewer, "/publish");
                }).reach(AmendmentStatus.DISCARDED, () -> {
                    var at = proposed();
                    return at.after(at.play().writer, "/discard");
                }).door(AmendmentCommand.PUBLISH, at -> at.play().reviewer, "/publish")
                .door(AmendmentCommand.DISCARD, at -> at.play().writer, "/discard").check();
    }
}
