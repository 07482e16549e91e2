package org.linli.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.workforce.Team.ASSOCIATION;
import static org.linli.workforce.Team.day;
import static org.linli.workforce.Team.etag;
import static org.linli.workforce.Team.get;
import static org.linli.workforce.Team.id;
import static org.linli.workforce.Team.post;
import static org.linli.workforce.Team.rule;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;

/** What a worker has done is a ledger of days, of which none counts twice. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class ExperienceApiTest {

    private Team team;

    @BeforeEach
    void registered() {
        team = Team.registered();
    }

    @Test
    void daysThatLieInTwoPeriodsCountOnceAndTheLadderReadsThem() {
        var worker = team.worker();
        var path = "/workers/" + worker;
        var today = Time.today();
        team.experienced(worker, "SERVICE", today.minusDays(729), today.minusDays(365), 0);
        team.experienced(worker, "SERVICE", today.minusDays(500), today, 0);
        get(team.director, path + "/experience").body("days", equalTo(730)).body("directYears", equalTo(2))
                .body("localYears", equalTo(2));
        get(team.director, path + "/ladder?tier=SENIOR").body("steps.find { it.rule == 'LADDER-SENIOR-YEARS' }.have",
                equalTo("2"));
        team.served(worker, 36, 0);
        get(team.director, path + "/experience").body("directYears", equalTo(3));
    }

    @Test
    void aPeriodCountsOnceAnotherPersonHasVerifiedItAndNoMoreOnceItIsStruck() {
        var worker = team.worker();
        team.certified(worker);
        var claimed = team.claimed(worker, "SERVICE", Time.today().minusDays(730), Time.today(), 0).statusCode(201);
        var line = "/experiences/" + id(claimed);
        get(team.director, "/workers/" + worker + "/experience").body("days", equalTo(0));
        var themselves = Tokens.of("self-" + worker, "association").person(UUID.fromString(worker)).bearer();
        post(themselves, line + "/verify", etag(claimed), null).statusCode(422).body("rule",
                equalTo("CASE-SEPARATION"));
        post(ASSOCIATION, line + "/verify", etag(claimed), null).statusCode(200);
        var senior = team.raised(id(team.posted(worker, "FRONTLINE")), "SENIOR");
        post(ASSOCIATION, line + "/strike", "*", "{\"reason\":\"forged\"}").statusCode(422).body("type",
                equalTo("urn:linli:problem:experience.same-person"));
        post(Tokens.of("association-liu", "association").bearer(), line + "/strike", "*", "{\"reason\":\"forged\"}")
                .statusCode(200).body("status", equalTo("STRUCK"));
        get(team.director, "/workers/" + worker + "/experience").body("days", equalTo(0));
        get(team.director, "/posts/" + senior).body("status", equalTo("ENDED")).body("endReason",
                equalTo("NOT_QUALIFIED"));
    }

    @Test
    void whatCannotBeIsRefused() {
        var worker = team.worker();
        var today = Time.today();
        team.claimed(worker, "SERVICE", today, today.minusDays(1), 0).statusCode(400).body("type",
                equalTo("urn:linli:problem:experience.days"));
        team.claimed(worker, "SERVICE", today, today.plusDays(1), 0).statusCode(400);
        team.claimed(worker, "SERVICE", today, today, 8).statusCode(400).body("type",
                equalTo("urn:linli:problem:experience.hours"));
        team.claimed(worker, "EDUCATION", today, today, 0).statusCode(400);
        team.claimed(worker, "EDUCATION", today, today, rule("EDUCATION-DAY") + 1).statusCode(422).body("rule",
                equalTo("EDUCATION-DAY"));
        team.claimed(worker, "SERVICE", today.withYear(1955), today.withYear(1956), 0).statusCode(422).body("rule",
                equalTo("WORK-AGE"));
    }

    @Test
    void aClaimThatNobodyVerifiesIsSaidToBeLateAndLapses() {
        var worker = team.worker();
        var claimed = team.claimed(worker, "SERVICE", Time.today(), Time.today(), 0).statusCode(201);
        Time.past(day(claimed, "decideBy"));
        assertThat(JournalRows.typesOf(worker)).contains("linli.workforce.experience.overdue.v1");
        Time.past(day(claimed, "lapsesAfter"));
        get(team.director, "/experiences/" + id(claimed)).body("status", equalTo("LAPSED"));
    }

    @Test
    void aCertificateIsRenewedOnlyWithContinuingEducation() {
        var worker = team.worker();
        var number = "CE-" + worker.substring(24);
        var first = team.recorded(worker, number).statusCode(201);
        var verified = post(ASSOCIATION, "/certificates/" + id(first) + "/verify", etag(first), null).statusCode(200);
        Time.to(day(verified, "validUntil").minusMonths(rule("T04-REMIND")));
        var need = rule("T05-SOCIAL-WORKER");
        team.experienced(worker, "EDUCATION", Time.today().minusDays(40), Time.today().minusDays(1), need - 1);
        var renewal = team.recorded(worker, number).statusCode(201);
        post(ASSOCIATION, "/certificates/" + id(renewal) + "/verify", etag(renewal), null).statusCode(422)
                .body("rule", equalTo("T05-SOCIAL-WORKER"))
                .body("type", equalTo("urn:linli:problem:certificate.too-little-education"));
        team.experienced(worker, "EDUCATION", Time.today().minusDays(40), Time.today().minusDays(1), need - 1);
        post(ASSOCIATION, "/certificates/" + id(renewal) + "/verify", etag(renewal), null).statusCode(422).body("rule",
                equalTo("T05-SOCIAL-WORKER"));
        team.experienced(worker, "EDUCATION", Time.today(), Time.today(), 1);
        post(ASSOCIATION, "/certificates/" + id(renewal) + "/verify", etag(renewal), null).statusCode(200);
    }
}
