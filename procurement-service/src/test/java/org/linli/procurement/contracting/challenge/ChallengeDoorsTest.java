package org.linli.procurement.contracting.challenge;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.procurement.Case;
import org.linli.procurement.Case.Stage;

/** Every command on a challenge in every status, over HTTP: before its complaint was examined, and after. */
@QuarkusTest
@WithTestResource(Engines.class)
class ChallengeDoorsTest {

    private static final String NO = "{\"agrees\":false,\"text\":\"scored as published\"}";
    private static final String COMPLAINT = "{\"items\":[1],\"grounds\":\"g\"}";
    private static final String ADMITTED = "{\"admitted\":true,\"reasons\":\"r\"}";
    private static final String DAYS = "{\"days\":20}";

    private record At(Case play, String id) {

        String path() {
            return "/challenges/" + id;
        }

        String bidder() {
            return play.director(2);
        }

        String host() {
            return play.writer();
        }

        At after(String token, String below, String body) {
            play.then(token, path() + below, body);
            return this;
        }
    }

    private static At filed() {
        var play = Case.at(Stage.ANNOUNCED);
        return new At(play, Case.begun(play.director(2), "/tenders/" + play.tender() + "/challenges", """
                {"agencyId":"%s","level":"OBJECTION","subject":"RESULT","points":["the hours"]}"""
                .formatted(play.agency(2))));
    }

    private static At answered() {
        var at = filed();
        return at.after(at.host(), "/answer", NO);
    }

    private static At complaint() {
        var at = answered();
        return at.after(at.bidder(), "/complain", COMPLAINT);
    }

    private static At examinedAndHeld() {
        return complaint().after(Case.maker(), "/examine", ADMITTED).after(Case.maker(), "/suspend", DAYS);
    }

    private static String decision(String outcome) {
        return "{\"outcome\":\"" + outcome + "\",\"reasons\":\"r\",\"remedy\":"
                + ("REJECTED".equals(outcome) ? "null" : "\"NEXT_CANDIDATE\"") + "}";
    }

    private static At decided(String outcome) {
        return examinedAndHeld().after(Case.checker(), "/decide", decision(outcome));
    }

    private static Doors<At, ChallengeStatus, ChallengeCommand> doors(Supplier<At> complaint) {
        return Doors.of(ChallengeStatus.class, ChallengeCommand.class, At::path)
                .reach(ChallengeStatus.FILED, ChallengeDoorsTest::filed)
                .reach(ChallengeStatus.ANSWERED, ChallengeDoorsTest::answered)
                .reach(ChallengeStatus.COMPLAINT, complaint).reach(ChallengeStatus.UPHELD, () -> decided("UPHELD"))
                .reach(ChallengeStatus.PARTLY, () -> decided("PARTLY"))
                .reach(ChallengeStatus.REJECTED, () -> decided("REJECTED"))
                .door(ChallengeCommand.ANSWER, At::host, "/answer", at -> NO)
                .door(ChallengeCommand.COMPLAIN, At::bidder, "/complain", at -> COMPLAINT)
                .door(ChallengeCommand.EXAMINE, at -> Case.maker(), "/examine", at -> ADMITTED)
                .door(ChallengeCommand.STATE, At::host, "/state", at -> "{\"text\":\"t\"}")
                .door(ChallengeCommand.HOLD, at -> Case.maker(), "/suspend", at -> DAYS)
                .door(ChallengeCommand.RELEASE, at -> Case.maker(), "/release")
                .door(ChallengeCommand.DECIDE, at -> Case.checker(), "/decide", at -> decision("UPHELD"))
                .named(ChallengeStatus.FILED, ChallengeCommand.COMPLAIN, "challenge.answer-not-due")
                .named(ChallengeStatus.COMPLAINT, ChallengeCommand.STATE, "challenge.not-examined")
                .named(ChallengeStatus.COMPLAINT, ChallengeCommand.DECIDE, "challenge.not-examined")
                .named(ChallengeStatus.COMPLAINT, ChallengeCommand.HOLD, "challenge.suspended-once");
    }

    @Test
    void everyDoorOfAChallenge() {
        doors(ChallengeDoorsTest::complaint).check();
    }

    @Test
    void everyDoorOfAComplaintThatIsExaminedAndSuspends() {
        doors(ChallengeDoorsTest::examinedAndHeld).checkIn(ChallengeStatus.COMPLAINT);
    }
}
