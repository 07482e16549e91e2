package org.linli.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linli.platform.Ids;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;

@QuarkusTest
@WithTestResource(Engines.class)
class RegistryApiTest {

    private static final String LIN = Tokens.of("officer-lin", "registry-officer").bearer();
    private static final String CHEN = Tokens.of("officer-chen", "registry-officer").bearer();
    private static final String WU = Tokens.of("panel-wu", "registry-panel").bearer();
    private static final String XU = Tokens.of("panel-xu", "registry-panel").bearer();
    private static final AtomicInteger SERIAL = new AtomicInteger(100);

    private final UUID agency = UUID.randomUUID();
    private final String clerk = Tokens.of("clerk-" + agency, "agency-clerk").agency(agency).bearer();
    private final String director = Tokens.of("director-" + agency, "agency-director").agency(agency).bearer();

    private static HttpReply post(String token, String path, String etag, String body) {
        var request = given().header("Authorization", token).header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", "en").contentType("application/json");
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return (body == null ? request : request.body(body)).post("/api/v1" + path).then();
    }

    private static HttpReply get(String token, String path) {
        return given().header("Authorization", token).get("/api/v1" + path).then();
    }

    private static String etag(HttpReply answer) {
        return answer.extract().header("ETag");
    }

    private static String application(String name, String code, String residentId) {
        return """
                {"unifiedSocialCreditCode":"%s","kind":"PRIVATE_NON_ENTERPRISE_UNIT","name":"%s",
                 "foundedOn":"2020-05-01",
                 "address":"滨江街道","legalRepresentative":{"name":"何安","residentId":"%s"}}""".formatted(code, name,
                residentId);
    }

    /** A fresh code of the right form; its check characters need not fit, which is what the override is for. */
    private static String freshCode() {
        return "52440105MJL%07d".formatted(SERIAL.incrementAndGet());
    }

    private String reviewed() {
        post(clerk, "/agencies", null, application("和邻 " + agency, freshCode(), "440105199001010017")).statusCode(201);
        for (var kind : new String[]{"ARTICLES", "REGISTRATION_CERTIFICATE", "CAPITAL_REPORT", "PREMISES_PROOF",
            "STAFF_LIST"}) {
            post(clerk, "/agencies/" + agency + "/documents", null, """
                    {"kind":"%s","name":"x.pdf","size":1000,"sha256":"%s"}""".formatted(kind, "a".repeat(64)))
                    .statusCode(200);
        }
        var submitted = post(director, "/agencies/" + agency + "/submit", null, null).statusCode(200);
        var reviewed = post(LIN, "/agencies/" + agency + "/review", etag(submitted),
                "{\"codeOverrideReason\":\"certificate seen\"}").statusCode(200);
        return etag(reviewed);
    }

    private void registered() {
        post(CHEN, "/agencies/" + agency + "/register", reviewed(), null).statusCode(200);
    }

    @Test
    void twoOfficersBringAnAgencyIntoTheRegister() {
        var etag = reviewed();
        post(LIN, "/agencies/" + agency + "/register", etag, null).statusCode(409).body("type",
                equalTo("urn:linli:problem:agency.same-person"));
        post(CHEN, "/agencies/" + agency + "/register", etag, null).statusCode(200)
                .body("status", equalTo("REGISTERED")).body("allowedActions", hasItem("suspendAgency"));
        assertThat(JournalRows.typesOf(agency)).containsExactly("linli.registry.agency.applied.v1",
                "linli.registry.agency.submitted.v1", "linli.registry.agency.reviewed.v1",
                "linli.registry.agency.registered.v1");
        assertThat(JournalRows.of(agency)).noneSatisfy(row -> assertThat(row.payload()).contains("何安"));
        given().get("/api/v1/agencies/" + agency + "/card").then().statusCode(200).body("standing", hasSize(0))
                .body("$", not(hasKey("legalRepresentative")));
        Events.publish("linli.liquidity", "linli.funding.dependence.crossed.v1", agency.toString(), 1, """
                {"agencyId":"%s","year":2026,"ratio":"0.9000","threshold":"0.8500","direction":"ABOVE"}"""
                .formatted(agency));
        Await.asserted("the share on the agency's card", () -> given().get("/api/v1/agencies/" + agency + "/card")
                .then().body("governmentShare.ratio", equalTo("0.9000")).body("governmentShare.above", equalTo(true)));
    }

