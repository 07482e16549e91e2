package org.linli.registry.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.registry.Register.CHEN;
import static org.linli.registry.Register.LIN;
import static org.linli.registry.Register.WU;
import static org.linli.registry.Register.XU;
import static org.linli.registry.Register.day;
import static org.linli.registry.Register.get;
import static org.linli.registry.Register.id;
import static org.linli.registry.Register.post;
import static org.linli.registry.Register.then;
import static org.linli.registry.Troubles.people;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.registry.Register;
import org.linli.registry.preference.ClaimStatus.ClaimCommand;
import org.linli.registry.preference.PreferenceStatus.PreferenceCommand;

/** A policy from its document to the ledger: who may have it is told with what is met and what is missing. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class PreferenceCaseTest {

    private static final String REASON = "{\"reason\":\"seen\"}";
    private static final String GRANT = "{\"grant\":true,\"reason\":\"fits\"}";
    private static final String CLAIM =
            "{\"purpose\":\"rent\",\"amount\":{\"amount\":\"1000.00\",\"currency\":\"CNY\"}}";

    private record At(Register agency, String path) {

        At after(String... tokenBelowBody) {
            then(path, tokenBelowBody);
            return this;
        }
    }

    private static String document() {
        var entered = post(LIN, "/policy-documents", null, """
                {"number":"海府 %s","title":"t","issuer":"i","from":"2024-01-01"}""".formatted(UUID.randomUUID()))
                .statusCode(201);
        then("/policy-documents/" + id(entered), CHEN, "/confirm", null);
        return id(entered);
    }

    private static String drafted(String document, String conditions, String ceiling) {
        return "/preferences/"
                + id(post(LIN, "/preferences", null, body(document, conditions, ceiling)).statusCode(201));
    }

    private static String body(String document, String conditions, String ceiling) {
        return """
                {"documentId":"%s","title":"起步资助","article":"第三条","benefit":"START_UP_AID",
                 "ceiling":{"amount":"%s","currency":"CNY"},"conditions":[%s],"from":"2024-01-01"}"""
                .formatted(document, ceiling, conditions);
    }

    private static String condition(String fact, String bound, int value) {
        return "{\"fact\":\"%s\",\"bound\":\"%s\",\"value\":%d}".formatted(fact, bound, value);
    }

    private static At draft() {
        return new At(Register.registered(),
                drafted(document(), condition("CLEAR_STANDING", "AT_LEAST", 1), "100000.00"));
    }

    private static At published() {
        return draft().after(CHEN, "/publish", null);
    }

    private static At claimed() {
        var at = published();
        return new At(at.agency(), "/benefit-claims/"
                + id(post(at.agency().director, at.path() + "/claims", null, CLAIM).statusCode(201)));
    }

    private static At granted() {
        return claimed().after(WU, "/propose-decision", GRANT, XU, "/confirm-decision", null);
    }

    @Test
    void everyDoorOfAPolicy() {
        Doors.of(PreferenceStatus.class, PreferenceCommand.class, At::path)
                .reach(PreferenceStatus.DRAFT, PreferenceCaseTest::draft)
                .reach(PreferenceStatus.PUBLISHED, PreferenceCaseTest::published)
                .reach(PreferenceStatus.WITHDRAWN, () -> published().after(LIN, "/withdraw", null))
                .reach(PreferenceStatus.DROPPED, () -> draft().after(LIN, "/drop", null))
                .door(PreferenceCommand.PUBLISH, at -> CHEN, "/publish")
                .door(PreferenceCommand.DROP, at -> LIN, "/drop")
                .door(PreferenceCommand.WITHDRAW, at -> LIN, "/withdraw")
                .door(PreferenceCommand.CLAIM, at -> at.agency().director, "/claims", at -> CLAIM)
                .ofAnybody(PreferenceCommand.CLAIM).check();
    }

    @Test
    void everyDoorOfAClaim() {
        Doors.of(ClaimStatus.class, ClaimCommand.class, At::path)
                .reach(ClaimStatus.APPLIED, PreferenceCaseTest::claimed)
                .reach(ClaimStatus.DECISION_PROPOSED, () -> claimed().after(WU, "/propose-decision", GRANT))
                .reach(ClaimStatus.GRANTED, PreferenceCaseTest::granted)
                .reach(ClaimStatus.REVOCATION_PROPOSED, () -> granted().after(WU, "/propose-revocation", REASON))
                .reach(ClaimStatus.REFUSED,
                        () -> claimed().after(WU, "/propose-decision", GRANT.replace("true", "false"), XU,
                                "/confirm-decision", null))
                .reach(ClaimStatus.REVOKED,
                        () -> granted().after(WU, "/propose-revocation", REASON, XU, "/confirm-revocation", null))
                .reach(ClaimStatus.TAKEN_BACK, () -> {
                    var at = claimed();
                    return at.after(at.agency().director, "/take-back", null);
                }).door(ClaimCommand.PROPOSE, at -> WU, "/propose-decision", at -> GRANT)
                .door(ClaimCommand.CONFIRM, at -> XU, "/confirm-decision")
                .door(ClaimCommand.REJECT, at -> XU, "/reject-decision")
                .door(ClaimCommand.TAKE_BACK, at -> at.agency().director, "/take-back")
                .door(ClaimCommand.PROPOSE_REVOCATION, at -> WU, "/propose-revocation", at -> REASON)
                .door(ClaimCommand.CONFIRM_REVOCATION, at -> XU, "/confirm-revocation")
                .door(ClaimCommand.REJECT_REVOCATION, at -> XU, "/reject-revocation").check();
    }

    @Test
    void anAgencyReadsWhatItMeetsAndWhatIsMissing() {
        var agency = Register.registered();
        var path = drafted(document(),
                condition("PEOPLE", "AT_LEAST", 5) + "," + condition("WARNING_LEVEL", "AT_MOST", 0), "200000.00");
        then(path, CHEN, "/publish", null);
        get(agency.clerk, path + "/eligibility").body("eligible", equalTo(false)).body("inForce", equalTo(true))
                .body("checks[0].met", equalTo(false)).body("checks[0].have", nullValue())
                .body("checks[0].need", equalTo(5)).body("checks[1].met", equalTo(true));
        post(agency.director, path + "/claims", null, CLAIM).statusCode(422).body("type",
                equalTo("urn:linli:problem:preference.not-eligible"));
        people(agency.agency, 6, 1);
        Await.asserted("six people", () -> get(LIN, path + "/eligibility?agencyId=" + agency.agency)
                .body("eligible", equalTo(true)).body("checks[0].have", equalTo(6)));
        post(agency.director, path + "/claims", null, CLAIM.replace("1000.00", "200000.01")).statusCode(400)
                .body("errors[0].field", equalTo("amount"));
        post(agency.director, path + "/claims", null, CLAIM).statusCode(201).body("checks[0].have", equalTo(6));
        post(agency.director, path + "/claims", null, CLAIM).statusCode(409);
    }

    @Test
    void aBenefitIsGrantedAndRevokedByTwoAndStandsInThePublicLedger() {
        var at = claimed().after(WU, "/propose-decision", GRANT);
        get(WU, at.path()).body("allowedActions", not(hasItem("confirmBenefitDecision")));
        get(at.agency().director, at.path()).body("waiting", nullValue());
        post(WU, at.path() + "/confirm-decision", "*", null).statusCode(422).body("rule", equalTo("SEPARATION"));
        Time.past(day(get(WU, at.path()), "waiting.confirmUntil"));
        get(WU, at.path()).body("status", equalTo("APPLIED"));
        get(LIN, "/benefits?agencyId=" + at.agency().agency).body("items", hasSize(0));
        at.after(WU, "/propose-decision", GRANT, XU, "/confirm-decision", null);
        get(LIN, "/benefits?agencyId=" + at.agency().agency).body("items[0].amount.amount", equalTo("1000.00"))
                .body("items[0].until", nullValue());
        at.after(WU, "/propose-revocation", REASON, XU, "/reject-revocation", null, XU, "/propose-revocation", REASON,
                WU, "/confirm-revocation", null);
        get(LIN, "/benefits?agencyId=" + at.agency().agency).body("items[0].until", notNullValue());
        assertThat(JournalRows.typesOf(at.path().substring(at.path().lastIndexOf('/') + 1)))
                .containsExactly("linli.registry.benefit.granted.v1", "linli.registry.benefit.revoked.v1");
    }

    @Test
    void nobodyAsksWhatAnotherAgencyMeets() {
        var at = published();
        get(Register.registered().director, at.path() + "/eligibility?agencyId=" + at.agency().agency).statusCode(403);
        get(at.agency().clerk, at.path() + "/eligibility?agencyId=" + at.agency().agency).statusCode(200)
                .body("agencyId", equalTo(at.agency().agency.toString()));
    }

    @Test
    void whatThePanelDoesNotDecideIsSaidAtTheEndOfEveryTerm() {
        var at = claimed();
        Time.past(day(get(LIN, at.path()), "decideBy"));
        at.after(WU, "/propose-decision", GRANT, XU, "/reject-decision", null);
        Time.past(day(get(LIN, at.path()), "decideBy"));
        at.after(at.agency().director, "/take-back", null);
        Time.past(day(get(LIN, at.path()), "decideBy"));
        assertThat(JournalRows.typesOf(at.path().substring(at.path().lastIndexOf('/') + 1))).containsExactly(
                "linli.registry.benefit.decision-overdue.v1", "linli.registry.benefit.decision-overdue.v1");
    }

    @Test
    void whatRestsOnARepealedDocumentIsNeitherPublishedNorAskedFor() {
        var agency = Register.registered();
        var document = document();
        var open = drafted(document, condition("CLEAR_STANDING", "AT_LEAST", 1), "1000.00");
        var late = drafted(document, condition("CLEAR_STANDING", "AT_LEAST", 1), "1000.00");
        then(open, CHEN, "/publish", null);
        then("/policy-documents/" + document, LIN, "/propose-repeal",
                "{\"from\":\"%s\",\"reason\":\"over\"}".formatted(Time.today()), CHEN, "/confirm-repeal", null);
        get(agency.clerk, open + "/eligibility").body("inForce", equalTo(false)).body("eligible", equalTo(false));
        post(agency.director, open + "/claims", null, CLAIM).statusCode(422).body("type",
                equalTo("urn:linli:problem:preference.not-in-force"));
        post(CHEN, late + "/publish", "*", null).statusCode(422);
    }

    @Test
    void moreThanTheLawGivesIsNotDraftedAndWhoIsBarredIsNotGranted() {
        var document = document();
        post(LIN, "/preferences", null, body(document, condition("PEOPLE", "AT_LEAST", 1), "200000.01")).statusCode(422)
                .body("rule", equalTo("O14-START"));
        post(LIN, "/preferences", null,
                body(document, condition("PEOPLE", "AT_LEAST", 1), "1.00").replace("START_UP_AID", "TRAINING"))
                .statusCode(400);
        var at = claimed();
        at.agency().disqualified(12);
        at.after(WU, "/propose-decision", GRANT);
        post(XU, at.path() + "/confirm-decision", "*", null).statusCode(422).body("type",
                equalTo("urn:linli:problem:preference.not-eligible"));
    }
}
