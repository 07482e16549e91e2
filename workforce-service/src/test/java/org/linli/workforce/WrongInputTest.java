package org.linli.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.linli.platform.testkit.http.Http.given;
import static org.linli.workforce.Team.ASSOCIATION;
import static org.linli.workforce.Team.etag;
import static org.linli.workforce.Team.get;
import static org.linli.workforce.Team.id;
import static org.linli.workforce.Team.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;

/** What is not as it should be is refused with status, problem and field, and changes nothing. */
@QuarkusTest
@WithTestResource(Engines.class)
class WrongInputTest {

    private Team team;

    @BeforeEach
    void registered() {
        team = Team.registered();
    }

    private String worker(String name, String residentId) {
        return "{\"agencyId\":\"%s\",\"name\":\"%s\",\"residentId\":\"%s\"}".formatted(team.agency, name, residentId);
    }

    private static void refused(HttpReply answer, int status, String problem, String field) {
        answer.statusCode(status).contentType("application/problem+json").body("type",
                equalTo("urn:linli:problem:" + problem));
        if (field != null) {
            answer.body("errors.field", hasItem(field));
        }
    }

    @Test
    void aWorkerIsRegisteredByWhatIsValidOnly() {
        var good = Team.validResidentId();
        refused(post(team.director, "/workers", null, worker("x", good).replace("\"name\"", "\"nmae\"")), 400,
                "unknown-property", "nmae");
        refused(post(team.director, "/workers", null, worker("x", good).replace("\"x\"", "{}")), 400, "malformed-body",
                "name");
        refused(post(team.director, "/workers", null, worker("x".repeat(51), good)), 400, "invalid-input", "name");
        refused(post(team.director, "/workers", null, worker(" ", good)), 400, "invalid-input", "name");
        refused(post(team.director, "/workers", null, worker("a\\u0000b", good)), 400, "invalid-input", "name");
        refused(post(team.director, "/workers", null, worker("x", good + "1")), 400, "invalid-input", "residentId");
        var check = good.charAt(17) == '1' ? '2' : '1';
        refused(post(team.director, "/workers", null, worker("x", good.substring(0, 17) + check)), 400,
                "worker.resident-id", "residentId");
        refused(post(team.director, "/workers", null, worker("x", "440105200102291231")), 400, "worker.resident-id",
                "residentId");
        refused(post(team.director, "/workers", null, "{\"agencyId\":\"not-an-id\"}"), 400, "malformed-body",
                "agencyId");
        refused(post(team.director, "/workers", null, "["), 400, "malformed-body", null);
        get(team.director, "/workers").statusCode(200).body("items", hasSize(0));
    }

    @Test
    void experienceCountsWhenTwoStandUpForItAndIsNoLongerThanALife() {
        var path = "/workers/" + team.worker();
        var service = "{\"months\":%d,\"local\":true,\"supervisionTrainingHours\":60}";
        post(ASSOCIATION, path + "/service", null, service.formatted(12)).statusCode(200)
                .body("directMonths", equalTo(0)).body("claimedService.months", equalTo(12));
        refused(post(ASSOCIATION, path + "/confirm-service", null, null), 422, "worker.same-person", "actor");
        refused(post(team.director, path + "/service", null, service.formatted(1)), 409, "worker.service-claimed",
                null);
        var other = Tokens.of("association-liu", "association").bearer();
        post(other, path + "/reject-service", null, null).statusCode(200);
        refused(post(other, path + "/confirm-service", null, null), 409, "worker.no-claim", null);
        post(team.director, path + "/service", null, service.formatted(12)).statusCode(200);
        post(other, path + "/confirm-service", null, null).statusCode(200).body("directMonths", equalTo(12));
        post(team.director, path + "/service", null, service.formatted(600)).statusCode(200);
        post(other, path + "/confirm-service", null, null).statusCode(200).body("directMonths", equalTo(612));
        refused(post(ASSOCIATION, path + "/service", null, service.formatted(600)), 422, "worker.service-too-long",
                "months");
    }

    @Test
    void wagesAreExpectedOfRegisteredAgenciesAndFromWhenTheirRuleBegan() {
        var wages = "{\"agencyId\":\"%s\",\"month\":\"%s\"}";
        refused(post(ASSOCIATION, "/wages/expectations", null, wages.formatted(UUID.randomUUID(), "2026-01")), 422,
                "employer.not-registered", "agencyId");
        refused(post(ASSOCIATION, "/wages/expectations", null, wages.formatted(team.agency, "2019-12")), 400,
                "before-rule", null);
    }