    @Test
    void refusesIncompleteFilesBadCodesAndDuplicates() {
        var code = freshCode();
        post(clerk, "/agencies", null, application("x", "52440105MJI0000144", "440105199001010017")).statusCode(400)
                .body("errors[0].field", equalTo("unifiedSocialCreditCode"));
        post(clerk, "/agencies", null, application("x", code.replaceFirst("52", "91"), "440105199001010017"))
                .statusCode(400).body("errors[0].field", equalTo("kind"));
        post(clerk, "/agencies", null, application("x", code, "440105199001010018")).statusCode(400)
                .body("errors[0].field", equalTo("legalRepresentative.residentId"));
        post(clerk, "/agencies", null,
                application("x", code, "440105199001010017").replace("2020-05-01", Time.today().plusDays(1).toString()))
                .statusCode(400).body("errors[0].field", equalTo("foundedOn"));
        assertThat(JournalRows.of(agency)).as("nothing half done").isEmpty();

        post(clerk, "/agencies", null, application("双 " + agency, code, "440105199001010017")).statusCode(201);
        post(director, "/agencies/" + agency + "/submit", null, null).statusCode(422).body("rule", equalTo("O01"))
                .body("detail", containsString("ARTICLES"));
        var other = Tokens.of("other", "agency-clerk").agency(UUID.randomUUID()).bearer();
        post(other, "/agencies", null, application("another", code, "440105199001010017")).statusCode(409).body("type",
                equalTo("urn:linli:problem:agency.code-taken"));
        post(other, "/agencies", null, application("双 " + agency, freshCode(), "440105199001010017")).statusCode(409)
                .body("type", equalTo("urn:linli:problem:agency.name-taken"));
    }

