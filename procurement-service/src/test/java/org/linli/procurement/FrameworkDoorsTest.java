package org.linli.procurement;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.procurement.planning.framework.FrameworkCommand;
import org.linli.procurement.planning.framework.FrameworkStatus;

/** Every command on a register of qualified agencies in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class FrameworkDoorsTest {

    private static final String REASON = "{\"reason\":\"r\"}";

    private record At(Play play, UUID member, UUID other, String path) {

        String decisions() {
            return "{\"decisions\":[{\"agencyId\":\"" + member + "\",\"admitted\":true}]}";
        }
    }

    private static String agency(UUID id) {
        return "{\"agencyId\":\"" + id + "\"}";
    }

    /** With one agency that applied, and another that may. */
    private static At register(String mode) {
        var play = new Play();
        var until = "CLOSED".equals(mode) ? "\"" + Play.BEGIN.plusDays(10) + "\"" : "null";
        var path = "/frameworks/" + Play.id(Play.post(play.writer, "/frameworks", null, """
                {"purchaserId":"%s","serviceType":"FAMILY_SERVICE_STATION","title":"名录",
                "mode":"%s","tariff":%s,"from":"%s","to":"%s",
                 "applyUntil":%s,"intentionId":"%s"}""".formatted(play.street, mode, Play.money("100.00"), Play.BEGIN,
                Play.BEGIN.plusYears(1), until, play.registerIntention())).statusCode(201));
        var member = Play.agency();
        Play.post(Play.director(member), path + "/apply", null, agency(member)).statusCode(200);
        return new At(play, member, Play.agency(), path);
    }

    private static At ended() {
        var at = register("OPEN");
        Play.post(at.play().writer, at.path() + "/end", "*", REASON).statusCode(200);
        Play.agreed(at.play().reviewer, UUID.fromString(at.path().substring("/frameworks/".length())));
        return at;
    }

    @Test
    void everyDoorOfARegister() {
        Doors.of(FrameworkStatus.class, FrameworkCommand.class, At::path)
                .reach(FrameworkStatus.APPLICATIONS, () -> register("CLOSED"))
                .reach(FrameworkStatus.ACTIVE, () -> register("OPEN"))
                .reach(FrameworkStatus.ENDED, FrameworkDoorsTest::ended)
                .door(FrameworkCommand.APPLY, at -> Play.director(at.other()), "/apply", at -> agency(at.other()))
                .ofAnybody(FrameworkCommand.APPLY)
                .door(FrameworkCommand.LEAVE, at -> Play.director(at.member()), "/leave", at -> agency(at.member()))
                .door(FrameworkCommand.DECIDE, at -> at.play().writer, "/decide", At::decisions)
                .named(FrameworkStatus.APPLICATIONS, FrameworkCommand.DECIDE, "framework.applications-run")
                .door(FrameworkCommand.END, at -> at.play().writer, "/end", at -> REASON).check();
    }
}
