package org.linli.procurement.judging.seat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.procurement.Case;
import org.linli.procurement.Case.Stage;

/** Every command on a seat in every status, over HTTP: by its member, and by two officers of the host. */
@QuarkusTest
@WithTestResource(Engines.class)
class SeatDoorsTest {

    private static final String REASON = "{\"reason\":\"r\"}";
    private static final String CONDUCT = "{\"cause\":\"PRIVATE_CONTACT\",\"reason\":\"r\"}";

    /** @param candidate another seat of the same committee */
    private record At(Case play, String seat, String member, String candidate) {

        static At of(Case play, String status) {
            var seats = play.seats(status);
            return new At(play, seats.getFirst(), Case.expert(play.person(seats.getFirst())), seats.getLast());
        }

        String path() {
            return "/seats/" + seat;
        }

        String host() {
            return play.writer();
        }

        String second() {
            return play.reviewer();
        }

        At after(String token, String below, String body) {
            play.then(token, path() + below, body);
            return this;
        }
    }

    private static At drawn() {
        return proposed(At.of(Case.at(Stage.DRAWN), "DRAWN"));
    }

    private static At confirmed() {
        return proposed(At.of(Case.at(Stage.SEATED), "CONFIRMED"));
    }

    private static At proposed(At at) {
        return at.after(at.host(), "/propose-void", CONDUCT);
    }

    private static At left(String how) {
        var at = At.of(Case.at(Stage.DRAWN), "DRAWN");
        return at.after(at.member(), how, REASON);
    }

    /** A new committee takes over after a challenge. */
    private static At dismissed() {
        var at = At.of(Case.at(Stage.ANNOUNCED), "CONFIRMED");
        var challenge = Case.begun(at.play().director(2), "/tenders/" + at.play().tender() + "/challenges", """
                {"agencyId":"%s","level":"OBJECTION","subject":"EVALUATION","points":["the hours"]}"""
                .formatted(at.play().agency(2)));
        at.play().then(at.host(), "/challenges/" + challenge + "/answer",
                "{\"agrees\":true,\"text\":\"t\",\"remedy\":\"NEW_PANEL\"}").agreed(UUID.fromString(challenge));
        return at;
    }

    private static At voided() {
        var at = confirmed();
        return at.after(at.second(), "/confirm-void", null);
    }

    @Test
    void everyDoorOfASeat() {
        Doors.of(SeatStatus.class, SeatCommand.class, At::path).reach(SeatStatus.DRAWN, SeatDoorsTest::drawn)
                .reach(SeatStatus.CONFIRMED, SeatDoorsTest::confirmed)
                .reach(SeatStatus.DECLINED, () -> left("/decline")).reach(SeatStatus.RECUSED, () -> left("/recuse"))
                .reach(SeatStatus.DISMISSED, SeatDoorsTest::dismissed).reach(SeatStatus.VOIDED, SeatDoorsTest::voided)
                .door(SeatCommand.CONFIRM, At::member, "/confirm", at -> "{\"underAge\":true}")
                .door(SeatCommand.DECLINE, At::member, "/decline", at -> REASON)
                .door(SeatCommand.RECUSE, At::member, "/recuse", at -> REASON)
                .door(SeatCommand.VOTE_CHAIR, At::member, "/vote-chair",
                        at -> "{\"seatId\":\"" + at.candidate() + "\"}")
                .door(SeatCommand.PROPOSE_VOID, At::host, "/propose-void", at -> CONDUCT)
                .door(SeatCommand.CONFIRM_VOID, At::second, "/confirm-void").check();
    }
}
