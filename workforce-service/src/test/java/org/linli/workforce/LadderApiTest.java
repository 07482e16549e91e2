package org.linli.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.linli.workforce.Team.ASSOCIATION;
import static org.linli.workforce.Team.OTHER_OFFICER;
import static org.linli.workforce.Team.day;
import static org.linli.workforce.Team.etag;
import static org.linli.workforce.Team.get;
import static org.linli.workforce.Team.id;
import static org.linli.workforce.Team.post;
import static org.linli.workforce.Team.rule;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;

/** The way up, the way down, and what follows from a certificate. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class LadderApiTest {

    private Team team;

    @BeforeEach
    void registered() {
        team = Team.registered();
    }

    private HttpReply apply(String token, String post, String tier) {
        return post(token, "/promotions", null, "{\"postId\":\"" + post + "\",\"tier\":\"" + tier + "\"}");
    }

    @Test
    void theAgencyAppliesTheAssociationGrantsAndTheTierChanges() {
        var worker = team.worker();
        team.certified(worker);
        team.served(worker, 24, 0);
        var old = team.raised(id(team.posted(worker, "FRONTLINE")), "SENIOR");
        var applied = apply(team.clerk, old, "LOCAL_SUPERVISOR").statusCode(201).body("status", equalTo("APPLIED"))
                .body("evidence.findAll { !it.met }.size()", equalTo(3))
                .body("allowedActions", equalTo(List.of("withdrawPromotion")));
        var path = "/promotions/" + id(applied);
        apply(team.director, old, "LOCAL_SUPERVISOR").statusCode(409).body("type",
                equalTo("urn:linli:problem:promotion.open-already"));
        post(ASSOCIATION, path + "/grant", etag(applied), null).statusCode(422).body("rule", equalTo("T07-YEARS"))
                .body("detail", containsString("direct service, years 2 / 5"));
        get(team.director, path).body("status", equalTo("APPLIED"));
        team.served(worker, 36, 60);
        post(team.director, path + "/grant", etag(applied), null).statusCode(422)
                .body("rule", equalTo("LADDER-OUTSIDE")).body("type", equalTo("urn:linli:problem:promotion.own-house"));
        var granted = post(ASSOCIATION, path + "/grant", etag(applied), null).statusCode(200).body("status",
                equalTo("GRANTED"));
        get(team.director, "/posts/" + old).body("status", equalTo("ENDED")).body("endReason", equalTo("PROMOTED"));
        get(team.director, "/posts/" + granted.extract().path("newPostId")).body("tier", equalTo("LOCAL_SUPERVISOR"))
                .body("status", equalTo("ACTIVE")).body("certified", equalTo(true));
        assertThat(JournalRows.typesOf(worker)).containsSubsequence("linli.workforce.promotion.applied.v1",
                "linli.workforce.promotion.granted.v1", "linli.workforce.post.ended.v1",
                "linli.workforce.post.started.v1");
        post(ASSOCIATION, path + "/refuse", etag(granted), "{\"reason\":\"late\"}").statusCode(409).body("type",
                equalTo("urn:linli:problem:illegal-transition"));
    }

    @Test
    void nobodySkipsATierNeitherByAPostNorByAPromotion() {
        var worker = team.worker();
        team.certified(worker);
        team.served(worker, 120, 60);
        var straight = """
                {"workerId":"%s","agencyId":"%s","tier":"%s","from":"%s"}""";
        for (var tier : List.of("SENIOR", "LOCAL_SUPERVISOR")) {
            post(team.director, "/posts", null, straight.formatted(worker, team.agency, tier, Time.today()))
                    .statusCode(422).body("rule", equalTo("LADDER-STEP"))
                    .body("type", equalTo("urn:linli:problem:post.ladder-skipped"));
        }
        post(team.director, "/posts", null, straight.formatted(worker, team.agency, "MANAGER", Time.today()))
                .statusCode(422).body("rule", equalTo("LADDER-MANAGER-SUPERVISED"));
        var frontline = id(team.posted(worker, "FRONTLINE"));
        for (var tier : List.of("LOCAL_SUPERVISOR", "MANAGER")) {
            apply(team.clerk, frontline, tier).statusCode(422).body("rule", equalTo("LADDER-STEP"));
        }
        var supervisor = team.raised(team.raised(frontline, "SENIOR"), "LOCAL_SUPERVISOR");
        var asked = apply(team.clerk, supervisor, "MANAGER").statusCode(201)
                .body("evidence.find { it.rule == 'LADDER-MANAGER-SUPERVISED' }.met", equalTo(false));
        post(ASSOCIATION, "/promotions/" + id(asked) + "/grant", etag(asked), null).statusCode(422).body("rule",
                equalTo("LADDER-MANAGER-SUPERVISED"));
    }

    @Test
    void whoHasClimbedToATierIsPostedThereByTheNextEmployer() {
        var number = Team.validResidentId();
        var worker = team.worker(number);
        team.certified(worker);
        team.served(worker, 60, 60);
        var supervisor = team.supervisor(worker);
        post(team.director, "/posts/" + supervisor + "/end", "*",
                "{\"reason\":\"FAMILY\",\"on\":\"" + Time.today() + "\"}").statusCode(200);
        var next = Team.registered();
        var asked = post(next.director, "/transfers", null,
                "{\"agencyId\":\"%s\",\"residentId\":\"%s\"}".formatted(next.agency, number)).statusCode(201);
        post(Team.self(worker), "/transfers/" + id(asked) + "/consent", etag(asked), null).statusCode(200);
        next.posted(worker, "LOCAL_SUPERVISOR").body("status", equalTo("ACTIVE"));
    }

    @Test
    void aPurchaserReadsOnlyWhoWorksOnWhatItBuys() {
        var unit = "44010" + String.valueOf(System.nanoTime() % 10_000 + 10_000).substring(1);
        var contract = team.contract("[]", unit);
        var elsewhere = team.contract("[]", "440105018");
        var here = team.frontline();
        var there = team.frontline();
        var nowhere = team.frontline();
        team.assigned(here, contract).statusCode(200);
        team.assigned(there, elsewhere).statusCode(200);
        var purchaser = Tokens.of("p-" + unit, "purchaser").street(unit).bearer();
        get(purchaser, "/posts").statusCode(200).body("items.id", equalTo(List.of(here)));
        get(purchaser, "/posts?agencyId=" + team.agency + "&contractId=" + elsewhere).body("items", hasSize(0));
        get(purchaser, "/posts/" + here).statusCode(200);
        get(purchaser, "/posts/" + there).statusCode(403);
        get(purchaser, "/posts/" + nowhere).statusCode(403);
        get(purchaser, "/staffing").statusCode(200).body("items.contractId", equalTo(List.of(contract.toString())));
        get(purchaser, "/staffing/" + elsewhere).statusCode(403);
        get(purchaser, "/salary-risks?agencyId=" + team.agency).statusCode(200).body("items", hasSize(0));
        post(team.director, "/posts/" + here + "/end", "*", "{\"reason\":\"FAMILY\",\"on\":\"" + Time.today() + "\"}")
                .statusCode(200);
        get(purchaser, "/posts/" + here).statusCode(200).body("status", equalTo("ENDED")).body("endReason",
                equalTo(null));
        get(team.clerk, "/posts/" + here).body("endReason", equalTo("FAMILY"));
    }

    @Test
    void whoAppliedDoesNotDecideAndAStrangerSeesNothing() {
        var post = team.frontline();
        var applied = apply(team.director, post, "SENIOR").statusCode(201);
        post(team.director, "/promotions/" + id(applied) + "/refuse", etag(applied), "{\"reason\":\"no\"}")
                .statusCode(422).body("rule", equalTo("CASE-SEPARATION"))
                .body("type", equalTo("urn:linli:problem:promotion.same-person"));
        var stranger = Tokens.of("s", "agency-director").agency(UUID.randomUUID()).bearer();
        get(stranger, "/promotions/" + id(applied)).statusCode(403);
        get(stranger, "/promotions").statusCode(200).body("items", hasSize(0));
        post(stranger, "/promotions/" + id(applied) + "/grant", etag(applied), null).statusCode(403);
        post(ASSOCIATION, "/promotions/" + id(applied) + "/refuse", etag(applied), "{\"reason\":\"too early\"}")
                .statusCode(200).body("status", equalTo("REFUSED")).body("reason", equalTo("too early"));
    }

    @Test
    void anApplicationEndsWithItsPostOrAfterSixtyDays() {
        var post = team.frontline();
        var applied = apply(team.clerk, post, "SENIOR").statusCode(201);
        post(team.director, "/posts/" + post + "/end", etag(get(team.director, "/posts/" + post)),
                "{\"reason\":\"FAMILY\",\"on\":\"" + Time.today() + "\"}").statusCode(200);
        get(team.director, "/promotions/" + id(applied)).body("status", equalTo("LAPSED")).body("reason",
                equalTo("POST_ENDED"));
        apply(team.clerk, post, "SENIOR").statusCode(409).body("type",
                equalTo("urn:linli:problem:promotion.no-active-post"));

        var waiting = apply(team.clerk, team.frontline(), "SENIOR").statusCode(201);
        var decideBy = day(waiting, "decideBy");
        assertThat(decideBy).isEqualTo(Time.today().plusDays(60));
        Time.to(decideBy);
        get(team.director, "/promotions/" + id(waiting)).body("status", equalTo("APPLIED"));
        Time.past(decideBy);
        Time.sweep();
        get(team.director, "/promotions/" + id(waiting)).body("status", equalTo("LAPSED"));
        assertThat(JournalRows.of(waiting.extract().path("workerId")).stream()
                .filter(row -> row.type().equals("linli.workforce.promotion.ended.v1"))).singleElement()
                .satisfies(row -> assertThat(row.payload()).contains(decideBy.plusDays(1).toString()));
    }

    @Test
    void aSupervisorWhoseCertificateIsGoneForGoodIsNoSupervisorAnyMore() {
        var worker = team.worker();
        var certificate = team.certified(worker);
        team.served(worker, 60, 60);
        var supervisor = team.supervisor(worker);
        var supervised = post(team.director, "/supervisions", null,
                "{\"workerPostId\":\"%s\",\"supervisorPostId\":\"%s\"}".formatted(team.frontline(), supervisor))
                .statusCode(201);
        var path = "/certificates/" + certificate;
        var seen = get(ASSOCIATION, "/workers/" + worker + "/certificates");
        seen.body("items[0].status", equalTo("ACTIVE"));

        post(ASSOCIATION, path + "/suspend", "*", "{\"reason\":\"check\"}").statusCode(200).body("status",
                equalTo("ACTIVE"));
        get(team.director, "/posts/" + supervisor).body("certified", equalTo(true));
        post(ASSOCIATION, path + "/confirm-step", "*", null).statusCode(409).body("type",
                equalTo("urn:linli:problem:certificate.same-person"));
        var suspended = post(OTHER_OFFICER, path + "/confirm-step", "*", null).statusCode(200);
        get(team.director, "/posts/" + supervisor).body("status", equalTo("ACTIVE")).body("certified", equalTo(false));
        post(ASSOCIATION, path + "/reinstate", etag(suspended), "{\"reason\":\"fine\"}").statusCode(200);
        get(team.director, "/posts/" + supervisor).body("certified", equalTo(true));

        post(ASSOCIATION, path + "/revoke", "*", "{\"reason\":\"forged\"}").statusCode(200);
        get(team.director, "/posts/" + supervisor).body("status", equalTo("ACTIVE"));
        post(OTHER_OFFICER, path + "/confirm-step", "*", null).statusCode(200);
        get(team.director, "/posts/" + supervisor).body("status", equalTo("ENDED")).body("endReason",
                equalTo("NOT_QUALIFIED"));
        get(team.director, "/posts").body(
                "items.findAll { it.workerId == '" + worker + "' && it.status == 'ACTIVE' }.tier",
                equalTo(List.of("FRONTLINE")));
        get(team.director, "/supervisions/" + id(supervised)).body("status", equalTo("ENDED"));
    }

    @Test
    void aRenewedCertificateKeepsTheTierWhenTheOldOneExpires() {
        var worker = team.worker();
        var number = "RN-" + UUID.randomUUID().toString().substring(0, 8);
        var first = team.recorded(worker, number).statusCode(201);
        team.recorded(worker, number).statusCode(409).body("type",
                equalTo("urn:linli:problem:certificate.number-taken"));
        var verified = post(ASSOCIATION, "/certificates/" + id(first) + "/verify", etag(first), null).statusCode(200);
        var validUntil = day(verified, "validUntil");
        var other = team.worker();
        team.recorded(other, number).statusCode(409).body("type",
                equalTo("urn:linli:problem:certificate.number-taken"));
        team.served(worker, 60, 60);
        var supervisor = team.supervisor(worker);

        Time.to(validUntil.minusMonths(rule("T04-REMIND")));
        var renewal = team.recorded(worker, number).statusCode(201);
        team.experienced(worker, "EDUCATION", Time.today().minusDays(30), Time.today().minusDays(1),
                rule("T05-SOCIAL-WORKER"));
        var renewed =
                post(ASSOCIATION, "/certificates/" + id(renewal) + "/verify", etag(renewal), null).statusCode(200);
        Time.past(validUntil);
        get(ASSOCIATION, "/workers/" + worker + "/certificates").body("items.status",
                equalTo(List.of("EXPIRED", "ACTIVE")));
        get(team.director, "/posts/" + supervisor).body("status", equalTo("ACTIVE")).body("certified", equalTo(true));
        Time.past(day(renewed, "validUntil"));
        get(team.director, "/posts/" + supervisor).body("status", equalTo("ENDED"));
    }
}
