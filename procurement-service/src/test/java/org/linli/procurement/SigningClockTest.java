package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.Ids;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.procurement.Case.Stage;

/** The term to sign runs against a winner only while nobody else has to act first. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class SigningClockTest {

    private static String award(Case at) {
        return "/awards/" + at.award();
    }

    private static void past(Case at, String term) {
        Time.past(Play.lastDay(null, award(at), term));
    }

    /** As another lot leaves it that was opened later and shows the winner's bid beside its own. */
    private static String suspect(Case at) {
        var sign = Ids.next();
        Rows.change("""
                insert into collusion_sign (id, version, tender_id, purchaser_id, kind, bids, proofs, found_on, overdue,
                    status)
                values (?, 0, ?, ?, 'ALIKE_TEXT', jsonb_build_array(?::text, gen_random_uuid()::text), '[]', ?, false,
                    'FOUND')""", sign, at.tender(), at.street(), at.bid(1).toString(), Play.BEGIN);
        return sign.toString();
    }

    @Test
    void aWinnerWhoseSignatureAnUndecidedSignForbidsForfeitsNothing() {
        var at = Case.at(Stage.DRAFTED);
        suspect(at);
        past(at, "signUntil");
        Play.get(null, award(at)).body("awaited", equalTo("NOBODY"));
        past(at, "callUntil");
        past(at, "callUntil");
        Play.get(null, award(at)).body("status", equalTo("MADE")).body("awaited", equalTo("NOBODY"));
    }

    @Test
    void aWinnerThatWasCalledUponForfeitsNothingOnceASignForbidsItsSignature() {
        var at = Case.at(Stage.DRAFTED);
        past(at, "signUntil");
        Play.get(null, award(at)).body("awaited", equalTo("AGENCY"));
        suspect(at);
        past(at, "callUntil");
        Play.get(null, award(at)).body("status", equalTo("MADE")).body("awaited", equalTo("NOBODY"));
    }

    @Test
    void aWinnerThatIsBarredFromSigningIsThePurchasersToDecideOn() {
        var ranked = new Play().ranked();
        var award = ranked.awarded();
        var path = "/awards/" + award;
        Play.post(ranked.play().writer, "/contracts", null, "{\"awardId\":\"" + award + "\"}").statusCode(201);
        Play.lifecycle(ranked.agencies().get(1), "suspended", 20);
        Await.until("the suspension",
                () -> !Play.get(null, "/agencies/" + ranked.agencies().get(1)).extract().<Boolean>path("mayBeAwarded"));
        Time.past(Play.lastDay(null, path, "signUntil"));
        Play.get(null, path).body("awaited", equalTo("PURCHASER"));
        Time.past(Play.lastDay(null, path, "callUntil"));
        Play.get(null, path).body("status", equalTo("MADE"));
    }

    @Test
    void aLastTermThatWasHeldIsWholeAgainWhenTheHoldIsOver() {
        var at = Case.at(Stage.DRAFTED);
        past(at, "signUntil");
        var called = Play.lastDay(null, award(at), "callUntil");
        at.then(at.writer(), award(at) + "/revocation", "{\"ground\":\"FALSE_MATERIAL\",\"reason\":\"a stamp\"}");
        at.then(Case.checker(), award(at) + "/reject-revocation", "{\"findings\":\"it is genuine\"}");
        Time.past(called);
        Play.get(null, award(at)).body("status", equalTo("MADE")).body("awaited", equalTo("AGENCY"));
        LocalDate anew = Play.lastDay(null, award(at), "callUntil");
        assertThat(anew).isAfter(called);
        Time.past(anew);
        Play.get(null, award(at)).body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void aWinnerForfeitsNothingWhoseSuspensionEndedInTheLastHour() {
        var at = Case.at(Stage.DRAFTED);
        var winner = at.agency(1);
        past(at, "signUntil");
        Play.get(null, award(at)).body("awaited", equalTo("AGENCY"));
        var called = Play.lastDay(null, award(at), "callUntil");
        Play.lifecycle(winner, "suspended", 20);
        Await.until("the suspension",
                () -> !Play.get(null, "/agencies/" + winner).extract().<Boolean>path("mayBeAwarded"));
        Time.to(called);
        Play.lifecycle(winner, "resumed", 21);
        Await.until("its end", () -> Play.get(null, "/agencies/" + winner).extract().<Boolean>path("mayBeAwarded"));
        isCalledAnew(at, called);
    }

    /** Its last term is whole, and the last. */
    private static void isCalledAnew(Case at, LocalDate called) {
        Time.past(called);
        Play.get(null, award(at)).body("status", equalTo("MADE")).body("awaited", equalTo("AGENCY"));
        past(at, "callUntil");
        Play.get(null, award(at)).body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void aWinnerForfeitsNothingWhoseTieEndedInTheLastHour() {
        var at = Case.at(Stage.DRAFTED);
        past(at, "signUntil");
        var called = Play.lastDay(null, award(at), "callUntil");
        var overlap = OverlapTest.found(at.agency(1), at.street());
        Time.to(called);
        OverlapTest.said("ended", overlap, at.agency(1), at.street(), 2);
        isCalledAnew(at, called);
    }

    @Test
    void aWinnerForfeitsNothingWhoseTieTwoLookedAtInTheLastHour() {
        var at = Case.at(Stage.DRAFTED);
        past(at, "signUntil");
        var called = Play.lastDay(null, award(at), "callUntil");
        var overlap = OverlapTest.found(at.agency(1), at.street());
        Time.to(called);
        at.then(at.writer(), "/tenders/" + at.tender() + "/overlaps/review", "{\"words\":\"she takes no part\"}");
        at.agreed(at.bid(1));
        isCalledAnew(at, called);
        OverlapTest.said("ended", overlap, at.agency(1), at.street(), 2);
    }
}
