package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.procurement.Case.Stage;

/** How an award ends before its contract is signed: by nobody alone but the winner. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class AwardEndingTest {

    private static final String FALSE_MATERIAL = "{\"ground\":\"FALSE_MATERIAL\",\"reason\":\"a forged certificate\"}";
    private static final String FINDINGS = "{\"findings\":\"the issuer never issued it\"}";

    private static String award(Case at) {
        return "/awards/" + at.award();
    }

    private static String contract(Case at) {
        return "/contracts/" + at.contract();
    }

    private static void signedByTheWinner(Case at) {
        at.then(at.director(1), contract(at) + "/sign",
                "{\"sha256\":\"" + Case.get(at.writer(), contract(at), "sha256") + "\"}");
    }

    @Test
    void theHashOfAnotherTextIsAnErrorOfTheBody() {
        var at = Case.at(Stage.DRAFTED);
        Play.post(at.director(1), contract(at) + "/sign", "*", "{\"sha256\":\"" + "0".repeat(64) + "\"}")
                .statusCode(422).body("type", equalTo("urn:linli:problem:contract.other-text"))
                .body("errors[0].field", equalTo("sha256"));
    }

    @Test
    void onePersonDoesNotTakeAnAwardBack() {
        var at = Case.at(Stage.DRAFTED);
        signedByTheWinner(at);
        Play.post(at.writer(), award(at) + "/withdraw", "*", "{\"reason\":\"x\"}").statusCode(403);
        Play.post(at.writer(), "/tenders/" + at.tender() + "/cancel", "*", "{\"reason\":\"x\"}").statusCode(409);
        Play.post(at.writer(), award(at) + "/revocation", "*", "{\"ground\":\"x\",\"reason\":\"x\"}").statusCode(400);
        Play.post(at.writer(), award(at) + "/revocation", "*", FALSE_MATERIAL).statusCode(200).body("status",
                equalTo("MADE"));
        Play.post(at.writer(), award(at) + "/confirm-revocation", "*", FINDINGS).statusCode(403);
        Play.get(null, award(at)).body("status", equalTo("MADE"))
                .body("revocations[0].ground", equalTo("FALSE_MATERIAL")).body("revocations[0].reason", nullValue());
        Play.get(at.writer(), contract(at)).body("status", equalTo("PENDING_SIGNATURE"));
    }

    @Test
    void theWinnerObjectsBeforeTwoPersonsTakeTheAwardBackAndTheNextIsAnnouncedAnew() {
        var at = Case.at(Stage.DRAFTED);
        signedByTheWinner(at);
        Play.post(at.writer(), award(at) + "/revocation", "*", FALSE_MATERIAL).statusCode(200);
        Play.post(at.writer(), award(at) + "/revocation", "*", FALSE_MATERIAL).statusCode(409);
        Play.post(Case.checker(), award(at) + "/confirm-revocation", "*", FINDINGS).statusCode(422).body("rule",
                equalTo("P17.object"));
        Play.post(at.director(2), award(at) + "/object-to-revocation", "*", "{\"text\":\"t\"}").statusCode(403);
        Play.post(at.director(1), award(at) + "/object-to-revocation", "*", "{\"text\":\"it is genuine\"}")
                .statusCode(200).body("revocations[0].objection", equalTo("it is genuine"));
        Case.past(null, award(at), "revocations[0].objectUntil");
        Play.post(Case.checker(), award(at) + "/confirm-revocation", "*", FINDINGS).statusCode(200).body("status",
                equalTo("WITHDRAWN"));
        Play.get(at.writer(), contract(at)).body("status", equalTo("TERMINATED"));
        var window = Play.lastDay(at.tender(), "standstillUntil");
        assertThat(window).isAfter(Time.today().plusDays(7));
        Play.get(null, "/tenders/" + at.tender()).body("status", equalTo("STANDSTILL"))
                .body("leadingBidId", not(equalTo(at.bid(1).toString())))
                .body("clocks.resultNoticeUntil", notNullValue());
        Play.post(at.writer(), "/tenders/" + at.tender() + "/award", "*", null).statusCode(422).body("rule",
                equalTo("P19"));
        Play.post(at.director(1), "/tenders/" + at.tender() + "/challenges", null, "{\"agencyId\":\"" + at.agency(1)
                + "\",\"level\":\"OBJECTION\",\"subject\":\"RESULT\"," + "\"points\":[\"p\"]}").statusCode(201);
        assertThat(JournalRows.typesOf(at.tender())).contains("linli.procurement.award.revocation-proposed.v1",
                "linli.procurement.award.revocation-objected.v1", "linli.procurement.award.revocation-closed.v1",
                "linli.procurement.award.withdrawn.v1");
        assertThat(JournalRows.of(at.contract()))
                .anySatisfy(row -> assertThat(row.type()).isEqualTo("linli.procurement.contract.terminated.v1"));
    }

    @Test
    void aProposalThatNobodyConfirmsLapsesAndARejectedOneIsNotMadeAgain() {
        var at = Case.at(Stage.AWARDED);
        Play.post(at.writer(), award(at) + "/revocation", "*", FALSE_MATERIAL).statusCode(200);
        Case.past(null, award(at), "revocations[0].confirmUntil");
        Play.get(null, award(at)).body("status", equalTo("MADE")).body("revocations[0].state", equalTo("LAPSED"));
        Play.post(Case.checker(), award(at) + "/confirm-revocation", "*", FINDINGS).statusCode(409);
        Play.post(at.writer(), award(at) + "/revocation", "*", FALSE_MATERIAL).statusCode(200);
        Play.post(Case.checker(), award(at) + "/reject-revocation", "*", FINDINGS).statusCode(200).body("status",
                equalTo("MADE"));
        Play.post(at.writer(), award(at) + "/revocation", "*", FALSE_MATERIAL).statusCode(409).body("type",
                equalTo("urn:linli:problem:award.ground-rejected"));
    }

    @Test
    void aTaskThatIsCancelledEndsTheTender() {
        var at = Case.at(Stage.DRAFTED);
        Play.post(at.writer(), award(at) + "/revocation", "*", "{\"ground\":\"TASK_CANCELLED\",\"reason\":\"r\"}")
                .statusCode(200);
        Case.past(null, award(at), "revocations[0].objectUntil");
        Play.post(Case.checker(), award(at) + "/confirm-revocation", "*", FINDINGS).statusCode(200);
        assertThat(Play.status(at.tender())).isEqualTo("FAILED");
        Play.get(at.writer(), contract(at)).body("status", equalTo("TERMINATED"));
    }

    @Test
    void theWinnerRefusesAndTheNextHasItsOwnWindow() {
        var at = Case.at(Stage.DRAFTED);
        Play.post(at.director(2), award(at) + "/withdraw", "*", "{\"reason\":\"r\"}").statusCode(403);
        Play.post(at.writer(), award(at) + "/withdraw", "*", "{\"reason\":\"r\"}").statusCode(403);
        Play.post(at.director(1), award(at) + "/withdraw", "*", "{\"reason\":\"no staff left\"}").statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        Play.get(at.writer(), contract(at)).body("status", equalTo("TERMINATED"));
        Play.post(at.writer(), "/tenders/" + at.tender() + "/award", "*", null).statusCode(422);
        Play.standStill(at.tender());
        var next = Play.id(Play.post(at.writer(), "/tenders/" + at.tender() + "/award", "*", null).statusCode(201));
        Play.get(null, "/awards/" + next).body("agencyId", not(equalTo(at.agency(1).toString())));
    }

    @Test
    void aWinnerThatHasSignedRefusesNoMore() {
        var at = Case.at(Stage.DRAFTED);
        var text = Play.get(at.writer(), contract(at)).extract().<String>path("sha256");
        Play.post(at.director(1), contract(at) + "/sign", "*", "{\"sha256\":\"" + text + "\"}").statusCode(200);
        Play.post(at.director(1), award(at) + "/withdraw", "*", "{\"reason\":\"r\"}").statusCode(409).body("type",
                equalTo("urn:linli:problem:award.winner-has-signed"));
        Play.get(null, award(at)).body("status", equalTo("MADE"));
        Play.get(at.director(1), award(at)).body("allowedActions", not(hasItem("withdrawAward")));
    }

    @Test
    void aWinnerThatLetsItsLastTermPassAfterTheServiceStoodStillHadItWhole() {
        var at = Case.at(Stage.DRAFTED);
        Time.past(Play.lastDay(null, award(at), "signUntil").plusDays(40));
        Play.get(null, award(at)).body("status", equalTo("MADE")).body("awaited", equalTo("AGENCY"));
        assertThat(Play.lastDay(null, award(at), "callUntil")).isAfter(Time.today().plusDays(4));
        Case.past(null, award(at), "callUntil");
        Play.get(null, award(at)).body("status", equalTo("WITHDRAWN")).body("reason", equalTo("SIGNING_TERM_ENDED"));
        Play.get(at.writer(), contract(at)).body("status", equalTo("TERMINATED"));
        assertThat(Play.lastDay(at.tender(), "standstillUntil")).isAfter(Time.today().plusDays(6));
    }

    @Test
    void aPurchaserThatKeepsSilentDropsNobody() {
        var at = Case.at(Stage.DRAFTED);
        signedByTheWinner(at);
        Case.past(null, award(at), "signUntil");
        Play.get(null, award(at)).body("awaited", equalTo("PURCHASER"));
        Time.past(Play.lastDay(null, award(at), "callUntil").plusDays(60));
        Play.get(null, award(at)).body("status", equalTo("MADE")).body("revocations", hasSize(0));
        var told =
                JournalRows.typesOf(at.tender()).stream().filter("linli.procurement.award.signing-overdue.v1"::equals);
        assertThat(told).hasSizeLessThanOrEqualTo(3);
        at.then(at.writer(), contract(at) + "/sign",
                "{\"sha256\":\"" + Case.get(at.writer(), contract(at), "sha256") + "\"}");
        Play.post(at.writer(), award(at) + "/revocation", "*", FALSE_MATERIAL).statusCode(409);
        Play.get(null, "/awards/" + UUID.randomUUID()).statusCode(404);
    }
}