    @Test
    void aCertificateIsRecordedByWhatIsValidOnly() {
        var worker = team.worker();
        var path = "/workers/" + worker + "/certificates";
        var body = "{\"kind\":\"%s\",\"number\":\"%s\",\"issuedOn\":\"%s\"}";
        refused(post(team.director, path, null, body.formatted("DRIVER", "n", "2024-01-01")), 400, "malformed-body",
                "kind");
        refused(post(team.director, path, null, body.formatted("SOCIAL_WORKER", "n".repeat(41), "2024-01-01")), 400,
                "invalid-input", "number");
        refused(post(team.director, path, null, body.formatted("SOCIAL_WORKER", "n", "2024-02-30")), 400,
                "malformed-body", "issuedOn");
        refused(post(team.director, path, null, body.formatted("SOCIAL_WORKER", "n", Time.today().plusDays(1))), 400,
                "certificate.issued-in-future", "issuedOn");
        refused(post(team.director, "/workers/" + UUID.randomUUID() + "/certificates", null,
                body.formatted("SOCIAL_WORKER", "n", "2024-01-01")), 404, "not-found", null);
        get(team.director, path).body("items", hasSize(0));
        assertThat(JournalRows.typesOf(worker)).containsExactly("linli.workforce.worker.registered.v1");
    }

    @Test
    void aStaleOrMissingVersionAndAMissingKeyChangeNothing() {
        var recorded =
                team.recorded(team.worker(), "ST-" + UUID.randomUUID().toString().substring(0, 8)).statusCode(201);
        var path = "/certificates/" + id(recorded) + "/verify";
        refused(post(ASSOCIATION, path, null, null), 428, "version-required", "If-Match");
        refused(post(ASSOCIATION, path, "\"7\"", null), 412, "stale-version", "If-Match");
        refused(given().header("Authorization", ASSOCIATION).header("If-Match", etag(recorded))
                .contentType("application/json").post("/api/v1" + path).then(), 400, "idempotency-key-required",
                "Idempotency-Key");
        refused(post(team.director, path, etag(recorded), null), 403, "role-required", null);
        refused(given().contentType("application/json").post("/api/v1" + path).then(), 401, "unauthenticated", null);
        get(team.director, "/workers/" + recorded.extract().path("workerId") + "/certificates").body("items.status",
                equalTo(List.of("PENDING")));
        post(ASSOCIATION, path, etag(recorded), null).statusCode(200);
        refused(post(ASSOCIATION, path, "*", null), 409, "illegal-transition", null);
    }

    @Test
    void aPostStartsMovesAndEndsByWhatIsValidOnly() {
        var worker = team.worker();
        var body = "{\"workerId\":\"%s\",\"agencyId\":\"%s\",\"tier\":\"FRONTLINE\",\"from\":\"%s\"}";
        refused(post(team.director, "/posts", null, body.formatted(worker, team.agency, Time.today().minusMonths(2))),
                400, "post.from-too-early", "from");
        refused(post(team.director, "/posts", null, body.formatted(UUID.randomUUID(), team.agency, Time.today())), 404,
                "not-found", null);
        refused(post(team.director, "/posts", null, body.formatted(worker, UUID.randomUUID(), Time.today())), 403,
                "out-of-scope", null);
        refused(post(team.director, "/posts", null,
                body.formatted(worker, team.agency, Time.today()).replace("FRONTLINE", "CHIEF")), 400, "malformed-body",
                "tier");
        get(team.director, "/posts").body("items", hasSize(0));

        var post = team.posted(worker, "FRONTLINE");
        var path = "/posts/" + id(post);
        refused(team.assigned(id(post), UUID.randomUUID()), 422, "post.other-agencys-contract", "contractId");
        refused(team.assigned(id(post), Team.registered().contract("[]")), 422, "post.other-agencys-contract",
                "contractId");
        refused(post(team.director, path + "/end", etag(post),
                "{\"reason\":\"FAMILY\",\"on\":\"" + Time.today().plusDays(1) + "\"}"), 400, "post.ends-in-future",
                "on");
        refused(post(team.director, path + "/end", etag(post),
                "{\"reason\":\"BORED\",\"on\":\"" + Time.today() + "\"}"), 400, "malformed-body", "reason");
        get(team.director, path).body("status", equalTo("ACTIVE")).body("contractId", Matchers.nullValue());
    }

