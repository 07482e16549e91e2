package org.linli.funding.overdue;

import static org.linli.funding.Case.get;
import static org.linli.funding.Case.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.funding.Case;
import org.linli.funding.overdue.EscalationStatus.EscalationCommand;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;

/** Every command on a step of the ladder in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class EscalationDoorsTest {

    private record At(Case one, String path, String payable) {

        String owner() {
            return Tokens.of("owner", "purchaser").street(one.street).bearer();
        }

        At answered() {
            post(owner(), path + "/answer", answer()).statusCode(200);
            return this;
        }

        At missed() {
            Time.past(Case.day(path, "answerUntil"));
            return this;
        }

        At paid() {
            Case.settled(Case.sent("{\"payableId\":\"" + payable + "\"}"), Time.today()).statusCode(200);
            Time.sweep();
            return this;
        }
    }

    private static At raised() {
        var one = new Case().funded("2400000", "0").reserved("2400000").payee().knownPayee().signed();
        var wage = one.payable("WAGE", 1);
        Case.late(wage, Case.rule("FB1"));
        return new At(one, "/escalations/" + get("/escalations?payableId=" + wage).getString("items[0].id"), wage);
    }

    private static String answer() {
        return "{\"payBy\":\"" + Time.today().plusDays(5) + "\"}";
    }

    @Test
    void everyDoorOfAnEscalation() {
        Doors.of(EscalationStatus.class, EscalationCommand.class, At::path)
                .reach(EscalationStatus.RAISED, EscalationDoorsTest::raised)
                .reach(EscalationStatus.MISSED, () -> raised().missed())
                .reach(EscalationStatus.ANSWERED, () -> raised().answered())
                .reach(EscalationStatus.CLOSED, () -> raised().paid())
                .door(EscalationCommand.ANSWER, At::owner, "/answer", at -> answer()).check();
    }
}
