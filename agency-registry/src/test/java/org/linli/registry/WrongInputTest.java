package org.linli.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.linli.platform.testkit.http.Http.given;
import static org.linli.registry.Register.CHEN;
import static org.linli.registry.Register.LIN;
import static org.linli.registry.Register.WU;
import static org.linli.registry.Register.application;
import static org.linli.registry.Register.etag;
import static org.linli.registry.Register.freshCode;
import static org.linli.registry.Register.get;
import static org.linli.registry.Register.id;
import static org.linli.registry.Register.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;

/** What is not as it should be is refused with status, problem and field, and changes nothing. */
@QuarkusTest
@WithTestResource(Engines.class)
class WrongInputTest {

    private static final String PERSON = "440105199001010017";

    private static void refused(HttpReply answer, int status, String problem, String field) {
        answer.statusCode(status).contentType("application/problem+json").body("type",
                equalTo("urn:linli:problem:" + problem));
        if (field != null) {
            answer.body("errors.field", hasItem(field));
        }
    }

    @Test
    void anAgencyAppliesByWhatIsValidOnly() {
        var young = new Register();
        var good = application("新 " + young.agency, freshCode(), PERSON);
        refused(post(young.clerk, "/agencies", null, good.replace("\"address\"", "\"adress\"")), 400,
                "unknown-property", "adress");
        refused(post(young.clerk, "/agencies", null, good.replace("\"2020-05-01\"", "7.5")), 400, "malformed-body",
                "foundedOn");
        refused(post(young.clerk, "/agencies", null, good.replace("2020-05-01", "2021-02-29")), 400, "malformed-body",
                "foundedOn");
        refused(post(young.clerk, "/agencies", null, good.replace("滨江街道", "x".repeat(201))), 400, "invalid-input",
                "address");
        refused(post(young.clerk, "/agencies", null, good.replace("滨江街道", "a\\u001bb")), 400, "invalid-input",
                "address");
        refused(post(young.clerk, "/agencies", null, good.replace("何安", "")), 400, "invalid-input",
                "legalRepresentative.name");
        refused(post(young.clerk, "/agencies", null, good.replace("PRIVATE_NON_ENTERPRISE_UNIT", "COMPANY")), 400,
                "malformed-body", "kind");
        refused(post(young.clerk, "/agencies", null, application("x", "52440105MJK000014", PERSON)), 400,
                "agency.code-malformed", "unifiedSocialCreditCode");
        refused(post(young.clerk, "/agencies", null, application("x", freshCode(), "440105199001010018")), 400,
                "agency.resident-id", "legalRepresentative.residentId");
        refused(post(Tokens.of("nobody", "agency-clerk").bearer(), "/agencies", null, good), 403, "out-of-scope", null);
        refused(post(LIN, "/agencies", null, good), 403, "role-required", null);
        refused(get(LIN, "/agencies/" + young.agency), 404, "not-found", null);
        refused(get(LIN, "/agencies/" + young.agency + "/standing"), 404, "not-found", null);
        refused(post(young.clerk, "/agencies/" + young.agency + "/accounts", null,
                "{\"bank\":\"b\",\"number\":\"6222021200000000\"}"), 404, "not-found", null);
        assertThat(JournalRows.of(young.agency)).isEmpty();
    }

    @Test
    void aCodeThatFailsItsCheckIsNotReviewedWithoutAReason() {
        var young = new Register();
        post(young.clerk, "/agencies", null, application("码 " + young.agency, "52440105MJK0000145", PERSON))
                .statusCode(201);
        var path = "/agencies/" + young.agency;
        var document = "{\"kind\":\"%s\",\"name\":\"x.pdf\",\"size\":%s,\"sha256\":\"%s\"}";
        refused(post(young.clerk, path + "/documents", null, document.formatted("ARTICLES", "0", "a".repeat(64))), 400,
                "invalid-input", "size");
        refused(post(young.clerk, path + "/documents", null, document.formatted("ARTICLES", "9", "A".repeat(64))), 400,
                "invalid-input", "sha256");
        refused(post(young.director, path + "/submit", null, null), 422, "agency.documents-missing", "documents");
        for (var kind : List.of("ARTICLES", "REGISTRATION_CERTIFICATE", "CAPITAL_REPORT", "PREMISES_PROOF",
                "STAFF_LIST")) {
            post(young.clerk, path + "/documents", null, document.formatted(kind, "9", "a".repeat(64))).statusCode(200);
        }
        var submitted = post(young.director, path + "/submit", null, null).statusCode(200);
        refused(post(LIN, path + "/review", etag(submitted), "{}"), 422, "agency.code-check", "codeOverrideReason");
        get(LIN, path).body("status", equalTo("SUBMITTED"));
    }

