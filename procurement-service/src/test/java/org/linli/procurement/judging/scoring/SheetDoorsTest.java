package org.linli.procurement.judging.scoring;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.http.Http;
import org.linli.procurement.Case;
import org.linli.procurement.Case.Stage;

/** Every command on a score sheet in every status, over HTTP, by its member. */
@QuarkusTest
@WithTestResource(Engines.class)
class SheetDoorsTest {

    private static final String WORDS = "{\"criterion\":\"PLAN\",\"words\":\"the plan names no partner\"}";

    private record At(Case play, String member, String sheet) {

        String path() {
            return "/sheets/" + sheet;
        }

        String written() {
            return SheetDoorsTest.written(play, 80, true);
        }
    }

    private static String written(Case play, int points, boolean submit) {
        return """
                {"bidId":"%s","scores":[{"criterion":"PLAN","score":%2$d,"reason":"r"},
                 {"criterion":"TEAM","score":%2$d,"reason":"r"}],"submit":%3$s}""".formatted(play.bid(0), points,
                submit);
    }

    private static String member(Case play) {
        return Case.expert(play.person(play.seats("CONFIRMED").getFirst()));
    }

    private static At draft() {
        var play = Case.at(Stage.SCORING);
        var member = member(play);
        return new At(play, member,
                Case.begun(member, "/tenders/" + play.tender() + "/sheets", written(play, 10, false)));
    }

    private static At submitted() {
        var at = draft();
        at.play().then(at.member(), at.path() + "/submit", null);
        return at;
    }

    private static At inConsensus() {
        var play = Case.at(Stage.CONSENSUS);
        var member = member(play);
        List<String> own = Case.get(member, "/tenders/" + play.tender() + "/sheets", "findAll{it.allowedActions}.id");
        List<String> all = Case.get(member, "/tenders/" + play.tender() + "/sheets", "id");
        return new At(play, member, own.isEmpty() ? ownOf(play, member, all) : own.getFirst());
    }

    /** The first that the member may read alone. */
    private static String ownOf(Case play, String member, List<String> all) {
        return all.stream().filter(
                id -> Http.given().header("Authorization", member).get("/api/v1/sheets/" + id).statusCode() == 200)
                .findFirst().orElseThrow();
    }

    /** One member is far from the others, and has to say why. */
    private static At farOff() {
        var play = Case.at(Stage.SCORING);
        var seats = play.seats("CONFIRMED");
        for (int bid = 0; bid < 3; bid++) {
            for (var seat : seats) {
                var points = bid == 0 && seat.equals(seats.getFirst()) ? 30 : 80;
                play.then(Case.expert(play.person(seat)), "/tenders/" + play.tender() + "/sheets",
                        written(play, points, true).replace(play.bid(0).toString(), play.bid(bid).toString()));
            }
        }
        play.then(play.writer(), "/tenders/" + play.tender() + "/consensus", null);
        var member = member(play);
        return new At(play, member,
                Case.get(member, "/tenders/" + play.tender() + "/sheets", "find{it.scores.any{s -> s.outlier}}.id"));
    }

    @Test
    void everyDoorOfASheet() {
        doors().reach(SheetStatus.IN_CONSENSUS, SheetDoorsTest::farOff).check();
    }

    @Test
    void whatIsNotFarOffIsNotExplained() {
        doors().reach(SheetStatus.IN_CONSENSUS, SheetDoorsTest::inConsensus)
                .named(SheetStatus.IN_CONSENSUS, SheetCommand.EXPLAIN, "scoring.not-an-outlier")
                .checkIn(SheetStatus.IN_CONSENSUS);
    }

    private static Doors<At, SheetStatus, SheetCommand> doors() {
        return Doors.of(SheetStatus.class, SheetCommand.class, At::path).reach(SheetStatus.DRAFT, SheetDoorsTest::draft)
                .reach(SheetStatus.SUBMITTED, SheetDoorsTest::submitted)
                .door(SheetCommand.WRITE, "POST", At::member, at -> "/tenders/" + at.play().tender() + "/sheets",
                        At::written)
                .door(SheetCommand.SUBMIT, At::member, "/submit")
                .door(SheetCommand.EXPLAIN, At::member, "/explain", at -> WORDS);
    }
}
