package org.linli.procurement;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.procurement.planning.proposal.ProposalCommand;
import org.linli.procurement.planning.proposal.ProposalStatus;

/** Every command on a proposal in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class ProposalDoorsTest {

    private static final String REASONS = "{\"reasons\":\"r\"}";
    private static final String DELIVERY = "{\"deliverable\":\"REPORT\",\"sha256\":\"" + "a".repeat(64) + "\"}";
    private static final String REVIEW = "{\"score\":80,\"findings\":\"f\"}";

    private record At(Play play, UUID agency, String path) {

        String director() {
            return Play.director(agency);
        }

        String officer() {
            return play.writer;
        }

        At after(String token, String below, String body) {
            Play.post(token, path + below, "*", body).statusCode(200);
            return this;
        }
    }

    private static At submitted() {
        var play = new Play();
        var agency = Play.agency();
        var worker = Play.worker(agency, "FRONTLINE", true);
        Await.until("the agency's worker",
                () -> Rows.count("select count(*) from known_post where worker_id = ?", worker) == 1);
        return new At(play, agency, "/proposals/" + Play.id(Play.post(Play.director(agency), "/proposals", null, """
                {"agencyId":"%s","unit":"%3$s","kind":"SPECIAL","pilot":false,"title":"t","summary":"s",
                "areaCode":"%3$s",
                 "targetGroup":"ELDERLY","team":[{"tier":"FRONTLINE","people":1,"certified":1}],"amount":%2$s,
                 "source":{"channel":"FISCAL","restriction":"r"},"deliverables":[{"code":"REPORT","title":"t"}],
                 "from":"%4$s","to":"%5$s"}""".formatted(agency, Play.money("100.00"), play.street, Play.SERVICE_FROM,
                Play.SERVICE_TO)).statusCode(201)));
    }

    private static At underReview() {
        var at = submitted();
        return at.after(at.officer(), "/take-up", null);
    }

    private static At accepted() {
        var at = underReview();
        return at.after(at.officer(), "/accept", REASONS);
    }

    private static At running() {
        var at = accepted();
        return at.after(at.director(), "/start", null);
    }

    private static At reviewed() {
        var at = running();
        return at.after(at.officer(), "/review", REVIEW);
    }

    @Test
    void everyDoorOfAProposal() {
        Doors.of(ProposalStatus.class, ProposalCommand.class, At::path)
                .reach(ProposalStatus.SUBMITTED, ProposalDoorsTest::submitted)
                .reach(ProposalStatus.UNDER_REVIEW, ProposalDoorsTest::underReview)
                .reach(ProposalStatus.ACCEPTED, ProposalDoorsTest::accepted).reach(ProposalStatus.DECLINED, () -> {
                    var at = underReview();
                    return at.after(at.officer(), "/decline", REASONS);
                }).reach(ProposalStatus.WITHDRAWN, () -> {
                    var at = submitted();
                    return at.after(at.director(), "/withdraw", null);
                }).reach(ProposalStatus.RUNNING, ProposalDoorsTest::running)
                .reach(ProposalStatus.REVIEWED, ProposalDoorsTest::reviewed).reach(ProposalStatus.ADOPTED, () -> {
                    var at = reviewed();
                    return at.after(at.officer(), "/adopt", null);
                }).reach(ProposalStatus.CLOSED, () -> {
                    var at = running();
                    return at.after(at.officer(), "/close", REASONS);
                }).door(ProposalCommand.TAKE_UP, At::officer, "/take-up")
                .door(ProposalCommand.ACCEPT, At::officer, "/accept", at -> REASONS)
                .door(ProposalCommand.DECLINE, At::officer, "/decline", at -> REASONS)
                .door(ProposalCommand.WITHDRAW, At::director, "/withdraw")
                .door(ProposalCommand.START, At::director, "/start")
                .door(ProposalCommand.DELIVER, At::director, "/deliver", at -> DELIVERY)
                .door(ProposalCommand.REVIEW, At::officer, "/review", at -> REVIEW)
                .door(ProposalCommand.ADOPT, At::officer, "/adopt")
                .door(ProposalCommand.CLOSE, At::officer, "/close", at -> REASONS).check();
    }
}
