package org.linli.evaluation.evaluation;

import static org.linli.evaluation.Station.ANNA;
import static org.linli.evaluation.Station.BING;
import static org.linli.evaluation.Station.CHEN;
import static org.linli.evaluation.Station.LEAD;
import static org.linli.evaluation.Station.OTHER_LEAD;
import static org.linli.evaluation.Station.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.evaluation.Station;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Tokens;

/** Every command on an evaluation in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class EvaluationDoorsTest {

    /** A third lead: neither drafted nor answered. */
    private static final String JUDGE = Tokens.of("lead-zhu", "evaluation-lead").bearer();
    private static final String SECOND = Tokens.of("lead-ma", "evaluation-lead").bearer();
    private static final String UPHELD = "{\"outcome\":\"UPHELD\",\"reason\":\"r\"}";
    private static final String TEXT = "{\"text\":\"words\"}";
    private static final String OBJECTION = "{\"stance\":\"OBJECTED\",\"text\":\"we say no\"}";

    private record At(Station one, String path) {

        At after(String token, String below, String body) {
            post(token, path + below, body).statusCode(200);
            return this;
        }
    }

    private static At planned(String kind) {
        var one = new Station().signed();
        return new At(one, one.path(kind));
    }

    private static At cancelling() {
        return planned("MID_TERM").after(LEAD, "/cancel", TEXT);
    }

    private static At open(String kind) {
        return planned(kind).after(LEAD, "/open", null);
    }

    private static At submitted() {
        var at = open("MID_TERM");
        return at.after(at.one().director, "/observations", Station.claims(true)).after(at.one().director, "/submit",
                null);
    }

    private static At verifying() {
        var one = new Station().signed();
        return new At(one, one.marked(true));
    }

    /** Claimed and verified not to apply, all of it. */
    private static At nothingApplies() {
        var at = open("MID_TERM");
        at.after(at.one().director, "/observations",
                Station.claims(true).replace(Station.SURVEY, "").replaceAll("\"value\":[0-9.]+,\"notApplicable\":false",
                        "\"value\":null,\"notApplicable\":true"))
                .after(at.one().director, "/submit", null).after(ANNA, "/verify", Station.confirmations())
                .after(ANNA, "/marks", Station.professional(80))
                .after(BING, "/marks", Station.sheet("FINANCIAL", 80, "O01"));
        at.one().heard(at.path(), 80);
        return at.after(ANNA, "/draft", null);
    }

    private static At drafted() {
        return verifying().after(ANNA, "/draft", null);
    }

    private static At responded(String response) {
        var at = drafted();
        return at.after(at.one().director, "/respond", response);
    }

    private static At answered() {
        return responded(OBJECTION).after(LEAD, "/answer", TEXT);
    }

    private static At appealed() {
        var at = answered();
        return at.after(at.one().director, "/appeal", TEXT);
    }

    private static At settled() {
        return responded("{\"stance\":\"ACCEPTED\"}");
    }

    private static At finalised() {
        return settled().after(LEAD, "/finalise", null);
    }

    private static At proposed() {
        return finalised().after(LEAD, "/correct", correction());
    }

    private static At heard(String response) {
        var at = proposed();
        return at.after(at.one().director, "/respond", response);
    }

    private static At confirmable() {
        return heard("{\"stance\":\"ACCEPTED\"}");
    }

    private static At appealedWorse() {
        var at = answeredWorse();
        return at.after(at.one().director, "/appeal", TEXT);
    }

    private static At ruled(At appealed) {
        return appealed.after(JUDGE, "/decide-appeal", UPHELD);
    }

    private static At appealedAgain() {
        var at = again(OBJECTION).after(OTHER_LEAD, "/answer", TEXT);
        return at.after(at.one().director, "/appeal", TEXT);
    }

    private static At answeredWorse() {
        return heard(OBJECTION).after(OTHER_LEAD, "/answer", TEXT);
    }

    private static At corrected() {
        return confirmable().after(OTHER_LEAD, "/confirm-correction", null);
    }

    private static At visited() {
        var at = open("FORMATIVE");
        return at.after(ANNA, "/visit", visit(at));
    }

    private static String visit(At at) {
        return Station.visit(at.one().today.plusMonths(1));
    }

    private static At worseAgain() {
        return corrected().after(LEAD, "/correct", correction().replace("75", "50"));
    }

    private static At again(String response) {
        var at = worseAgain();
        return at.after(at.one().director, "/respond", response);
    }

    private static String better() {
        return correction().replace("75", "99");
    }

    private static String correction() {
        return "{\"reason\":\"the sheets were mixed up\",\"marks\":[" + mark("S02") + "]}";
    }

    private static String mark(String indicator) {
        return """
                {"part":"PROFESSIONAL","indicator":"%s","mark":75,"reason":"heard both"}""".formatted(indicator);
    }

    private static String team() {
        var person = UUID.randomUUID();
        Station.admit("door-" + person, person, "PROFESSIONAL");
        return """
                {"members":[{"part":"PROFESSIONAL","assessor":"door-%1$s","personId":"%1$s"}]}""".formatted(person);
    }

    @Test
    void everyDoorOfAnEvaluation() {
        var team = team();
        var drawn = UUID.randomUUID();
        Station.admit("drawn-" + drawn, drawn, "FINANCIAL");
        Doors.of(EvaluationStatus.class, EvaluationCommand.class, At::path)
                .reach(EvaluationStatus.PLANNED, () -> planned("MID_TERM"))
                .reach(EvaluationStatus.OPEN, () -> open("MID_TERM"))
                .reach(EvaluationStatus.OPEN, EvaluationCommand.VISIT, () -> open("FORMATIVE"))
                .reach(EvaluationStatus.SUBMITTED, EvaluationDoorsTest::submitted)
                .reach(EvaluationStatus.VERIFYING, EvaluationDoorsTest::verifying)
                .reach(EvaluationStatus.INCOMPLETE, EvaluationDoorsTest::nothingApplies)
                .reach(EvaluationStatus.MODERATION,
                        () -> verifying().after(CHEN, "/marks", Station.professional(60)).after(ANNA, "/draft", null))
                .reach(EvaluationStatus.DRAFT_RESULT, EvaluationDoorsTest::drafted)
                .reach(EvaluationStatus.RESPONSE, () -> responded(OBJECTION))
                .reach(EvaluationStatus.RESPONSE, EvaluationCommand.APPEAL, EvaluationDoorsTest::answered)
                .reach(EvaluationStatus.RESPONSE, EvaluationCommand.FINALISE, EvaluationDoorsTest::settled)
                .reach(EvaluationStatus.APPEAL, EvaluationDoorsTest::appealed)
                .reach(EvaluationStatus.APPEAL, EvaluationCommand.CONFIRM_APPEAL, () -> ruled(appealed()))
                .reach(EvaluationStatus.APPEAL, EvaluationCommand.REJECT_APPEAL, () -> ruled(appealed()))
                .reach(EvaluationStatus.FINAL, EvaluationDoorsTest::finalised)
                .reach(EvaluationStatus.FINAL, EvaluationCommand.CONFIRM_APPEAL, () -> ruled(appealedWorse()))
                .reach(EvaluationStatus.FINAL, EvaluationCommand.REJECT_APPEAL, () -> ruled(appealedWorse()))
                .reach(EvaluationStatus.FINAL, EvaluationCommand.CONFIRM_CORRECTION, EvaluationDoorsTest::confirmable)
                .reach(EvaluationStatus.FINAL, EvaluationCommand.RESPOND, EvaluationDoorsTest::proposed)
                .reach(EvaluationStatus.FINAL, EvaluationCommand.WITHDRAW_DRAFT, EvaluationDoorsTest::proposed)
                .reach(EvaluationStatus.FINAL, EvaluationCommand.ANSWER, () -> heard(OBJECTION))
                .reach(EvaluationStatus.FINAL, EvaluationCommand.APPEAL, EvaluationDoorsTest::answeredWorse)
                .reach(EvaluationStatus.FINAL, EvaluationCommand.DECIDE_APPEAL, EvaluationDoorsTest::appealedWorse)
                .reach(EvaluationStatus.FINAL, EvaluationCommand.FOLLOW_UP, EvaluationDoorsTest::visited)
                .reach(EvaluationStatus.CORRECTED, EvaluationDoorsTest::corrected)
                .reach(EvaluationStatus.CORRECTED, EvaluationCommand.CONFIRM_CORRECTION,
                        () -> corrected().after(LEAD, "/correct", better()))
                .reach(EvaluationStatus.CORRECTED, EvaluationCommand.RESPOND, EvaluationDoorsTest::worseAgain)
                .reach(EvaluationStatus.CORRECTED, EvaluationCommand.WITHDRAW_DRAFT, EvaluationDoorsTest::worseAgain)
                .reach(EvaluationStatus.CORRECTED, EvaluationCommand.ANSWER, () -> again(OBJECTION))
                .reach(EvaluationStatus.CORRECTED, EvaluationCommand.APPEAL,
                        () -> again(OBJECTION).after(OTHER_LEAD, "/answer", TEXT))
                .reach(EvaluationStatus.CORRECTED, EvaluationCommand.DECIDE_APPEAL, EvaluationDoorsTest::appealedAgain)
                .reach(EvaluationStatus.CORRECTED, EvaluationCommand.CONFIRM_APPEAL, () -> ruled(appealedAgain()))
                .reach(EvaluationStatus.CORRECTED, EvaluationCommand.REJECT_APPEAL, () -> ruled(appealedAgain()))
                .reach(EvaluationStatus.CANCELLED, () -> cancelling().after(OTHER_LEAD, "/confirm-cancellation", null))
                .reach(EvaluationStatus.PLANNED, EvaluationCommand.CONFIRM_CANCEL, EvaluationDoorsTest::cancelling)
                .reach(EvaluationStatus.PLANNED, EvaluationCommand.REJECT_CANCEL, EvaluationDoorsTest::cancelling)
                .door(EvaluationCommand.ASSIGN, at -> LEAD, "/assign", at -> team)
                .door(EvaluationCommand.OPEN, at -> LEAD, "/open")
                .door(EvaluationCommand.CLAIM, at -> at.one().director, "/observations", at -> Station.claims(false))
                .door(EvaluationCommand.SUBMIT, at -> at.one().director, "/submit")
                .door(EvaluationCommand.REOPEN, at -> LEAD, "/reopen", at -> TEXT)
                .door(EvaluationCommand.VERIFY, at -> ANNA, "/verify", at -> Station.confirmations())
                .door(EvaluationCommand.MARK, at -> ANNA, "/marks", at -> Station.professional(80))
                .door(EvaluationCommand.MARK_AS_PURCHASER, at -> at.one().purchaser, "/purchaser-marks",
                        at -> Station.own(70, "S03"))
                .door(EvaluationCommand.MARK_AS_USERS, at -> at.one().representative, "/users-marks",
                        at -> Station.own(70, "Q01", "Q05"))
                .door(EvaluationCommand.VISIT, at -> ANNA, "/visit", EvaluationDoorsTest::visit)
                .door(EvaluationCommand.FOLLOW_UP, at -> at.one().director, "/actions/1/follow-up", at -> TEXT)
                .door(EvaluationCommand.DRAFT, at -> ANNA, "/draft")
                .door(EvaluationCommand.MODERATE, at -> BING, "/moderate", at -> mark("Q01"))
                .door(EvaluationCommand.WITHDRAW_DRAFT, at -> LEAD, "/withdraw-draft", at -> TEXT)
                .door(EvaluationCommand.RESPOND, at -> at.one().director, "/respond", at -> OBJECTION)
                .door(EvaluationCommand.ANSWER, at -> LEAD, "/answer", at -> TEXT)
                .door(EvaluationCommand.APPEAL, at -> at.one().director, "/appeal", at -> TEXT)
                .door(EvaluationCommand.DECIDE_APPEAL, at -> JUDGE, "/decide-appeal", at -> UPHELD)
                .door(EvaluationCommand.CONFIRM_APPEAL, at -> SECOND, "/confirm-appeal-decision")
                .door(EvaluationCommand.REJECT_APPEAL, at -> JUDGE, "/reject-appeal-decision")
                .door(EvaluationCommand.FINALISE, at -> LEAD, "/finalise")
                .door(EvaluationCommand.PROPOSE_CORRECTION, at -> LEAD, "/correct", at -> correction())
                .door(EvaluationCommand.CONFIRM_CORRECTION, at -> OTHER_LEAD, "/confirm-correction")
                .door(EvaluationCommand.DRAW, at -> LEAD, "/draw-assessors",
                        at -> "{\"part\":\"FINANCIAL\",\"people\":1}")
                .door(EvaluationCommand.PROPOSE_CANCEL, at -> LEAD, "/cancel", at -> TEXT)
                .door(EvaluationCommand.CONFIRM_CANCEL, at -> OTHER_LEAD, "/confirm-cancellation")
                .door(EvaluationCommand.REJECT_CANCEL, at -> LEAD, "/reject-cancellation")
                .named(EvaluationStatus.OPEN, EvaluationCommand.VISIT, "evaluation.not-formative")
                .named(EvaluationStatus.MODERATION, EvaluationCommand.DRAFT, "evaluation.not-moderated")
                .named(EvaluationStatus.RESPONSE, EvaluationCommand.FINALISE, "evaluation.not-settled").check();
    }
}
