package org.linli.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.linli.workforce.Team.ASSOCIATION;
import static org.linli.workforce.Team.day;
import static org.linli.workforce.Team.etag;
import static org.linli.workforce.Team.get;
import static org.linli.workforce.Team.id;
import static org.linli.workforce.Team.post;
import static org.linli.workforce.Team.rule;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;

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

    private ValidatableResponse apply(String token, String post, String tier) {
        return post(token, "/promotions", null, "{\"postId\":\"" + post + "\",\"tier\":\"" + tier + "\"}");
    }

    @Test
    void theAgencyAppliesAnotherPersonGrantsAndTheTierChanges() {
        var worker = team.worker();
        var old = team.posted(worker, "FRONTLINE");
        var applied = apply(team.clerk, id(old), "LOCAL_SUPERVISOR").statusCode(201).body("status", equalTo("APPLIED"))
                .body("evidence.findAll { !it.met }.size()", equalTo(4));
        var path = "/promotions/" + id(applied);
        apply(team.director, id(old), "SENIOR").statusCode(409).body("type",
                equalTo("urn:linli:problem:promotion.open-already"));

        post(team.director, path + "/grant", etag(applied), null).statusCode(422).body("rule", equalTo("T07-CERT"))
                .body("detail", containsString("direct service, years 0 / 5"));
        get(team.director, path).body("status", equalTo("APPLIED"));
        get(team.director, "/posts/" + id(old)).body("status", equalTo("ACTIVE"));

        team.certified(worker);
        team.served(worker, 60, 60);
        var granted = post(team.director, path + "/grant", etag(applied), null).statusCode(200).body("status",
                equalTo("GRANTED"));
        get(team.director, "/posts/" + id(old)).body("status", equalTo("ENDED")).body("endReason", equalTo("PROMOTED"));
        get(team.director, "/posts/" + granted.extract().path("newPostId")).body("tier", equalTo("LOCAL_SUPERVISOR"))
                .body("status", equalTo("ACTIVE")).body("certified", equalTo(true));
        assertThat(JournalRows.typesOf(worker)).containsSubsequence("linli.workforce.promotion.applied.v1",
                "linli.workforce.promotion.granted.v1", "linli.workforce.post.ended.v1",
                "linli.workforce.post.started.v1");
        post(team.director, path + "/refuse", etag(granted), "{\"reason\":\"late\"}").statusCode(409).body("type",
                equalTo("urn:linli:problem:illegal-transition"));
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
        var supervisor = id(team.posted(worker, "LOCAL_SUPERVISOR"));
        var supervised = post(team.director, "/supervisions", null,
                "{\"workerPostId\":\"%s\",\"supervisorPostId\":\"%s\"}".formatted(team.frontline(), supervisor))
                .statusCode(201);
        var path = "/certificates/" + certificate;
        var seen = get(ASSOCIATION, "/workers/" + worker + "/certificates");
        seen.body("items[0].status", equalTo("ACTIVE"));

        var suspended = post(ASSOCIATION, path + "/suspend", "*", "{\"reason\":\"check\"}").statusCode(200);
        get(team.director, "/posts/" + supervisor).body("status", equalTo("ACTIVE")).body("certified", equalTo(false));
        post(ASSOCIATION, path + "/reinstate", etag(suspended), "{\"reason\":\"fine\"}").statusCode(200);
        get(team.director, "/posts/" + supervisor).body("certified", equalTo(true));

        post(ASSOCIATION, path + "/revoke", "*", "{\"reason\":\"forged\"}").statusCode(200);
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
        var supervisor = id(team.posted(worker, "LOCAL_SUPERVISOR"));

        Time.to(validUntil.minusMonths(rule("T04-REMIND")));
        var renewal = team.recorded(worker, number).statusCode(201);
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
