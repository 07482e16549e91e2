package org.linli.workforce.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.linli.workforce.Team.ASSOCIATION;
import static org.linli.workforce.Team.day;
import static org.linli.workforce.Team.get;
import static org.linli.workforce.Team.id;
import static org.linli.workforce.Team.post;
import static org.linli.workforce.Team.rule;
import static org.linli.workforce.Team.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.workforce.Studies;
import org.linli.workforce.improvement.ImprovementStatus.ImprovementCommand;

/** Every command on a proposed improvement in every status, over HTTP, and who may give it. */
@QuarkusTest
@WithTestResource(Engines.class)
class ImprovementDoorsTest {

    private static final String ANSWER = "{\"answer\":\"in next year's plan\"}";

    private record At(String official, String path) {

        String self() {
            return Tokens.of(official, "official").bearer();
        }

        At after(String token, String below, String body) {
            then(path, token, below, body);
            return this;
        }
    }

    private static String body(String session) {
        return "{\"sessionId\":\"%s\",\"goalCode\":\"GOAL_1\",\"text\":\"shorter ways\"}".formatted(session);
    }

    private static At submitted() {
        var official = "official-" + UUID.randomUUID();
        var session = Studies.attended(official, "440105005", "FIELD_VISIT", "GENERAL", 2);
        var self = Tokens.of(official, "official").bearer();
        var id = id(post(self, "/improvements", null, body(session)).statusCode(201));
        return new At(official, "/improvements/" + id);
    }

    @Test
    void everyDoorOfAnImprovement() {
        Doors.of(ImprovementStatus.class, ImprovementCommand.class, At::path)
                .reach(ImprovementStatus.SUBMITTED, ImprovementDoorsTest::submitted)
                .reach(ImprovementStatus.TAKEN_UP, () -> submitted().after(ASSOCIATION, "/take-up", ANSWER))
                .reach(ImprovementStatus.DECLINED, () -> submitted().after(ASSOCIATION, "/decline", ANSWER))
                .reach(ImprovementStatus.WITHDRAWN, () -> {
                    var at = submitted();
                    return at.after(at.self(), "/withdraw", null);
                }).door(ImprovementCommand.TAKE_UP, at -> ASSOCIATION, "/take-up", at -> ANSWER)
                .door(ImprovementCommand.DECLINE, at -> ASSOCIATION, "/decline", at -> ANSWER)
                .door(ImprovementCommand.WITHDRAW, At::self, "/withdraw").check();
    }

    @Test
    void onlyWhoAttendedProposesAndNobodySeesOrEndsAnothersAndNobodyAnswersTheirOwn() {
        var at = submitted();
        var session = get(ASSOCIATION, at.path()).extract().<String>path("sessionId");
        var other = Tokens.of("official-" + UUID.randomUUID(), "official").bearer();
        post(other, "/improvements", null, body(session)).statusCode(422).body("type",
                equalTo("urn:linli:problem:improvement.not-attended"));
        get(other, at.path()).statusCode(404);
        get(other, "/improvements").body("items", hasSize(0));
        post(other, at.path() + "/withdraw", "*", null).statusCode(422).body("rule", equalTo("CASE-SEPARATION"));
        get(at.self(), at.path()).body("allowedActions", equalTo(List.of("withdrawImprovement")));
        post(Tokens.of(at.official(), "association").bearer(), at.path() + "/take-up", "*", ANSWER).statusCode(422)
                .body("rule", equalTo("CASE-SEPARATION"));
        post(ASSOCIATION, at.path() + "/take-up", "*", ANSWER).statusCode(200).body("answer",
                equalTo("in next year's plan"));
        assertThat(JournalRows.of(at.path().substring(14))).hasSize(2)
                .allSatisfy(row -> assertThat(row.payload()).doesNotContain(at.official(), "shorter ways"));
    }

    @Test
    void whatNobodyAnswersIsSaidToBeLateAfterEveryTerm() {
        var at = submitted();
        Time.past(day(get(at.self(), at.path()), "answerBy"));
        Time.past(Time.workday(rule("IMPROVE-ANSWER")));
        assertThat(JournalRows.typesOf(at.path().substring(14)))
                .filteredOn("linli.workforce.improvement.overdue.v1"::equals).hasSize(2);
    }
}