    @Test
    void aStaleVersionAndAMissingKeyChangeNothing() {
        var register = Register.registered();
        var path = "/agencies/" + register.agency;
        var reason = "{\"reason\":\"check\"}";
        var seen = etag(get(LIN, path));
        refused(post(LIN, path + "/suspend", null, reason), 428, "version-required", "If-Match");
        refused(post(LIN, path + "/suspend", "\"0\"", reason), 412, "stale-version", "If-Match");
        refused(given().header("Authorization", LIN).header("If-Match", seen).contentType("application/json")
                .body(reason).post("/api/v1" + path + "/suspend").then(), 400, "idempotency-key-required",
                "Idempotency-Key");
        refused(post(register.director, path + "/suspend", seen, reason), 403, "role-required", null);
        refused(post(LIN, path + "/resume", seen, null), 409, "illegal-transition", null);
        get(LIN, path).body("status", equalTo("REGISTERED")).header("ETag", equalTo(seen));

        var change = "{\"name\":\"林新\",\"residentId\":\"%s\",\"from\":\"%s\"}";
        refused(post(LIN, path + "/representative", seen, change.formatted("440105198512310026", "2026-01-01")), 400,
                "agency.resident-id", "residentId");
        refused(post(LIN, path + "/representative", seen, change.formatted("440105198512310025", "2019-01-01")), 400,
                "agency.representative-day", "from");
        post(LIN, path + "/representative", seen, change.formatted("440105198512310025", "2026-01-01")).statusCode(200);
        refused(post(CHEN, path + "/representative", seen, change.formatted("440105198512310025", "2026-02-01")), 412,
                "stale-version", "If-Match");
        post(CHEN, path + "/confirm-step", etag(get(CHEN, path)), null).statusCode(200);
        get(LIN, path + "/representative?asOf=2026-03-01").body("legalRepresentative.from", equalTo("2026-01-01"));
    }

    @Test
    void casesAndEntriesConcernAgenciesThatExist() {
        var nobody = UUID.randomUUID();
        refused(post(LIN, "/cases", null, """
                {"agencyId":"%s","subjectId":"%s","summary":"s"}""".formatted(nobody, nobody)), 404, "not-found", null);
        refused(post(LIN, "/listings", null, """
                {"agencyId":"%s","list":"SERIOUS","ground":"COURT_DEFAULTER","facts":"f"}""".formatted(nobody)), 404,
                "not-found", null);
        var register = Register.registered();
        var entry = "{\"agencyId\":\"" + register.agency + "\",\"list\":\"%s\",\"ground\":\"%s\",\"facts\":\"%s\"}";
        refused(post(LIN, "/listings", null, entry.formatted("ABNORMAL", "LARGE_FINE", "f")), 400, "listing.ground",
                "ground");
        refused(post(LIN, "/listings", null, entry.formatted("BLACK", "LARGE_FINE", "f")), 400, "malformed-body",
                "list");
        refused(post(LIN, "/listings", null, entry.formatted("SERIOUS", "LARGE_FINE", "x".repeat(4001))), 400,
                "invalid-input", "facts");
        refused(post(WU, "/listings", null, entry.formatted("SERIOUS", "LARGE_FINE", "f")), 403, "role-required", null);
        get(LIN, "/listings?agencyId=" + register.agency).body("items", hasSize(0));
        refused(post(LIN, "/listings", null, entry.formatted("SERIOUS", "LARGE_FINE", "f")), 422, "listing.fine",
                "fine");
        refused(post(LIN, "/listings", null, entry.formatted("ABNORMAL", "UNREACHABLE", "f")), 422, "listing.letters",
                "letters");
        refused(post(LIN, "/listings", null, register.entry("ABNORMAL", "UNREACHABLE")
                .replace(Time.today().minusDays(20).toString(), Time.today().minusDays(14).toString())), 422,
                "listing.letters", "letters");
        refused(post(LIN, "/listings", null,
                register.entry("ABNORMAL", "UNREACHABLE").replace("UNREACHABLE", "ANNUAL_REPORT")), 400,
                "listing.proof", "letters");
        refused(post(LIN, "/listings", null, register.entry("SERIOUS", "LARGE_FINE").replace("SERIOUS", "ABNORMAL")
                .replace("LARGE_FINE", "SMALL_PENALTY")), 422, "listing.fine", "fine");
        get(LIN, "/listings?agencyId=" + register.agency).body("items", hasSize(0));
        var proposed = post(LIN, "/listings", null, register.entry("SERIOUS", "LARGE_FINE")).statusCode(201);
        refused(post(WU, "/listings/" + id(proposed) + "/remove", etag(proposed), null), 409, "illegal-transition",
                null);
        var stranger = Tokens.of("s", "agency-director").agency(UUID.randomUUID()).bearer();
        refused(get(stranger, "/listings/" + id(proposed)), 404, "not-found", null);
        refused(post(WU, "/listings/" + id(proposed) + "/drop", etag(proposed), "{\"reason\":\"minor\"}"), 409,
                "illegal-transition", null);
        assertThat(register.facts()).isEmpty();
    }

