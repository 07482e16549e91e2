package org.linli.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.linli.workforce.Studies.TRAINER;
import static org.linli.workforce.Studies.attended;
import static org.linli.workforce.Studies.certify;
import static org.linli.workforce.Studies.planned;
import static org.linli.workforce.Studies.signature;
import static org.linli.workforce.Studies.studied;
import static org.linli.workforce.Team.ASSOCIATION;
import static org.linli.workforce.Team.day;
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
import org.linli.platform.testkit.ConcurrentCalls;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;

/** Officials study, and whether they may buy follows from it. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class StudyApiTest {

    private static final String STREET = "440105005";

    private String official;

    @BeforeEach
    void somebodyNew() {
        official = "official-" + UUID.randomUUID();
    }

    @Test
    void theCertificateFollowsFromWhatWasStudiedAndSaysWhatIsMissing() {
        certify(official).statusCode(422).body("rule", equalTo("T12-HOURS"));
        attended(official, STREET, "COURSE", "ETHICS", 8);
        certify(official).statusCode(422).body("rule", equalTo("T12-VISITS")).body("type",
                equalTo("urn:linli:problem:official.too-little-study"));
        get(TRAINER, "/purchaser-certificates/study?officialId=" + official).body("eligible", equalTo(false))
                .body("steps.rule",
                        equalTo(List.of("T12-HOURS", "T12-COURSES", "T12-VISITS", "T12-ETHICS", "T12-POLICY-IMPACT")))
                .body("steps.met", equalTo(List.of(true, true, false, true, false)));
        Time.to(Time.today().plusDays(1));
        attended(official, STREET, "FIELD_VISIT", "GENERAL", 2);
        certify(official).statusCode(422).body("rule", equalTo("T12-POLICY-IMPACT"));
        attended(official, "440105001", "COURSE", "POLICY_IMPACT", 2);
        get(Tokens.of(official, "official").bearer(), "/purchaser-certificates/own-study").body("eligible",
                equalTo(true));
        certify(official).statusCode(201).body("hours", equalTo(12)).body("unit", equalTo("440105001")).body("status",
                equalTo("VALID"));
        get(TRAINER, "/purchaser-certificates/study").statusCode(400);
    }

    @Test
    void hoursAreNoLongerTypedIn() {
        post(TRAINER, "/purchaser-certificates", null,
                "{\"officialId\":\"%s\",\"unit\":\"%s\",\"hours\":80}".formatted(official, STREET)).statusCode(400);
        assertThat(JournalRows.of(official)).isEmpty();
    }

    @Test
    void whatWasStudiedLongAgoCountsNoMoreAndTheCertificateIsRenewedOnlyNearItsEnd() {
        var until = day(Studies.certified(official), "validUntil");
        certify(official).statusCode(409).body("type", equalTo("urn:linli:problem:official.certified-already"));
        Time.to(until.minusMonths(rule("T12-RENEW")));
        certify(official).statusCode(422).body("rule", equalTo("T12-HOURS"));
        studied(official, STREET);
        certify(official).statusCode(201);
        Time.past(until);
        assertThat(JournalRows.typesOf(official)).containsOnly("linli.workforce.official.certified.v1").hasSize(2);
    }

    @Test
    void aRevokedCertificateIsOverWithWhateverRenewedItAndSaidOnce() {
        var first = Studies.certified(official);
        Time.to(day(first, "validUntil").minusMonths(rule("T12-RENEW")));
        studied(official, STREET);
        var second = id(certify(official).statusCode(201));
        var path = "/purchaser-certificates/" + id(first);
        post(TRAINER, path + "/revoke", "*", "{\"reason\":\"copied\"}").statusCode(403);
        var issuerToo = Tokens.of("trainer-mai", "association").bearer();
        post(issuerToo, path + "/revoke", "*", "{\"reason\":\"copied\"}").statusCode(422).body("rule",
                equalTo("CASE-SEPARATION"));
        get(issuerToo, path).body("allowedActions", hasSize(0));
        post(ASSOCIATION, path + "/revoke", "*", "{\"reason\":\"copied\"}").statusCode(200).body("status",
                equalTo("REVOKED"));
        get(ASSOCIATION, "/purchaser-certificates/" + second).body("status", equalTo("REVOKED"));
        assertThat(JournalRows.typesOf(official)).containsExactly("linli.workforce.official.certified.v1",
                "linli.workforce.official.certified.v1", "linli.workforce.official.certificate-revoked.v1");
        certify(official).statusCode(201);
    }

    @Test
    void ofManyWhoCertifyAtOnceOneDoes() throws Exception {
        studied(official, STREET);
        var answers = ConcurrentCalls.ask(4, one -> certify(official).extract());
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).hasSize(3);
    }

    @Test
    void attendanceIsNotOnesOwnNotMoreThanTheDayHoldsAndClosedByAnother() {
        var path = "/study-sessions/"
                + id(planned("COURSE", "ETHICS", Time.today(), 6).statusCode(201).body("status", equalTo("HELD")));
        post(ASSOCIATION, path + "/close", "*", null).statusCode(409).body("type",
                equalTo("urn:linli:problem:study.nobody-signed"));
        post(TRAINER, path + "/attendance", "*", signature("trainer-mai", STREET, 6)).statusCode(422).body("rule",
                equalTo("CASE-SEPARATION"));
        post(TRAINER, path + "/attendance", "*", signature(official, STREET, 7)).statusCode(400);
        post(TRAINER, path + "/attendance", "*", signature(official, STREET, 6)).statusCode(200);
        var other = "/study-sessions/" + id(planned("COURSE", "GENERAL", Time.today(), 6).statusCode(201));
        post(TRAINER, other + "/attendance", "*", signature(official, STREET, 3)).statusCode(422).body("rule",
                equalTo("EDUCATION-DAY"));
        post(TRAINER, path + "/close", "*", null).statusCode(422).body("rule", equalTo("CASE-SEPARATION"));
        post(Tokens.of(official, "trainer").bearer(), path + "/close", "*", null).statusCode(422);
        post(TRAINER, path + "/attendance", "*", signature(official, STREET, 0)).statusCode(200).body("people",
                equalTo(0));
        post(TRAINER, other + "/attendance", "*", signature(official, STREET, 6)).statusCode(200);
        assertThat(JournalRows.of(other.substring(16)))
                .allSatisfy(row -> assertThat(row.payload()).doesNotContain(official));
    }

    @Test
    void anOfficialSeesTheirOwnAttendanceAlone() {
        var path = "/study-sessions/" + id(planned("COURSE", "ETHICS", Time.today(), 2).statusCode(201));
        post(TRAINER, path + "/attendance", "*", signature(official, STREET, 2)).statusCode(200);
        post(TRAINER, path + "/attendance", "*", signature("other-" + official, STREET, 2)).statusCode(200);
        get(Tokens.of(official, "official").bearer(), path).body("people", equalTo(2)).body("attendances.officialId",
                equalTo(List.of(official)));
        get(TRAINER, path).body("attendances", hasSize(2));
    }

    @Test
    void aSessionThatNobodyClosesCountsForNobody() {
        var path = "/study-sessions/" + id(planned("COURSE", "ETHICS", Time.today().plusDays(2), 8).statusCode(201));
        post(TRAINER, path + "/attendance", "*", signature(official, STREET, 8)).statusCode(409);
        Time.to(Time.today().plusDays(2));
        post(TRAINER, path + "/attendance", "*", signature(official, STREET, 8)).statusCode(200);
        Time.past(day(get(TRAINER, path), "closeBy"));
        get(TRAINER, path).body("status", equalTo("CANCELLED")).body("reason", equalTo("NEVER_CLOSED"));
        certify(official).statusCode(422).body("rule", equalTo("T12-HOURS"));
        planned("COURSE", "ETHICS", Time.today().minusMonths(3), 8).statusCode(400);
        planned("COURSE", "ETHICS", Time.today(), rule("EDUCATION-DAY") + 1).statusCode(422);
    }

    @Test
    void hoursAreSeenByDepartmentAndYear() {
        var unit = official.substring("official-".length());
        studied(official, unit);
        Time.to(Time.today().plusDays(1));
        attended(official, unit, "COURSE", "GENERAL", rule("T12-YEAR") - 8);
        attended("other-" + official, unit, "COURSE", "GENERAL", 3);
        var mine = "items.find { it.unit == '" + unit + "' }";
        var year = Time.today().getYear();
        get(TRAINER, "/study-hours?year=" + year).body(mine + ".officials", equalTo(2))
                .body(mine + ".complete", equalTo(1)).body(mine + ".hours", equalTo(rule("T12-YEAR") + 3))
                .body(mine + ".visits", equalTo(1));
        get(TRAINER, "/study-hours").statusCode(400);
        get(Tokens.of(official, "official").bearer(), "/study-hours?year=" + year).statusCode(403);
    }
}
