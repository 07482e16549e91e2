package org.linli.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.linli.workforce.Team.ASSOCIATION;
import static org.linli.workforce.Team.OTHER_OFFICER;
import static org.linli.workforce.Team.day;
import static org.linli.workforce.Team.get;
import static org.linli.workforce.Team.id;
import static org.linli.workforce.Team.post;
import static org.linli.workforce.Team.rule;
import static org.linli.workforce.Team.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.ConcurrentCalls;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;

/** Training bases: who says that people may be trained there, how many, and for how long. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class BaseApiTest {

    private static final String TRAINER = Tokens.of("trainer-mai", "trainer").bearer();
    private static final String REASON = "{\"reason\":\"the rooms are let\"}";
    private static final String SEEN = "{\"findings\":\"in order\"}";

    private Team team;

    @BeforeEach
    void registered() {
        team = Team.registered();
    }

    private HttpReply applied(String name, int capacity) {
        return post(team.director, "/training-bases", null, """
                {"agencyId":"%s","name":"%s","address":"前进街 1 号","kinds":["COURSES"],"capacity":%d}"""
                .formatted(team.agency, name, capacity));
    }

    /** A course of one day in a year in which no other test plans seats. */
    private static HttpReply opened(String base, String tier, int capacity) {
        var on = Time.today().plusYears(1);
        var course = post(TRAINER, "/courses", null, """
                {"title":"督导","tier":"%s","kind":"EDUCATION","from":"%s","until":"%s","hours":8,"capacity":%d,
                 "baseId":"%s"}""".formatted(tier, on, on, capacity, base)).statusCode(201);
        return post(TRAINER, "/courses/" + id(course) + "/open", "*", null);
    }

    @Test
    void twoPeopleAccreditABaseForNoMorePeopleThanWereAskedForAndForATerm() {
        var path = "/training-bases/" + id(applied("东区基地", 20).statusCode(201));
        applied("东区基地", 10).statusCode(409).body("type", equalTo("urn:linli:problem:base.applied-already"));
        post(ASSOCIATION, path + "/examine", "*", "{\"capacity\":21,\"findings\":\"x\"}").statusCode(400);
        post(ASSOCIATION, path + "/examine", "*", "{\"capacity\":12,\"findings\":\"one room\"}").statusCode(200)
                .body("status", equalTo("EXAMINED")).body("capacity", equalTo(12))
                .body("allowedActions", not(hasItem("accreditBase")));
        post(ASSOCIATION, path + "/accredit", "*", null).statusCode(422).body("rule", equalTo("CASE-SEPARATION"));
        post(OTHER_OFFICER, path + "/accredit", "*", null).statusCode(200).body("status", equalTo("ACCREDITED"))
                .body("until", equalTo(Time.today().plusMonths(rule("BASE-TERM")).minusDays(1).toString()))
                .body("reviewBy", equalTo(Time.today().plusMonths(rule("BASE-REVIEW")).toString()));
        get(Team.registered().clerk, "/training-bases?kind=COURSES&agencyId=" + team.agency).body("items", hasSize(1));
        get(team.clerk, "/training-bases?kind=INTERNSHIPS&agencyId=" + team.agency).body("items", hasSize(0));
    }

    @Test
    void coursesAreHeldWhereTheBaseIsAccreditedForThemAndHoldsThem() {
        var base = team.base("COURSES", 30);
        opened(base, "FRONTLINE", 20).statusCode(200);
        opened(base, "SENIOR", 11).statusCode(422).body("rule", equalTo("BASE-TERM")).body("type",
                equalTo("urn:linli:problem:base.full"));
        opened(base, "SENIOR", 10).statusCode(200);
        opened(base, "MANAGER", 1).statusCode(422).body("type", equalTo("urn:linli:problem:base.other-kind"));
        opened(team.base("ORG_TRAINING", 5), "MANAGER", 5).statusCode(200);
        var waiting = id(applied("西区基地", 20).statusCode(201));
        opened(waiting, "FRONTLINE", 5).statusCode(422).body("type", equalTo("urn:linli:problem:base.not-accredited"));
        post(team.director, "/training-bases/" + base + "/relinquish", "*", null).statusCode(409).body("type",
                equalTo("urn:linli:problem:base.in-use"));
    }

    @Test
    void ofTwoCoursesThatWouldFillABaseAtOnceOneIsOpened() throws Exception {
        var base = team.base("COURSES", 10);
        var answers = ConcurrentCalls.ask(3, caller -> opened(base, "FRONTLINE", 10).extract());
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 422).hasSize(2);
    }

    @Test
    void aBaseIsLookedAtEveryYearAndRenewedAfterItsLastReviewByAnother() {
        var base = team.base("COURSES", 10);
        var path = "/training-bases/" + base;
        Time.past(day(get(ASSOCIATION, path), "reviewBy"));
        assertThat(JournalRows.typesOf(base)).containsSubsequence("linli.workforce.base.review-due.v1",
                "linli.workforce.base.review-overdue.v1");
        Time.past(day(get(ASSOCIATION, path), "reviewBy"));
        assertThat(JournalRows.typesOf(base)).filteredOn("linli.workforce.base.review-overdue.v1"::equals).hasSize(2);
        post(ASSOCIATION, path + "/review", "*", SEEN).statusCode(200).body("reviewBy",
                equalTo(Time.today().plusMonths(rule("BASE-REVIEW")).toString()));
        post(ASSOCIATION, path + "/review", "*", SEEN).statusCode(409);
        var until = day(get(ASSOCIATION, path), "until");
        Time.to(until.minusMonths(rule("BASE-RENEW")));
        post(OTHER_OFFICER, path + "/renew", "*", null).statusCode(409).body("type",
                equalTo("urn:linli:problem:base.not-reviewed"));
        then(path, ASSOCIATION, "/review", SEEN);
        post(ASSOCIATION, path + "/renew", "*", null).statusCode(422).body("rule", equalTo("CASE-SEPARATION"));
        post(OTHER_OFFICER, path + "/renew", "*", null).statusCode(200).body("until",
                equalTo(until.plusDays(1).plusMonths(rule("BASE-TERM")).minusDays(1).toString()));
        Time.past(until);
        get(ASSOCIATION, path).body("status", equalTo("ACCREDITED"));
    }

    @Test
    void twoWithdrawABaseAndADoubtThatNobodySharesFalls() {
        var base = team.base("COURSES", 10);
        var path = "/training-bases/" + base;
        then(path, ASSOCIATION, "/question", REASON);
        opened(base, "FRONTLINE", 5).statusCode(200);
        post(ASSOCIATION, path + "/withdraw", "*", null).statusCode(422).body("rule", equalTo("CASE-SEPARATION"));
        Time.past(day(get(ASSOCIATION, path), "decideBy"));
        get(ASSOCIATION, path).body("status", equalTo("ACCREDITED"));
        then(path, ASSOCIATION, "/question", REASON, OTHER_OFFICER, "/withdraw", null);
        get(team.clerk, path).body("status", equalTo("WITHDRAWN")).body("reason", equalTo("the rooms are let"));
        opened(base, "FRONTLINE", 5).statusCode(422).body("type", equalTo("urn:linli:problem:base.not-accredited"));
    }

    @Test
    void nothingBeginsAtTheBaseOfAnAgencyThatIsSuspended() {
        var base = team.base("COURSES", 10);
        Events.publish("linli.agencies", "linli.registry.agency.suspended.v1", team.agency.toString(), 5,
                "{\"agencyId\":\"%s\",\"reason\":\"x\"}".formatted(team.agency));
        Await.asserted("the suspended agency",
                () -> opened(base, "FRONTLINE", 5).statusCode(422).body("rule", equalTo("REGISTERED")));
    }

    @Test
    void anApplicationThatNobodyDecidesIsSaidToBeLateAtTheEndOfEveryTerm() {
        var base = id(applied("南区基地", 20).statusCode(201));
        var path = "/training-bases/" + base;
        Time.past(day(get(ASSOCIATION, path), "decideBy"));
        Time.past(day(get(ASSOCIATION, path), "decideBy"));
        assertThat(JournalRows.typesOf(UUID.fromString(base)))
                .filteredOn("linli.workforce.base.decision-overdue.v1"::equals).hasSize(2);
        get(ASSOCIATION, path).body("status", equalTo("APPLIED"));
    }
}
