package org.linli.procurement.known.dualcontrol;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.procurement.Case;
import org.linli.procurement.Case.Stage;

/** Every command on a decision of two persons in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class DecisionDoorsTest {

    private record At(Case play, String path) {

        At after(String below) {
            play.then(play.reviewer(), path + below, null);
            return this;
        }
    }

    private static At proposed() {
        var play = Case.at(Stage.ANNOUNCED);
        play.then(play.writer(), "/tenders/" + play.tender() + "/suspend", "{\"reason\":\"r\"}");
        List<String> found = Case.get(play.reviewer(), "/decisions?subjectId=" + play.tender(), "items.id");
        return new At(play, "/decisions/" + found.getFirst());
    }

    private static At lapsed() {
        var at = proposed();
        Case.past(at.play().reviewer(), at.path(), "confirmUntil");
        return at;
    }

    private static At overtaken() {
        var at = proposed();
        at.play().then(at.play().writer(), "/tenders/" + at.play().tender() + "/cancel",
                "{\"reason\":\"r\",\"ground\":\"TASK_CANCELLED\"}");
        List<String> found = Case.get(at.play().reviewer(), "/decisions?subjectId=" + at.play().tender(),
                "items.findAll{it.kind == 'CANCEL_TENDER'}.id");
        at.play().then(at.play().reviewer(), "/decisions/" + found.getFirst() + "/confirm", null);
        return at;
    }

    @Test
    void everyDoorOfADecisionOfTwoPersons() {
        Doors.of(DecisionStatus.class, DecisionCommand.class, At::path)
                .reach(DecisionStatus.PROPOSED, DecisionDoorsTest::proposed)
                .reach(DecisionStatus.CONFIRMED, () -> proposed().after("/confirm"))
                .reach(DecisionStatus.REJECTED, () -> proposed().after("/reject"))
                .reach(DecisionStatus.LAPSED, DecisionDoorsTest::lapsed)
                .reach(DecisionStatus.OVERTAKEN, DecisionDoorsTest::overtaken)
                .door(DecisionCommand.CONFIRM, at -> at.play().reviewer(), "/confirm")
                .door(DecisionCommand.REJECT, at -> at.play().reviewer(), "/reject").check();
    }
}
