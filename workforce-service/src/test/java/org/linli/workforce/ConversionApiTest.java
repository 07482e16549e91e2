package org.linli.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.linli.workforce.Team.ASSOCIATION;
import static org.linli.workforce.Team.OTHER_OFFICER;
import static org.linli.workforce.Team.get;
import static org.linli.workforce.Team.id;
import static org.linli.workforce.Team.post;
import static org.linli.workforce.Team.rule;
import static org.linli.workforce.Team.self;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.ConcurrentCalls;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;

/** From the community into the profession: each gate opens when what it asks for is there. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class ConversionApiTest {

    private static final String COMPLETED = "linli.workforce.conversion.completed.v1";

    @Test
    void thePathwaySaysWhatIsMissingUntilTheProfessionIsReached() {
        var way = OnTheWay.signedOff();
        get(self(way.worker()), way.path() + "/pathway").body("status", equalTo("EXAM"))
                .body("missing.rule", equalTo(List.of("T11-CERTIFIED", "T11-POSTED")))
                .body("exam.rule", equalTo(List.of("T11-SIGNED", "T01-SW-BACHELOR")));
        way.team().posted(way.worker(), "FRONTLINE");
        assertThat(way.status()).isEqualTo("EXAM");
        get(way.team().clerk, way.path() + "/pathway").body("missing.rule", equalTo(List.of("T11-CERTIFIED")));
        way.team().certified(way.worker());
        get(way.team().clerk, way.path() + "/pathway").body("status", equalTo("POSTED")).body("missing", hasSize(0));
        assertThat(JournalRows.typesOf(way.path().substring(13))).endsWith(COMPLETED);
        assertThat(JournalRows.of(way.path().substring(13)))
                .allSatisfy(row -> assertThat(row.payload()).doesNotContain(way.worker()));
    }

    @Test
    void whoeverIsCertifiedFirstArrivesWithThePost() {
        var way = OnTheWay.signedOff();
        way.team().certified(way.worker());
        assertThat(way.status()).isEqualTo("EXAM");
        way.team().posted(way.worker(), "FRONTLINE");
        assertThat(way.status()).isEqualTo("POSTED");
    }

    @Test
    void whoIsPostedAndCertifiedAlreadyArrivesWithTheSignature() {
        var way = OnTheWay.interned();
        way.team().certified(way.worker());
        way.team().posted(way.worker(), "FRONTLINE");
        post(way.signer(), way.path() + "/sign-off", "*", null).statusCode(200);
        assertThat(way.status()).isEqualTo("POSTED");
    }

    @Test
    void priorLearningIsRecognisedByAnotherAndOnlySoMuchOfIt() {
        var way = OnTheWay.enrolled();
        var path = way.path() + "/prior-learning";
        post(way.team().director, path, "*", "{\"hours\":10}").statusCode(403);
        post(ASSOCIATION, path, "*", "{\"hours\":%d}".formatted(rule("T11-PRIOR") + 1)).statusCode(422).body("rule",
                equalTo("T11-PRIOR"));
        var enroller = Tokens.of("clerk-" + way.team().agency, "association").bearer();
        post(enroller, path, "*", "{\"hours\":10}").statusCode(422).body("rule", equalTo("CASE-SEPARATION"));
        post(OTHER_OFFICER, path, "*", "{\"hours\":10}").statusCode(200).body("status", equalTo("BRIDGING"))
                .body("priorHours", equalTo(10));
        post(way.team().director, way.path() + "/supervisor", "*", way.supervisorBody()).statusCode(422).body("rule",
                equalTo("T11-BRIDGING"));
        get(way.team().director, way.path() + "/pathway").body("bridging[0].have", equalTo("10")).body("missing.rule",
                hasItem("T11-INTERNSHIP"));
    }

    @Test
    void theInternshipIsLoggedByTheDayAndSignedOffByItsSupervisorAlone() {
        var way = OnTheWay.bridged();
        var other = Team.registered();
        post(way.team().director, way.path() + "/supervisor", "*",
                "{\"supervisorPostId\":\"%s\"}".formatted(other.supervisor())).statusCode(422)
                .body("type", equalTo("urn:linli:problem:conversion.no-supervisor"));
        post(way.team().director, way.path() + "/supervisor", "*",
                "{\"supervisorPostId\":\"%s\"}".formatted(way.team().frontline())).statusCode(422);
        var begun = way.begun();
        post(begun.team().clerk, begun.path() + "/days", "*", OnTheWay.day(1)).statusCode(400);
        post(begun.team().clerk, begun.path() + "/days", "*", OnTheWay.day(0)).statusCode(200);
        post(begun.team().clerk, begun.path() + "/days", "*", OnTheWay.day(0)).statusCode(422).body("rule",
                equalTo("EDUCATION-DAY"));
        post(self(begun.worker()), begun.path() + "/sign-off", "*", null).statusCode(422).body("rule",
                equalTo("CASE-SEPARATION"));
        post(begun.signer(), begun.path() + "/sign-off", "*", null).statusCode(422).body("rule",
                equalTo("T11-INTERNSHIP"));
        get(begun.signer(), begun.path()).body("allowedActions", equalTo(List.of("signOffConversion")));
        post(begun.signer(), begun.path() + "/leave", "*", null).statusCode(422);
        get(other.director, begun.path()).statusCode(403);
        var loggerToo = Tokens.of("clerk-" + begun.team().agency, "worker")
                .person(UUID.fromString(begun.team().workerOf(begun.supervisorPost()))).bearer();
        get(loggerToo, begun.path()).body("allowedActions", hasSize(0));
        post(begun.team().director, begun.path() + "/supervisor", "*",
                "{\"supervisorPostId\":\"%s\"}".formatted(begun.team().supervisor())).statusCode(200)
                .body("status", equalTo("INTERNSHIP"));
        get(begun.signer(), begun.path()).statusCode(403);
    }

    @Test
    void nobodyIsOnTheWayTwiceAndWhoLeftMayBeginAnew() throws Exception {
        var team = Team.registered();
        var worker = team.worker();
        var answers =
                ConcurrentCalls.ask(4, one -> post(team.clerk, "/conversions", null, OnTheWay.body(worker)).extract());
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).hasSize(3);
        var path = "/conversions/"
                + get(self(worker), "/conversions").body("items", hasSize(1)).extract().<String>path("items[0].id");
        post(self(worker), path + "/leave", "*", null).statusCode(200).body("endedOn",
                equalTo(Time.today().toString()));
        id(post(self(worker), "/conversions", null, OnTheWay.body(worker)).statusCode(201));
        post(Team.registered().clerk, "/conversions", null, OnTheWay.body(worker)).statusCode(403);
    }
}
