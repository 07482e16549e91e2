package org.linli.evaluation.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.linli.evaluation.Station.ANNA;
import static org.linli.evaluation.Station.BING;
import static org.linli.evaluation.Station.LEAD;
import static org.linli.evaluation.Station.OTHER_LEAD;
import static org.linli.evaluation.Station.day;
import static org.linli.evaluation.Station.get;
import static org.linli.evaluation.Station.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.evaluation.Station;
import org.linli.evaluation.rectification.RectificationStatus.RectificationCommand;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;

/** Every command on a rectification in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class RectificationDoorsTest {

    private static final String TEXT = "{\"text\":\"we hire\"}";

    private record At(Station one, String evaluation, String path) {

        At after(String token, String below, String body) {
            post(token, path + below, body).statusCode(200);
            return this;
        }
    }

    private static At ordered() {
        var one = new Station().signed();
        var evaluation = one.finalised(false);
        return new At(one, evaluation,
                "/rectifications/" + get(one.director, "/rectifications").extract().<String>path("items[0].id"));
    }

    private static At planned() {
        var at = ordered();
        return at.after(at.one().director, "/plan", TEXT);
    }

    private static At overdue() {
        var at = ordered();
        Time.past(day(get(LEAD, at.path()), "planUntil"));
        return at;
    }

    private static At closed() {
        var at = overdue();
        for (int term = 0; term < 3; term++) {
            Time.past(Time.calendar().deadline(Time.today(), RuleBook.shipped().get("G16.overdue", Time.today()))
                    .lastDay());
        }
        return at;
    }

    /** Said at the end of every term, until nobody waits any more; a result that is corrected still undoes it. */
    @Test
    void whatIsNeverPutRightIsEscalatedEveryTermAndThenClosed() {
        var at = closed();
        get(at.one().director, at.path()).body("status", equalTo("CLOSED")).body("allowedActions", hasSize(0));
        var told = JournalRows.typesOf(UUID.fromString(at.evaluation().substring("/evaluations/".length())));
        assertThat(told).filteredOn(type -> type.endsWith("rectification.escalated.v1")).hasSize(2);
        assertThat(told).last().isEqualTo("linli.evaluation.rectification.closed.v1");
        post(at.one().director, at.path() + "/done", TEXT).statusCode(409);
    }

    private static At done() {
        var at = planned();
        return at.after(at.one().director, "/done", TEXT);
    }

    private static At checked(boolean right) {
        return done().after(ANNA, "/verify", recheck(right));
    }

    private static At failed() {
        return checked(false).after(BING, "/confirm-failure", null);
    }

    private static At withdrawn() {
        var at = ordered();
        var better = Station.claims(true).replace(Station.SURVEY, "")
                .replaceAll(",\"notApplicable\":false,\"evidence\":\\[[^]]*]", "")
                .replace("{\"observations\"", "{\"reason\":\"read the wrong year\",\"values\"");
        post(LEAD, at.evaluation() + "/correct", better).statusCode(200);
        post(OTHER_LEAD, at.evaluation() + "/confirm-correction", null).statusCode(200);
        return at;
    }

    private static String recheck(boolean right) {
        return "{\"right\":" + right + ",\"finding\":\"seen\"}";
    }

    @Test
    void everyDoorOfARectification() {
        Doors.of(RectificationStatus.class, RectificationCommand.class, At::path)
                .reach(RectificationStatus.ORDERED, RectificationDoorsTest::ordered)
                .reach(RectificationStatus.PLANNED, RectificationDoorsTest::planned)
                .reach(RectificationStatus.DONE, RectificationDoorsTest::done)
                .reach(RectificationStatus.OVERDUE, RectificationDoorsTest::overdue)
                .reach(RectificationStatus.VERIFIED, () -> checked(true))
                .reach(RectificationStatus.FAILED, RectificationDoorsTest::failed)
                .reach(RectificationStatus.DONE, RectificationCommand.CONFIRM_FAILURE, () -> checked(false))
                .reach(RectificationStatus.DONE, RectificationCommand.REJECT_FAILURE, () -> checked(false))
                .reach(RectificationStatus.CLOSED, RectificationDoorsTest::closed)
                .reach(RectificationStatus.WITHDRAWN, RectificationDoorsTest::withdrawn)
                .door(RectificationCommand.PLAN, at -> at.one().director, "/plan", at -> TEXT)
                .door(RectificationCommand.REPORT, at -> at.one().director, "/done", at -> TEXT)
                .door(RectificationCommand.VERIFY, at -> ANNA, "/verify", at -> recheck(true))
                .door(RectificationCommand.CONFIRM_FAILURE, at -> BING, "/confirm-failure")
                .door(RectificationCommand.REJECT_FAILURE, at -> ANNA, "/reject-failure")
                .door(RectificationCommand.EXTEND, at -> LEAD, "/extend", at -> TEXT)
                .door(RectificationCommand.RE_EVALUATE, at -> at.one().director, "/re-evaluate").check();
    }
}
