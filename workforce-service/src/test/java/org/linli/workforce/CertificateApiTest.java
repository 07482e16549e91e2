package org.linli.workforce;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.linli.workforce.Team.ASSOCIATION;
import static org.linli.workforce.Team.etag;
import static org.linli.workforce.Team.get;
import static org.linli.workforce.Team.id;
import static org.linli.workforce.Team.post;
import static org.linli.workforce.Team.rule;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.http.HttpReply;

/** Who may sit which exam, and when a certificate is registered. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class CertificateApiTest {

    private Team team;
    private String worker;

    @BeforeEach
    void registered() {
        team = Team.registered();
        worker = team.worker();
    }

    private HttpReply exam(String kind, String schooling, boolean socialWork) {
        return get(Team.self(worker), "/workers/%s/exam-conditions?kind=%s&schooling=%s&socialWork=%s".formatted(worker,
                kind, schooling, socialWork)).statusCode(200);
    }

    @Test
    void anExamAsksByTheSchoolForYearsThatTheLedgerHolds() {
        exam("ASSISTANT_SOCIAL_WORKER", "DOCTOR", true).body("eligible", equalTo(true)).body("conditions[0].rule",
                equalTo("T01-SW-BACHELOR"));
        exam("ASSISTANT_SOCIAL_WORKER", "MASTER", false).body("eligible", equalTo(false)).body("conditions[0].need",
                equalTo("2"));
        exam("ASSISTANT_SOCIAL_WORKER", "SECONDARY", true).body("conditions[0].rule", equalTo("T01-SECONDARY"));
        team.served(worker, 36, 0);
        exam("SOCIAL_WORKER", "BACHELOR", true).body("eligible", equalTo(true)).body("conditions[0].have",
                equalTo("3"));
        exam("SOCIAL_WORKER", "BACHELOR", false).body("eligible", equalTo(false)).body("conditions[0].need",
                equalTo("5"));
        exam("SOCIAL_WORKER", "SECONDARY", false).body("conditions", hasSize(2)).body("conditions[0].met",
                equalTo(false));
        exam("SENIOR_SOCIAL_WORKER", "BACHELOR", false).body("eligible", equalTo(false));
        get(Team.registered().director,
                "/workers/%s/exam-conditions?kind=SOCIAL_WORKER&schooling=MASTER".formatted(worker)).statusCode(403);
        get(Team.self(worker), "/workers/%s/exam-conditions?kind=SOCIAL_WORKER".formatted(worker)).statusCode(400);
    }

    @Test
    void theSeniorExamAsksForFiveYearsSinceTheCertificate() {
        team.certified(worker);
        exam("SENIOR_SOCIAL_WORKER", "COLLEGE", true).body("conditions.met", equalTo(List.of(false, true, false)));
        var issued = LocalDate.parse("2024-01-01");
        Time.to(issued.plusYears(rule("T03-YEARS")).minusDays(1));
        team.served(worker, 12 * rule("T03-YEARS"), 0);
        exam("SENIOR_SOCIAL_WORKER", "BACHELOR", true).body("conditions.met[2]", equalTo(false));
        Time.to(issued.plusYears(rule("T03-YEARS")));
        exam("SENIOR_SOCIAL_WORKER", "BACHELOR", true).body("conditions.met[2]", equalTo(true));
    }

    private HttpReply recorded(LocalDate issued, LocalDate registered) {
        return post(team.director, "/workers/" + worker + "/certificates", null,
                "{\"kind\":\"ASSISTANT_SOCIAL_WORKER\",\"number\":\"A-%s\",\"issuedOn\":\"%s\"%s}".formatted(
                        UUID.randomUUID().toString().substring(0, 12), issued,
                        registered == null ? "" : ",\"registeredOn\":\"" + registered + "\""));
    }

    private static HttpReply verified(HttpReply recorded) {
        return post(ASSOCIATION, "/certificates/" + id(recorded) + "/verify", etag(recorded), null);
    }

    @Test
    void aCertificateIsRegisteredWithinAYearOrWithContinuingEducation() {
        var today = Time.today();
        recorded(today.minusMonths(3), today.minusMonths(4)).statusCode(400).body("type",
                equalTo("urn:linli:problem:certificate.registered-day"));
        verified(recorded(today.minusMonths(rule("T04-REGISTER")), null).statusCode(201)).statusCode(200);
        var late = recorded(today.minusMonths(rule("T04-REGISTER")).minusDays(1), null).statusCode(201);
        verified(late).statusCode(422).body("rule", equalTo("T05-ASSISTANT")).body("type",
                equalTo("urn:linli:problem:certificate.registered-late"));
        verified(recorded(today.minusYears(5), today.minusYears(5).plusMonths(6)).statusCode(201)).statusCode(200);
        var need = rule("T05-ASSISTANT");
        team.experienced(worker, "EDUCATION", today.minusDays(need), today.minusDays(1), need);
        verified(late).statusCode(200);
    }

    @Test
    void whatWasServedBeforeTheCertificateOrNotAtAllIsNoWorkSinceIt() {
        var years = rule("T02-SECONDARY");
        var issued = Time.today().minusYears(1);
        verified(recorded(issued, issued).statusCode(201)).statusCode(200);
        exam("SOCIAL_WORKER", "SECONDARY", false).body("conditions.met", equalTo(List.of(true, false)))
                .body("conditions[1].have", equalTo("0"));
        team.served(worker, 12 * years, 0);
        exam("SOCIAL_WORKER", "SECONDARY", false).body("conditions[1].have", equalTo("1"));
    }
}
