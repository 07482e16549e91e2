package org.linli.workforce.move;

import static org.linli.workforce.Team.get;
import static org.linli.workforce.Team.id;
import static org.linli.workforce.Team.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.workforce.Team;
import org.linli.workforce.move.MovePatternStatus.PatternCommand;
import org.linli.workforce.move.MoveStatus.MoveCommand;

/** Every command on a move in every status, over HTTP, and that the clock alone ends a pattern. */
@QuarkusTest
@WithTestResource(Engines.class)
class MoveDoorsTest {

    /** @param receiver who may receive the cases, the person who left while nobody is named */
    private record At(Team team, String leaver, String successor, String receiver, String path) {

        String cases() {
            return "{\"cases\":7,\"successorId\":\"%s\"}".formatted(successor);
        }

        At by(String receiving) {
            return new At(team, leaver, successor, receiving, path);
        }
    }

    private static At open() {
        var team = Team.registered();
        var leaver = team.worker();
        var successor = team.worker();
        team.posted(successor, "FRONTLINE");
        team.left(id(team.posted(leaver, "FRONTLINE")), "PAY");
        var path = "/moves/" + get(team.director, "/moves").extract().<String>path("items[0].id");
        return new At(team, leaver, successor, leaver, path);
    }

    private static At handedOver() {
        var at = open();
        then(at.path(), at.team().clerk, "/hand-over", at.cases());
        return at.by(at.successor());
    }

    private static At done() {
        var at = handedOver();
        then(at.path(), Team.self(at.successor()), "/receive", null);
        return at;
    }

    @Test
    void everyDoorOfAMove() {
        Doors.of(MoveStatus.class, MoveCommand.class, At::path).reach(MoveStatus.OPEN, MoveDoorsTest::open)
                .reach(MoveStatus.HANDED_OVER, MoveDoorsTest::handedOver).reach(MoveStatus.DONE, MoveDoorsTest::done)
                .door(MoveCommand.HAND_OVER, at -> at.team().clerk, "/hand-over", At::cases)
                .door(MoveCommand.RECEIVE, at -> Team.self(at.receiver()), "/receive")
                .door(MoveCommand.RETURN, at -> Team.self(at.receiver()), "/return")
                .door(MoveCommand.TALK, at -> at.team().director, "/exit-talk", at -> "{\"reasons\":[\"PAY\"]}")
                .check();
    }

    private static String flagged() {
        var left = Team.registered();
        var joined = Team.registered();
        for (int person = 0; person < Team.rule("MOVE-SEVERAL"); person++) {
            joined.takenFrom(left);
        }
        return get(left.director, "/move-patterns").extract().path("items[0].id");
    }

    private static String over() {
        var pattern = flagged();
        Time.past(Time.today().plusDays(Team.rule("MOVE-WINDOW")));
        return pattern;
    }

    @Test
    void nobodyMovesAPattern() {
        Doors.of(MovePatternStatus.class, PatternCommand.class, (String id) -> "/move-patterns/" + id)
                .reach(MovePatternStatus.FLAGGED, MoveDoorsTest::flagged)
                .reach(MovePatternStatus.OVER, MoveDoorsTest::over).movedByNobody(id -> Team.ASSOCIATION).check();
    }
}