    @Test
    void aContractThatIsOverTakesNobodyAndAMoveIsCountedOnBothSides() {
        var need = "[{\"tier\":\"FRONTLINE\",\"people\":1,\"certified\":0}]";
        var first = team.contract(need);
        var second = team.contract(need);
        var post = team.frontline();
        team.assigned(post, first).statusCode(200);
        get(team.director, "/staffing/" + first).body("status", equalTo("STAFFED"));
        team.assigned(post, second).statusCode(200);
        get(team.director, "/staffing/" + second).body("status", equalTo("STAFFED"));
        get(team.director, "/staffing/" + first).body("status", equalTo("SHORT"));
        Events.publish("linli.contracts", "linli.procurement.contract.terminated.v1", first.toString(), 9, """
                {"contractId":"%s","agencyId":"%s"}""".formatted(first, team.agency));
        Await.asserted("the end of the contract's demand",
                () -> get(team.director, "/staffing/" + first).body("status", equalTo("CLOSED")));
        refused(team.assigned(post, first), 422, "post.other-agencys-contract", "contractId");
    }

    @Test
    void aWorkerReachesTheirOwnRecordAndNoColleagues() {
        var own = team.worker();
        var colleague = team.worker();
        var token = Tokens.of("worker-" + own, "worker").agency(team.agency).person(UUID.fromString(own)).bearer();
        get(token, "/workers/" + own).statusCode(200);
        refused(get(token, "/workers/" + colleague), 403, "out-of-scope", null);
        refused(get(token, "/workers/" + colleague + "/certificates"), 403, "out-of-scope", null);
        refused(get(token, "/workers/" + colleague + "/ladder"), 403, "out-of-scope", null);
    }

    @Test
    void aSuspendedAgencyEmploysNobodyUntilItResumes() {
        var worker = team.worker();
        var body = "{\"workerId\":\"%s\",\"agencyId\":\"%s\",\"tier\":\"FRONTLINE\",\"from\":\"%s\"}".formatted(worker,
                team.agency, Time.today());
        Events.publish("linli.agencies", "linli.registry.agency.suspended.v1", team.agency.toString(), 5, """
                {"agencyId":"%s","reason":"x"}""".formatted(team.agency));
        Await.asserted("the suspended agency",
                () -> post(team.director, "/workers", null, worker("x", "nonsense")).statusCode(422));
        refused(post(team.director, "/posts", null, body), 422, "employer.not-registered", "agencyId");
        Events.publish("linli.agencies", "linli.registry.agency.resumed.v1", team.agency.toString(), 6, """
                {"agencyId":"%s"}""".formatted(team.agency));
        Await.asserted("the agency resumed",
                () -> post(team.director, "/workers", null, worker("x", "nonsense")).statusCode(400));
        post(team.director, "/posts", null, body).statusCode(201);
    }

    @Test
    void expertsAndOfficialsByWhatIsValidOnly() {
        var expert = UUID.randomUUID();
        var body = """
                {"expertId":"%s","domains":[%s],"title":"社会工作师","years":%s,"level":"%s"}""";
        refused(post(ASSOCIATION, "/experts", null, body.formatted(expert, "", 9, "MIDDLE")), 400, "invalid-input",
                "domains");
        refused(post(ASSOCIATION, "/experts", null, body.formatted(expert, "\"X\"", 71, "MIDDLE")), 400,
                "invalid-input", "years");
        refused(post(ASSOCIATION, "/experts", null, body.formatted(expert, "\"X\"", 9, "JUNIOR")), 400,
                "malformed-body", "level");
        assertThat(JournalRows.of(expert)).isEmpty();
        var nominated =
                post(ASSOCIATION, "/experts", null, body.formatted(expert, "\"X\"", 9, "MIDDLE")).statusCode(201);
        post(ASSOCIATION, "/experts/" + expert + "/withdraw", etag(nominated), "{\"reason\":\"a tie\"}").statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        refused(post(ASSOCIATION, "/experts/" + expert + "/withdraw", "*", "{\"reason\":\"a tie\"}"), 409,
                "illegal-transition", null);

        var trainer = Tokens.of("trainer-mai", "trainer").bearer();
        var official = "official-" + expert;
        var session = "/study-sessions/" + id(Studies.planned("COURSE", "ETHICS", Time.today(), 8).statusCode(201));
        var signed = "{\"officialId\":\"%s\",\"unit\":\"440105005\",\"hours\":%s}";
        refused(post(trainer, session + "/attendance", "*", signed.formatted(official, "-1")), 400, "invalid-input",
                "hours");
        refused(post(trainer, session + "/attendance", "*", signed.formatted(official, "\"many\"")), 400,
                "malformed-body", "hours");
        refused(post(trainer, "/purchaser-certificates", null, "{\"officialId\":\"\"}"), 400, "invalid-input",
                "officialId");
        assertThat(JournalRows.of(official)).isEmpty();
    }
}