    @Test
    void keepsThePersonsDataEncryptedAndMasked() throws Exception {
        reviewed();
        get(LIN, "/agencies/" + agency + "/representative").statusCode(200)
                .body("legalRepresentative.residentId", equalTo("440105********0017"))
                .body("legalRepresentative.name", equalTo("何安"));
        try (var connection = TestPostgres.connect();
                var rows = connection.createStatement().executeQuery(
                        "select count(*) from legal_representative where encode(id_secret, 'escape') like "
                                + "'%19900101%'")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
        var stranger = Tokens.of("s", "agency-director").agency(UUID.randomUUID()).bearer();
        get(stranger, "/agencies/" + agency).statusCode(403);
        get(stranger, "/agencies").statusCode(200).body("items", hasSize(0));
    }

    @Test
    void threePeopleStandUpForAnAccount() {
        registered();
        var number = "62220212%08d".formatted(SERIAL.incrementAndGet());
        var proposed = post(clerk, "/agencies/" + agency + "/accounts", null,
                "{\"bank\":\"广州银行\",\"number\":\"" + number + "\"}").statusCode(201);
        var path = "/agencies/" + agency + "/accounts/" + proposed.extract().path("id");
        post(director, path + "/verify", etag(proposed), null).statusCode(403);
        var confirmed = post(director, path + "/confirm", etag(proposed), null).statusCode(200);
        post(LIN, path + "/verify", etag(confirmed), null).statusCode(200).body("status", equalTo("VERIFIED"));
        assertThat(JournalRows.of(agency)).last().satisfies(row -> {
            assertThat(row.type()).isEqualTo("linli.registry.agency.account-verified.v1");
            assertThat(row.payload()).doesNotContain(number);
        });
        get(director, "/agencies/" + agency + "/accounts").body("items.maskedNumber",
                contains("**** " + number.substring(number.length() - 4)));
    }

    @Test
    void aSeriousViolationEndsInADecisionByTwoWhoDidNotInvestigate() {
        registered();
        var violation = UUID.randomUUID();
        var event = Ids.next();
        for (int delivery = 0; delivery < 2; delivery++) {
            Events.publish(event, "linli.evaluations", "linli.evaluation.violation.found.v1", violation.toString(), 1,
                    """
                            {"violationId":"%s","agencyId":"%s","severity":"SERIOUS","kind":"FALSE_RECORDS"}"""
                            .formatted(violation, agency));
        }
        Await.asserted("the case about the violation",
                () -> get(LIN, "/cases?agencyId=" + agency).body("items", hasSize(1)));
        String id = get(LIN, "/cases?agencyId=" + agency).extract().path("items[0].id");
        var path = "/cases/" + id;
        var noticed = post(LIN, path + "/notice", etag(get(LIN, path)), "{\"text\":\"we found\"}").statusCode(200);
        post(WU, path + "/propose-decision", etag(noticed), "{\"months\":12,\"reasons\":\"r\"}").statusCode(409);
        Time.past(LocalDate.parse(noticed.extract().<String>path("responseUntil")));
        var silent = get(WU, path).body("status", equalTo("SILENT"));
        var proposed =
                post(WU, path + "/propose-decision", etag(silent), "{\"months\":12,\"reasons\":\"r\"}").statusCode(200);
        post(WU, path + "/confirm-decision", etag(proposed), null).statusCode(422).body("rule", equalTo("SEPARATION"));
        post(XU, path + "/confirm-decision", etag(proposed), null).statusCode(200).body("status", equalTo("DECIDED"));

        get(LIN, "/agencies/" + agency + "/standing").body("clear", equalTo(false)).body("effects.effect",
                hasItem("BID"));
        given().get("/api/v1/agencies/" + agency + "/standing?asOf=2020-01-01").then().body("clear", equalTo(true));
        assertThat(JournalRows.typesOf(agency)).contains("linli.registry.agency.disqualified.v1");

        post(director, path + "/appeal", null, "{\"text\":\"unfair\"}").statusCode(200);
        var zhao = Tokens.of("panel-zhao", "registry-panel").bearer();
        var judged =
                post(zhao, path + "/decide-appeal", etag(get(zhao, path)), "{\"upheld\":true,\"reasons\":\"right\"}")
                        .statusCode(200);
        get(LIN, "/agencies/" + agency + "/standing").body("clear", equalTo(false));
        post(zhao, path + "/confirm-appeal-decision", etag(judged), null).statusCode(422).body("rule",
                equalTo("SEPARATION"));
        var sun = Tokens.of("panel-sun", "registry-panel").bearer();
        post(sun, path + "/confirm-appeal-decision", etag(judged), null).statusCode(200);
        get(LIN, "/agencies/" + agency + "/standing").body("clear", equalTo(true));
        assertThat(JournalRows.typesOf(agency)).last().isEqualTo("linli.registry.agency.restored.v1");
    }

    @Test
    void latePaymentsRaiseTheWarningAndPaymentClearsIt() {
        var payable = UUID.randomUUID();
        Events.publish("linli.payables", "linli.funding.payable.overdue.v1", payable.toString(), 1, """
                {"payableId":"%s","agencyId":"%s","bucket":1}""".formatted(payable, agency));
        Events.publish("linli.payables", "linli.funding.payable.overdue.v1", payable.toString(), 2, """
                {"payableId":"%s","agencyId":"%s","bucket":15}""".formatted(payable, agency));
        Await.asserted("the warning of late payments",
                () -> get(LIN, "/warnings/" + agency).body("level", equalTo("AMBER")).body("score", equalTo(20)));
        Events.publish("linli.payables", "linli.funding.payable.cleared.v1", payable.toString(), 3, """
                {"payableId":"%s","agencyId":"%s"}""".formatted(payable, agency));
        Await.asserted("the end of the warning",
                () -> get(LIN, "/warnings/" + agency).body("level", equalTo("GREEN")).body("signals", hasSize(0)));
    }

    @Test
    void typesAStreetFromADayOn() {
        var from = Time.today().plusYears(1);
        given().get("/api/v1/areas").then().statusCode(200).body("", hasSize(18))
                .body("find { it.code == '440105005' }.type", equalTo("OLD_TOWN"));
        var proposed = post(LIN, "/areas/440105005/types", null, """
                {"type":"MIXED_URBAN","from":"%s","basis":"district decision"}""".formatted(from)).statusCode(201)
                .body("status", equalTo("PROPOSED"));
        Register.then("/area-types/" + Register.id(proposed), Register.CHEN, "/confirm", null);
        given().get("/api/v1/areas?asOf=" + from.minusDays(1)).then().body("find { it.code == '440105005' }.type",
                equalTo("OLD_TOWN"));
        given().get("/api/v1/areas?asOf=" + from).then().body("find { it.code == '440105005' }.type",
                equalTo("MIXED_URBAN"));
        post(LIN, "/areas/440105005/types", null, """
                {"type":"OLD_TOWN","from":"%s","basis":"again"}""".formatted(from)).statusCode(409);
        assertThat(JournalRows.typesOf("440105005")).hasSizeGreaterThanOrEqualTo(2);
    }
}
