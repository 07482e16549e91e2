package org.linli.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.workforce.Team.ASSOCIATION;
import static org.linli.workforce.Team.day;
import static org.linli.workforce.Team.etag;
import static org.linli.workforce.Team.get;
import static org.linli.workforce.Team.id;
import static org.linli.workforce.Team.post;
import static org.linli.workforce.Team.rule;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;

/** The record is the worker's: who leaves, who takes it over, who mends it and who reads it. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class RecordApiTest {

    private static final String OTHER = Tokens.of("association-liu", "association").bearer();

    private Team team;

    @BeforeEach
    void registered() {
        team = Team.registered();
    }

    private static HttpReply resign(String worker, String post, String reason, LocalDate lastDay) {
        return post(Team.self(worker), "/resignations", null,
                lastDay == null ? "{\"postId\":\"%s\",\"reason\":\"%s\"}".formatted(post, reason)
                        : "{\"postId\":\"%s\",\"reason\":\"%s\",\"lastDay\":\"%s\"}".formatted(post, reason, lastDay));
    }

    private static HttpReply ask(Team by, String residentId) {
        return post(by.director, "/transfers", null,
                "{\"agencyId\":\"%s\",\"residentId\":\"%s\"}".formatted(by.agency, residentId));
    }

    private static String posting(Team by, String worker) {
        return """
                {"workerId":"%s","agencyId":"%s","tier":"FRONTLINE","from":"%s"}""".formatted(worker, by.agency,
                Time.today());
    }

    @Test
    void aWorkerLeavesByThirtyDaysNoticeAndNobodyIsAsked() {
        var worker = team.worker();
        var post = id(team.posted(worker, "FRONTLINE"));
        var early = Time.today().plusDays(rule("O15-NOTICE") - 1);
        resign(worker, post, "LATE_WAGE", early).statusCode(422).body("rule", equalTo("O15-NOTICE")).body("type",
                equalTo("urn:linli:problem:resignation.notice"));
        resign(worker, post, "DISMISSED", null).statusCode(400).body("type",
                equalTo("urn:linli:problem:resignation.reason"));
        post(team.director, "/resignations", null, "{\"postId\":\"%s\",\"reason\":\"PAY\"}".formatted(post))
                .statusCode(403);
        var given = resign(worker, post, "LATE_WAGE", null).statusCode(201).body("status", equalTo("GIVEN"))
                .body("lastDay", equalTo(Time.today().plusDays(rule("O15-NOTICE")).toString()));
        resign(worker, post, "PAY", null).statusCode(409).body("type",
                equalTo("urn:linli:problem:resignation.given-already"));
        post(team.director, "/resignations/" + id(given) + "/withdraw", etag(given), null).statusCode(403);
        get(team.director, "/resignations").body("items.id", equalTo(List.of(id(given))));
        Time.to(day(given, "lastDay"));
        get(team.director, "/posts/" + post).body("status", equalTo("ACTIVE"));
        Time.past(day(given, "lastDay"));
        get(team.director, "/posts/" + post).body("status", equalTo("ENDED")).body("endReason", equalTo("LATE_WAGE"))
                .body("until", equalTo(day(given, "lastDay").toString()));
        get(Team.self(worker), "/resignations/" + id(given)).body("status", equalTo("EFFECTIVE"));
        assertThat(JournalRows.typesOf(worker)).containsSubsequence("linli.workforce.resignation.given.v1",
                "linli.workforce.resignation.ended.v1", "linli.workforce.post.ended.v1");
        post(team.director, "/posts", null, posting(team, worker)).statusCode(422).body("rule",
                equalTo("TRANSFER-CONSENT"));
    }

    @Test
    void threeDaysAreEnoughInProbationWhichIsAgreedOnceAndIsNotLong() {
        var worker = team.worker();
        var body = """
                {"workerId":"%s","agencyId":"%s","tier":"FRONTLINE","from":"%s","probationUntil":"%s"}""";
        post(team.director, "/posts", null,
                body.formatted(worker, team.agency, Time.today(), Time.today().plusMonths(6))).statusCode(422)
                .body("rule", equalTo("PROBATION-MOST"));
        var posted = post(team.director, "/posts", null,
                body.formatted(worker, team.agency, Time.today(), Time.today().plusMonths(2))).statusCode(201);
        resign(worker, id(posted), "FAMILY", null).statusCode(201).body("lastDay",
                equalTo(Time.today().plusDays(rule("O15-PROBATION")).toString()));
        var number = Team.validResidentId();
        var again = team.worker(number);
        var first = post(team.director, "/posts", null,
                body.formatted(again, team.agency, Time.today(), Time.today().plusMonths(1))).statusCode(201);
        end(id(first), "FAMILY").statusCode(200);
        var asked = ask(team, number).statusCode(201);
        post(Team.self(again), "/transfers/" + id(asked) + "/consent", etag(asked), null).statusCode(200);
        post(team.director, "/posts", null,
                body.formatted(again, team.agency, Time.today(), Time.today().plusMonths(1))).statusCode(422)
                .body("type", equalTo("urn:linli:problem:post.probation-again"));
    }

    @Test
    void aNoticeRunsOnThroughAPromotionAndIsNotOutrunByANewPost() {
        var worker = team.worker();
        team.certified(worker);
        team.served(worker, 24, 0);
        var post = id(team.posted(worker, "FRONTLINE"));
        var given = resign(worker, post, "GROWTH", null).statusCode(201);
        var raised = team.raised(post, "SENIOR");
        get(Team.self(worker), "/resignations/" + id(given)).body("status", equalTo("GIVEN"));
        Time.past(day(given, "lastDay"));
        get(team.director, "/posts/" + raised).body("status", equalTo("ENDED"));

        var other = team.worker();
        var posted = id(team.posted(other, "FRONTLINE"));
        var notice = resign(other, posted, "PAY", null).statusCode(201);
        post(team.director, "/posts/" + posted + "/end", "*", "{\"reason\":\"OTHER\",\"on\":\"" + Time.today() + "\"}")
                .statusCode(200);
        get(Team.self(other), "/resignations/" + id(notice)).body("status", equalTo("OVERTAKEN"));
        post(team.director, "/posts", null, posting(team, other)).statusCode(422).body("rule",
                equalTo("TRANSFER-CONSENT"));
    }

    @Test
    void theNextEmployerTakesOverWithConsentAndTheFormerSeesItsOwnYearsAlone() {
        var number = Team.validResidentId();
        var worker = team.worker(number);
        var former = id(team.posted(worker, "FRONTLINE"));
        var next = Team.registered();
        post(next.director, "/posts", null, posting(next, worker)).statusCode(422)
                .body("rule", equalTo("TRANSFER-CONSENT")).body("type", equalTo("urn:linli:problem:post.no-consent"));
        ask(next, Team.validResidentId()).statusCode(422).body("type",
                equalTo("urn:linli:problem:transfer.unknown-person"));
        var asked = ask(next, number.toLowerCase(Locale.ROOT)).statusCode(201).body("status", equalTo("ASKED"))
                .body("workerId", equalTo(worker)).body("name", nullValue());
        ask(next, number).statusCode(409).body("type", equalTo("urn:linli:problem:transfer.asked-already"));
        ask(team, number).statusCode(409).body("type", equalTo("urn:linli:problem:transfer.own-already"));
        get(next.director, "/workers/" + worker).statusCode(403);
        get(team.director, "/transfers/" + id(asked)).statusCode(403);
        var path = "/transfers/" + id(asked);
        post(next.director, path + "/consent", etag(asked), null).statusCode(403);
        post(Team.self(worker), path + "/consent", etag(asked), null).statusCode(409).body("type",
                equalTo("urn:linli:problem:transfer.still-posted"));
        var given = resign(worker, former, "GROWTH", null).statusCode(201);
        Time.past(day(given, "lastDay"));
        post(Team.self(worker), path + "/consent", etag(asked), null).statusCode(200).body("status",
                equalTo("CONSENTED"));
        get(next.director, "/workers/" + worker).statusCode(200).body("employerId", equalTo(next.agency.toString()));
        get(team.director, "/workers/" + worker).statusCode(403);
        get(team.director, "/workers/" + worker + "/certificates").statusCode(403);
        get(team.director, "/workers").body("items", hasSize(0));
        get(team.director, "/posts").body("items.id", equalTo(List.of(former)));
        post(next.director, "/posts", null, posting(next, worker)).statusCode(201);
        get(team.director, "/posts").body("items.id", equalTo(List.of(former)));
    }

    @Test
    void whoHasLeftIsKeptByNobodyUntilTheNextTakesTheRecordOver() {
        var number = Team.validResidentId();
        var worker = team.worker(number);
        var post = id(team.posted(worker, "FRONTLINE"));
        get(team.director, "/workers/" + worker).statusCode(200).body("employerId", equalTo(team.agency.toString()));
        for (var step : List.of("PROMOTED", "NOT_QUALIFIED")) {
            end(post, step).statusCode(400).body("type", equalTo("urn:linli:problem:post.no-end"));
        }
        end(post, "DISMISSED").statusCode(200);
        get(team.director, "/workers/" + worker).statusCode(403);
        get(team.director, "/workers/" + worker + "/experiences").statusCode(403);
        get(team.director, "/workers").body("items", hasSize(0));
        post(team.clerk, "/workers/search", null,
                "{\"residentId\":\"%s\",\"purpose\":\"EMPLOYMENT\"}".formatted(number)).statusCode(422);
        post(team.director, "/activities", null, """
                {"agencyId":"%s","workerId":"%s","title":"t","startsAt":"%sT09:00:00Z","endsAt":"%sT10:00:00Z",
                 "places":1}""".formatted(team.agency, worker, Time.today().plusDays(9), Time.today().plusDays(9)))
                .statusCode(422).body("type", equalTo("urn:linli:problem:activity.not-a-worker"));
        get(Team.self(worker), "/workers/" + worker).statusCode(200).body("employerId", nullValue());
        get(team.director, "/posts/" + post).statusCode(200);
        var claimed = post(Team.self(worker), "/workers/" + worker + "/experiences", null,
                """
                        {"kind":"SERVICE","from":"%s","until":"%s","local":true,"hours":0,"evidence":"合同 9"}"""
                        .formatted(Time.today().minusYears(2), Time.today().minusYears(1)))
                .statusCode(201).body("agencyId", nullValue());
        get(team.director, "/experiences/" + id(claimed)).statusCode(403);
    }

    private HttpReply end(String post, String reason) {
        return post(team.director, "/posts/" + post + "/end", etag(get(team.director, "/posts/" + post)),
                "{\"reason\":\"%s\",\"on\":\"%s\"}".formatted(reason, Time.today()));
    }

    @Test
    void aNoticeThatWasOvertakenTakesNothingFromTheNextAgency() {
        var number = Team.validResidentId();
        var worker = team.worker(number);
        var post = id(team.posted(worker, "FRONTLINE"));
        var given = resign(worker, post, "GROWTH", null).statusCode(201);
        end(post, "OTHER").statusCode(200);
        var next = Team.registered();
        var asked = ask(next, number).statusCode(201);
        post(Team.self(worker), "/transfers/" + id(asked) + "/consent", etag(asked), null).statusCode(200);
        Time.past(day(given, "lastDay"));
        get(next.director, "/workers/" + worker).statusCode(200).body("employerId", equalTo(next.agency.toString()));
        post(next.director, "/posts", null, posting(next, worker)).statusCode(201);
    }

    @Test
    void whatNobodyAnswersLapses() {
        var number = Team.validResidentId();
        var worker = team.worker(number);
        var next = Team.registered();
        var asked = ask(next, number).statusCode(201);
        Time.past(day(asked, "answerBy"));
        get(next.director, "/transfers/" + id(asked)).body("status", equalTo("LAPSED"));
        post(Team.self(worker), "/transfers/" + id(asked) + "/consent", "*", null).statusCode(409);
        ask(next, number).statusCode(201);
    }

    @Test
    void aMistypedNameIsMendedByTwoAndItsHistoryStays() {
        var worker = team.worker();
        var path = "/workers/" + worker;
        var number = Team.validResidentId();
        post(team.clerk, path + "/corrections", null, "{\"reason\":\"typo\"}").statusCode(400).body("type",
                equalTo("urn:linli:problem:correction.nothing"));
        post(team.clerk, path + "/corrections", null, """
                {"residentId":"%s","reason":"x"}""".formatted(residentIdOf(team.worker()))).statusCode(409).body("type",
                equalTo("urn:linli:problem:correction.number-taken"));
        var proposed = post(ASSOCIATION, path + "/corrections", null, """
                {"name":"伍义","residentId":"%s","reason":"mistyped"}""".formatted(number)).statusCode(201);
        post(team.clerk, path + "/corrections", null, "{\"name\":\"伍贰\",\"reason\":\"x\"}").statusCode(409).body("type",
                equalTo("urn:linli:problem:correction.open-already"));
        var one = "/corrections/" + id(proposed);
        post(ASSOCIATION, one + "/confirm", etag(proposed), null).statusCode(422).body("rule",
                equalTo("CASE-SEPARATION"));
        get(team.director, path).body("name", equalTo("伍一"));
        post(OTHER, one + "/confirm", etag(proposed), null).statusCode(200).body("status", equalTo("CONFIRMED"));
        get(team.director, path).body("name", equalTo("伍义")).body("residentId",
                equalTo(number.substring(0, 6) + "********" + number.substring(14)));
        get(Team.self(worker), path + "/corrections").body("items[0].oldName", equalTo("伍一"))
                .body("items[0].newName", equalTo("伍义")).body("items[0].decidedBy", equalTo("association-liu"));
        get(team.director, path + "/resident-id?purpose=TAX").body("residentId", equalTo(number));
        assertThat(JournalRows.of(worker)).allSatisfy(
                row -> assertThat(row.payload()).doesNotContain("伍一", "伍义", number, number.substring(6, 14)));
    }

    private String residentIdOf(String worker) {
        return get(team.director, "/workers/" + worker + "/resident-id?purpose=TAX").extract().path("residentId");
    }

    @Test
    void aCorrectionThatNobodyDecidesIsSaidToBeLateAndLapses() {
        var worker = team.worker();
        var proposed =
                post(team.clerk, "/workers/" + worker + "/corrections", null, "{\"name\":\"伍义\",\"reason\":\"typo\"}")
                        .statusCode(201);
        Time.past(day(proposed, "decideBy"));
        assertThat(JournalRows.typesOf(worker)).contains("linli.workforce.correction.overdue.v1");
        Time.past(day(proposed, "lapsesAfter"));
        get(team.clerk, "/corrections/" + id(proposed)).body("status", equalTo("LAPSED"));
        get(team.director, "/workers/" + worker).body("name", equalTo("伍一"));
    }

    @Test
    void theWorkerSeesWhoReadTheRecordAndWhy() {
        var worker = team.worker();
        var path = "/workers/" + worker;
        get(team.director, path + "/resident-id").statusCode(400);
        get(team.director, path + "/resident-id?purpose=UNSAID").statusCode(400).body("type",
                equalTo("urn:linli:problem:worker.purpose"));
        get(team.director, path + "/resident-id?purpose=SOCIAL_INSURANCE").statusCode(200);
        get(ASSOCIATION, path + "?purpose=CERTIFICATE").statusCode(200);
        get(ASSOCIATION, "/workers?limit=500").statusCode(200);
        get(team.director, "/workers").statusCode(200);
        get(Team.self(worker), path).statusCode(200);
        get(Team.self(worker), path + "/readings").statusCode(200)
                .body("items.findAll { it.depth != 'LISTED' }.purpose",
                        equalTo(List.of("CERTIFICATE", "SOCIAL_INSURANCE")))
                .body("items.findAll { it.depth != 'LISTED' }.depth", equalTo(List.of("RECORD", "RESIDENT_ID")))
                .body("items.find { it.depth == 'RESIDENT_ID' }.agencyId", equalTo(team.agency.toString()));
        get(team.director, path + "/readings").statusCode(403);
        get(Team.self(team.worker()), path + "/readings").statusCode(403);
        assertThat(JournalRows.typesOf(worker)).contains("linli.workforce.worker.identity-read.v1");
        assertThat(JournalRows.ofType("linli.platform.restricted-field.read.v1"))
                .filteredOn(row -> row.payload().contains(worker)).as("of the clear number alone").singleElement()
                .satisfies(row -> assertThat(row.payload()).contains("readResidentId", "SOCIAL_INSURANCE"));
    }

    @Test
    void aPersonIsFoundByTheirNumberByWhoMaySeeThem() {
        var number = Team.validResidentId();
        var worker = team.worker(number);
        var wanted = "{\"residentId\":\"%s\",\"purpose\":\"EMPLOYMENT\"}".formatted(number);
        post(ASSOCIATION, "/workers/search", null, wanted).statusCode(200).body("id", equalTo(worker));
        post(team.clerk, "/workers/search", null, wanted).statusCode(200).body("id", equalTo(worker));
        post(Team.registered().clerk, "/workers/search", null, wanted).statusCode(422).body("type",
                equalTo("urn:linli:problem:worker.nobody-found"));
        get(Team.self(worker), "/workers/" + worker + "/readings").body("items.depth",
                equalTo(List.of("SEARCH", "SEARCH")));
    }
}
