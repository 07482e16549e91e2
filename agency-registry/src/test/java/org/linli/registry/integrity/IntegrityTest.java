package org.linli.registry.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.linli.platform.testkit.http.Http.given;
import static org.linli.registry.Register.LIN;
import static org.linli.registry.Register.get;
import static org.linli.registry.Register.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.registry.Register;
import org.linli.registry.norm.NormOnItsWay;

/** What an agency promises and how it checks itself, as everybody reads it. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class IntegrityTest {

    private static String pledge(Register register) {
        return "{\"agencyId\":\"%s\",\"promise\":\"我机构承诺诚信服务\"}".formatted(register.agency);
    }

    private static List<String> inForce() {
        return get(LIN, "/norms?status=PUBLISHED&limit=500").extract().path("items.id");
    }

    private static String check(Register register, int year, String broken, String measures) {
        var findings = inForce().stream()
                .map(id -> id.equals(broken)
                        ? "{\"normId\":\"%s\",\"kept\":false,\"remark\":\"two late\"}".formatted(id)
                        : "{\"normId\":\"%s\",\"kept\":true}".formatted(id))
                .collect(Collectors.joining(","));
        return "{\"agencyId\":\"%s\",\"year\":%d,\"findings\":[%s]%s}".formatted(register.agency, year, findings,
                measures);
    }

    @Test
    void anAgencySignsOnePledgeAYearAndEverybodyReadsIt() {
        var register = Register.registered();
        post(Register.registered().director, "/integrity-pledges", null, pledge(register)).statusCode(403);
        post(register.director, "/integrity-pledges", null, pledge(register)).statusCode(201);
        post(register.director, "/integrity-pledges", null, pledge(register)).statusCode(409).body("type",
                equalTo("urn:linli:problem:integrity.pledged-already"));
        given().get("/api/v1/agencies/" + register.agency + "/integrity").then().statusCode(200)
                .body("pledges.year", equalTo(List.of(Time.today().getYear())))
                .body("selfCheckMissing", equalTo(false));
        assertThat(JournalRows.typesOf(register.agency)).endsWith("linli.registry.agency.pledge-signed.v1");
        Time.to(LocalDate.of(Time.today().getYear() + 1, 1, 5));
        post(register.director, "/integrity-pledges", null, pledge(register)).statusCode(201);
    }

    @Test
    void aSelfCheckAnswersEveryNormInForceAndSaysWhatIsDoneWhereOneWasBroken() {
        var register = Register.registered();
        var norm = NormOnItsWay.drafted().published();
        var id = norm.path.substring(norm.path.lastIndexOf('/') + 1);
        var year = Time.today().getYear();
        post(register.director, "/self-checks", null,
                "{\"agencyId\":\"%s\",\"year\":%d,\"findings\":[]}".formatted(register.agency, year)).statusCode(422)
                .body("type", equalTo("urn:linli:problem:integrity.norms-missing")).body("rule", equalTo("SELF-CHECK"));
        post(register.director, "/self-checks", null, check(register, year, id, "")).statusCode(422)
                .body("errors[0].field", equalTo("measures"));
        post(register.director, "/self-checks", null, check(register, year - 2, id, "")).statusCode(400)
                .body("errors[0].field", equalTo("year"));
        post(register.director, "/self-checks", null,
                check(register, year, id, ",\"measures\":\"a second pair of eyes\"")).statusCode(201)
                .body("broken", equalTo(1));
        post(register.director, "/self-checks", null, check(register, year, "", "")).statusCode(409).body("type",
                equalTo("urn:linli:problem:integrity.checked-already"));
        given().get("/api/v1/agencies/" + register.agency + "/integrity").then().body("selfChecks", hasSize(1))
                .body("norms.normId", hasItem(id));
    }

    @Test
    void whoFilesNoneIsShownAsMissingOnceTheTermIsOver() {
        var register = Register.registered();
        var year = Time.today().getYear();
        var due = Time.workdayFrom(
                LocalDate.of(year, 12, 31).plusMonths(RuleBook.shipped().get("SELF-CHECK", Time.today()).asInt()));
        Time.to(due);
        given().get("/api/v1/agencies/" + register.agency + "/integrity").then().body("selfCheckMissing",
                equalTo(false));
        Time.past(due);
        given().get("/api/v1/agencies/" + register.agency + "/integrity").then().body("selfCheckMissing",
                equalTo(true));
        post(register.director, "/self-checks", null, check(register, year, "", "")).statusCode(201);
        given().get("/api/v1/agencies/" + register.agency + "/integrity").then().body("selfCheckMissing",
                equalTo(false));
    }
}