    @Test
    void aCaseTakesWhatIsValidOnly() {
        var register = Register.registered();
        var opened = post(LIN, "/cases", null, """
                {"agencyId":"%s","subjectId":"%s","summary":"s"}""".formatted(register.agency, UUID.randomUUID()))
                .statusCode(201);
        var path = "/cases/" + id(opened);
        refused(post(LIN, path + "/notice", etag(opened), "{\"text\":\"\"}"), 400, "invalid-input", "text");
        var noticed = post(LIN, path + "/notice", etag(opened), "{\"text\":\"n\"}").statusCode(200);
        post(register.director, path + "/respond", null, "{\"text\":\"r\"}").statusCode(200);
        refused(post(WU, path + "/propose-decision", etag(noticed), "{\"months\":12,\"reasons\":\"r\"}"), 412,
                "stale-version", "If-Match");
        refused(post(WU, path + "/propose-decision", "*", "{\"months\":11,\"reasons\":\"r\"}"), 422, "case.period",
                "months");
        refused(post(WU, path + "/propose-decision", "*", "{\"months\":37,\"reasons\":\"r\"}"), 422, "case.period",
                "months");
        refused(post(WU, path + "/propose-decision", "*", "{\"months\":\"x\",\"reasons\":\"r\"}"), 400,
                "malformed-body", "months");
        refused(post(Tokens.of("s", "agency-director").agency(UUID.randomUUID()).bearer(), path + "/respond", null,
                "{\"text\":\"r\"}"), 403, "out-of-scope", null);
        get(LIN, path).body("status", equalTo("RESPONDED"));
    }

    @Test
    void aStreetIsTypedForwardOnlyAndByItsCode() {
        var ahead = Time.today().plusYears(1);
        var typing = "{\"type\":\"%s\",\"from\":\"%s\",\"basis\":\"b\"}";
        refused(post(LIN, "/areas/440105006/types", null, typing.formatted("OLD_TOWN", Time.today().minusDays(1))), 400,
                "area.from-past", "from");
        refused(post(LIN, "/areas/440105099/types", null, typing.formatted("OLD_TOWN", ahead)), 404, "not-found", null);
        refused(post(LIN, "/areas/440105006/types", null, typing.formatted("NEW_TOWN", ahead)), 400, "malformed-body",
                "type");
        refused(post(WU, "/areas/440105006/types", null, typing.formatted("OLD_TOWN", ahead)), 403, "role-required",
                null);
        assertThat(JournalRows.of("440105006")).hasSize(1);
        given().get("/api/v1/areas?asOf=2019-12-31").then().statusCode(200).body("", hasSize(0));
        given().get("/api/v1/areas?asOf=2020-01-01").then().statusCode(200).body("", hasSize(18));
    }
}
