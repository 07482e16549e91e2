package org.linli.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.linli.workforce.Team.ASSOCIATION;
import static org.linli.workforce.Team.get;
import static org.linli.workforce.Team.post;
import static org.linli.workforce.Team.rule;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.ConcurrentCalls;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;

/** The record is the worker's: their own login is linked to it, once, and nobody claims another's. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class LoginApiTest {

    private final String number = Team.validResidentId();
    private final String login = fresh();
    private Team team;
    private String worker;

    @BeforeEach
    void registered() {
        team = Team.registered();
        worker = team.worker(number);
    }

    private static String fresh() {
        return Tokens.of("login-" + UUID.randomUUID(), "worker").bearer();
    }

    private String code(String token) {
        return post(token, "/workers/" + worker + "/link-code", null, null).statusCode(200).extract().path("code");
    }

    private static HttpReply link(String token, String number, String code) {
        return post(token, "/worker-links", null, "{\"residentId\":\"%s\",\"code\":\"%s\"}".formatted(number, code));
    }

    private static void noMatch(HttpReply answer) {
        answer.statusCode(422).body("type", equalTo("urn:linli:problem:login.no-match"));
    }

    @Test
    void aWorkerLinksTheirLoginByNumberAndCodeAndSeesTheRecordFromThenOn() {
        get(login, "/workers/" + worker).statusCode(403);
        var code = code(team.clerk);
        link(login, number, code.toLowerCase(Locale.ROOT)).statusCode(200).body("workerId", equalTo(worker));
        get(login, "/workers/" + worker).statusCode(200);
        get(login, "/workers/" + worker + "/readings").statusCode(200);
        get(login, "/wage-slips").statusCode(200).body("items", hasSize(0));
        link(login, number, code).statusCode(409).body("type", equalTo("urn:linli:problem:login.somebody-already"));
        noMatch(link(fresh(), number, code));
        post(team.director, "/workers/" + worker + "/link-code", null, null).statusCode(409).body("type",
                equalTo("urn:linli:problem:login.linked-already"));
        assertThat(JournalRows.of(worker)).filteredOn(row -> row.type().contains(".worker.link"))
                .extracting(row -> row.type())
                .containsExactly("linli.workforce.worker.link-code-handed-out.v1", "linli.workforce.worker.linked.v1");
        assertThat(JournalRows.of(worker)).allSatisfy(row -> assertThat(row.payload()).doesNotContain(code, number));
    }

    @Test
    void whoHandsACodeOutCannotUseItAndANewCodeVoidsTheFormer() {
        var both = Tokens.of("both-" + team.agency, "agency-clerk", "worker").agency(team.agency).bearer();
        var first = code(both);
        noMatch(link(both, number, first));
        var second = code(ASSOCIATION);
        noMatch(link(login, number, first));
        post(Team.registered().clerk, "/workers/" + worker + "/link-code", null, null).statusCode(403);
        Time.to(Time.today().plusDays(rule("LINK-CODE") + 1));
        noMatch(link(login, number, second));
        link(login, number, code(team.director)).statusCode(200);
    }

    @Test
    void triesAreBoundedForTheAccountAndForTheCode() {
        var code = code(team.clerk);
        for (var n = 0; n < rule("LINK-TRIES"); n++) {
            noMatch(link(login, n % 2 == 0 ? number : Team.validResidentId(), "WRONG22222"));
        }
        link(login, number, code).statusCode(422).body("rule", equalTo("LINK-TRIES")).body("type",
                equalTo("urn:linli:problem:login.too-many-tries"));
        for (var n = 0; n < 2; n++) {
            noMatch(link(fresh(), number, "WRONG22222"));
        }
        noMatch(link(fresh(), number, code));
        link(fresh(), number, code(team.clerk)).statusCode(200);
    }

    @Test
    void theAssociationUnlinksALoginAndAnotherMayBeLinked() {
        var path = "/workers/" + worker + "/login/unlink";
        post(ASSOCIATION, path, null, null).statusCode(409).body("type", equalTo("urn:linli:problem:login.not-linked"));
        link(login, number, code(team.clerk)).statusCode(200);
        post(team.director, path, null, null).statusCode(403);
        post(login, path, null, null).statusCode(403);
        post(ASSOCIATION, path, null, null).statusCode(200).body("workerId", equalTo(worker));
        get(login, "/workers/" + worker).statusCode(403);
        link(fresh(), number, code(team.clerk)).statusCode(200);
        assertThat(JournalRows.typesOf(worker)).containsSubsequence("linli.workforce.worker.linked.v1",
                "linli.workforce.worker.unlinked.v1", "linli.workforce.worker.linked.v1");
    }

    @Test
    void ofManyTriesAtOnceEachIsAnswered() throws Exception {
        var answers = ConcurrentCalls.ask(40, caller -> link(fresh(), number, "WRONG22222").extract().statusCode());
        assertThat(answers).contains(422).allMatch(status -> status == 422 || status == 409);
    }
}
