package org.linli.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.platform.testkit.http.Http.given;
import static org.linli.registry.Register.CHEN;
import static org.linli.registry.Register.LIN;
import static org.linli.registry.Register.WU;
import static org.linli.registry.Register.XU;
import static org.linli.registry.Register.day;
import static org.linli.registry.Register.get;
import static org.linli.registry.Register.id;
import static org.linli.registry.Register.post;
import static org.linli.registry.Register.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;

/** Steps of two persons: each with its day, its way back, and nobody about their own agency. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class PanelStepsTest {

    private static final String ZHAO = Tokens.of("panel-zhao", "registry-panel").bearer();
    private static final String TEXT = "{\"text\":\"words\"}";
    private static final String BAN = "{\"months\":12,\"reasons\":\"r\"}";

    private Register register;

    @BeforeEach
    void registered() {
        register = Register.registered();
    }

    private String answered() {
        var path = "/cases/" + id(post(LIN, "/cases", null, """
                {"agencyId":"%s","subjectId":"%s","summary":"records"}""".formatted(register.agency, UUID.randomUUID()))
                .statusCode(201));
        return then(path, LIN, "/notice", TEXT, register.director, "/respond", TEXT);
    }

    @Test
    void aDismissalThatNobodyConfirmsFallsAndTheCaseGoesOn() {
        var path = then(answered(), WU, "/dismiss", TEXT);
        Time.past(day(get(XU, path), "confirmUntil"));
        get(XU, path).body("status", equalTo("RESPONDED"));
        post(XU, path + "/confirm-dismissal", "*", null).statusCode(409);
    }

    @Test
    void anAppealDecisionThatNobodyConfirmsFallsAndTheAppealWaits() {
        var path = then(answered(), WU, "/propose-decision", BAN, XU, "/confirm-decision", null, register.director,
                "/appeal", TEXT, ZHAO, "/decide-appeal", "{\"upheld\":true,\"reasons\":\"r\"}");
        Time.past(day(get(ZHAO, path), "confirmUntil"));
        get(ZHAO, path).body("status", equalTo("APPEALED")).body("appealUpheld", nullValue());
    }

    @Test
    void aProposedBanIsRejectedReplacedOrFalls() {
        var path = then(answered(), WU, "/propose-decision", BAN);
        post(LIN, path + "/reject-decision", "*", null).statusCode(403);
        then(path, XU, "/reject-decision", null, XU, "/propose-decision", "{\"months\":24,\"reasons\":\"worse\"}");
        get(WU, path).body("months", equalTo(24)).body("proposedBy", equalTo("panel-xu"));
        Time.past(day(get(WU, path), "confirmUntil"));
        get(WU, path).body("status", equalTo("RESPONDED")).body("months", nullValue());
        assertThat(JournalRows.typesOf(UUID.fromString(id(get(WU, path)))))
                .filteredOn("linli.registry.case.proposal-dropped.v1"::equals).hasSize(2);
    }

    @Test
    void theAgencyTakesItsOwnClosingBackAndNotTheOfficers() {
        var path = "/agencies/" + register.agency;
        then(path, register.director, "/close", "{\"reason\":\"gone\"}");
        get(register.director, path).body("allowedActions", hasItem("takeBackClosing")).body("proposedStep.kind",
                equalTo("CLOSE"));
        then(path, register.director, "/take-back-closing", null);
        get(CHEN, path).body("proposedStep", nullValue());
        then(path, LIN, "/close", "{\"reason\":\"gone\"}");
        get(register.director, path).body("allowedActions", not(hasItem("takeBackClosing"))).body("proposedStep",
                nullValue());
        post(register.director, path + "/take-back-closing", "*", null).statusCode(409);
    }

    @Test
    void nobodyDecidesAboutTheAgencyInTheirToken() {
        var officer = Tokens.of("officer-own", "registry-officer", "agency-director").agency(register.agency).bearer();
        var panel = Tokens.of("panel-own", "registry-panel", "agency-director").agency(register.agency).bearer();
        var path = "/agencies/" + register.agency;
        then(path, LIN, "/suspend", "{\"reason\":\"books\"}");
        refused(officer, path + "/confirm-step", null);
        refused(officer, path + "/reject-step", null);
        refused(officer, "/cases", """
                {"agencyId":"%s","subjectId":"%s","summary":"s"}""".formatted(register.agency, UUID.randomUUID()));
        refused(officer, "/listings", """
                {"agencyId":"%s","list":"ABNORMAL","ground":"ANNUAL_REPORT","facts":"f"}""".formatted(register.agency));
        var found = answered();
        refused(panel, found + "/propose-decision", BAN);
        refused(panel, found + "/dismiss", TEXT);
        then(found, WU, "/propose-decision", BAN);
        refused(panel, found + "/confirm-decision", null);
        refused(panel, found + "/reject-decision", null);
        get(WU, found).body("status", equalTo("PROPOSED"));
    }

    private static void refused(String token, String path, String body) {
        post(token, path, "*", body).statusCode(422).body("rule", equalTo("SEPARATION")).body("type",
                equalTo("urn:linli:problem:separation.own-agency"));
    }

    @Test
    void aPurchaserSeesOfAgenciesWhatTheRegisterShowsAndNoDraft() {
        var draft = Register.applied();
        var purchaser = Tokens.of("purchaser", "purchaser").street("440105005").bearer();
        var shown = pages(purchaser, register.agency);
        assertThat(shown).hasSize(1);
        assertThat(pages(purchaser, draft.agency)).isEmpty();
        assertThat(pages(LIN, draft.agency)).hasSize(1);
        assertThat(shown.getFirst().get("documents")).isEqualTo(List.of());
        assertThat(shown.getFirst()).doesNotContainKeys("reviewedBy", "registeredBy", "codeOverrideReason");
        given().get("/api/v1/agencies/" + draft.agency + "/card").then().statusCode(404);
    }

    private static List<Map<String, Object>> pages(String token, UUID agency) {
        String after = "";
        while (true) {
            var page = get(token, "/agencies?limit=500" + after).statusCode(200);
            List<Map<String, Object>> found = page.extract().path("items.findAll{it.id == '" + agency + "'}");
            String next = page.extract().path("next");
            if (!found.isEmpty() || next == null) {
                return found;
            }
            after = "&cursor=" + next;
        }
    }
}
