package org.linli.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;

/** Onto the serious list by notice, hearing, two of the panel, with an appeal; what is corrected comes back. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class SeriousListTest {

    private static final String ZHAO = Tokens.of("panel-zhao", "registry-panel").bearer();
    private static final String SUN = Tokens.of("panel-sun", "registry-panel").bearer();

    private Register register;

    @BeforeEach
    void registered() {
        register = Register.registered();
    }

    private String proposed() {
        return id(post(LIN, "/listings", null, register.entry("SERIOUS", "LARGE_FINE")).statusCode(201));
    }

    private void barred(boolean is) {
        get(LIN, "/agencies/" + register.agency + "/standing").statusCode(200).body("clear", equalTo(!is));
    }

    @Test
    void nobodyEntersTheSeriousListUnheardOrByOneOfThePanel() {
        var listing = proposed();
        post(WU, "/listings/" + listing + "/confirm", "*", null).statusCode(409);
        var path = register.caseAbout(listing);
        get(WU, path).body("origin", equalTo("SERIOUS_LIST")).body("status", equalTo("FINDING"));
        post(WU, path + "/propose-decision", "*", "{\"reasons\":\"r\"}").statusCode(409);
        then(path, LIN, "/notice", "{\"text\":\"we found\"}", register.director, "/respond", "{\"text\":\"no\"}", WU,
                "/hear", "{\"text\":\"minutes\"}");
        post(WU, path + "/propose-decision", "*", "{\"months\":12,\"reasons\":\"r\"}").statusCode(400).body("type",
                equalTo("urn:linli:problem:case.no-period"));
        then(path, WU, "/propose-decision", "{\"reasons\":\"r\"}");
        post(WU, path + "/confirm-decision", "*", null).statusCode(422).body("rule", equalTo("SEPARATION"));
        barred(false);
        then(path, XU, "/confirm-decision", null);
        get(LIN, "/listings/" + listing).body("status", equalTo("LISTED")).body("confirmedBy", equalTo("panel-xu"));
        barred(true);
        then(path, register.director, "/appeal", "{\"text\":\"unfair\"}", ZHAO, "/decide-appeal",
                "{\"upheld\":true,\"reasons\":\"the fine was lifted\"}", SUN, "/confirm-appeal-decision", null);
        get(LIN, "/listings/" + listing).body("status", equalTo("REMOVED"));
        barred(false);
        assertThat(register.facts()).containsExactly("listed", "delisted", "restored");
    }

    @Test
    void aDismissedCaseDropsTheEntryThatWasProposed() {
        var listing = proposed();
        then(register.caseAbout(listing), WU, "/dismiss", "{\"text\":\"too little\"}", XU, "/confirm-dismissal", null);
        get(LIN, "/listings/" + listing).body("status", equalTo("DROPPED")).body("reason", equalTo("too little"));
        barred(false);
    }

    private void said(String fact, UUID evaluation, long sequence, String effects) {
        Events.publish("linli.evaluations", "linli.evaluation.evaluation." + fact + ".v1", evaluation.toString(),
                sequence,
                """
                        {"evaluationId":"%s","contractId":"%s","agencyId":"%s","grade":"X","reason":"r",%s}"""
                        .formatted(evaluation, UUID.nameUUIDFromBytes(evaluation.toString().getBytes(UTF_8)),
                                register.agency, effects));
    }

    @Test
    void aCorrectionAfterTheCaseWasClosedBringsItBeforeThePanelAgainAndALaterOneOpensANewCase() {
        var evaluation = UUID.randomUUID();
        said("finalised", evaluation, 1, "\"effects\":[\"OPEN_CASE\"]");
        Await.asserted("the case", () -> get(LIN, "/cases?agencyId=" + register.agency).body("items", hasSize(1)));
        var path = register.caseAbout(evaluation.toString());
        register.decided(path, "{\"months\":12,\"reasons\":\"r\"}");
        Time.past(day(get(LIN, path), "appealUntil"));
        then(path, LIN, "/close", null);
        barred(true);
        said("corrected", evaluation, 2, "\"withdrawnEffects\":[\"OPEN_CASE\"],\"addedEffects\":[]");
        Await.asserted("the case before the panel", () -> get(LIN, path).body("status", equalTo("APPEALED")));
        post(WU, path + "/decide-appeal", "*", "{\"upheld\":true,\"reasons\":\"r\"}").statusCode(422).body("rule",
                equalTo("SEPARATION"));
        then(path, ZHAO, "/decide-appeal", "{\"upheld\":true,\"reasons\":\"corrected\"}", SUN,
                "/confirm-appeal-decision", null);
        barred(false);
        said("corrected", evaluation, 3, "\"withdrawnEffects\":[],\"addedEffects\":[\"OPEN_CASE\"]");
        Await.asserted("a new case", () -> get(LIN, "/cases?agencyId=" + register.agency).body("items", hasSize(2)));
        get(LIN, register.caseAbout(evaluation.toString())).body("status", equalTo("FINDING"));
    }

    @Test
    void anUpheldDecisionWhoseResultIsCorrectedIsBeforeThePanelAgain() {
        var evaluation = UUID.randomUUID();
        said("finalised", evaluation, 1, "\"effects\":[\"OPEN_CASE\"]");
        Await.asserted("the case", () -> get(LIN, "/cases?agencyId=" + register.agency).body("items", hasSize(1)));
        var path = register.caseAbout(evaluation.toString());
        register.decided(path, "{\"months\":12,\"reasons\":\"r\"}");
        then(path, register.director, "/appeal", "{\"text\":\"unfair\"}", ZHAO, "/decide-appeal",
                "{\"upheld\":false,\"reasons\":\"stands\"}", SUN, "/confirm-appeal-decision", null);
        get(LIN, path).body("status", equalTo("UPHELD"));
        said("corrected", evaluation, 2, "\"withdrawnEffects\":[\"OPEN_CASE\"],\"addedEffects\":[]");
        Await.asserted("the case before the panel", () -> get(LIN, path).body("status", equalTo("APPEALED")));
        assertThat(JournalRows.typesOf(UUID.fromString(id(get(LIN, path)))))
                .contains("linli.registry.case.subject-withdrawn.v1");
    }

    @Test
    @Tag("deadlines")
    void aClosedDecisionWhoseGroundIsGoneFallsWhenThePanelLetsItsTermPass() {
        var evaluation = UUID.randomUUID();
        said("finalised", evaluation, 1, "\"effects\":[\"OPEN_CASE\"]");
        Await.asserted("the case", () -> get(LIN, "/cases?agencyId=" + register.agency).body("items", hasSize(1)));
        var path = register.caseAbout(evaluation.toString());
        register.decided(path, "{\"months\":12,\"reasons\":\"r\"}");
        Time.past(day(get(LIN, path), "appealUntil"));
        then(path, LIN, "/close", null);
        barred(true);
        said("corrected", evaluation, 2, "\"withdrawnEffects\":[\"OPEN_CASE\"],\"addedEffects\":[]");
        Await.asserted("the case before the panel", () -> get(LIN, path).body("status", equalTo("APPEALED")));
        var until = day(get(LIN, path), "appealUntil");
        then(path, ZHAO, "/decide-appeal", "{\"upheld\":false,\"reasons\":\"stands\"}");
        Time.to(until);
        barred(true);
        Time.past(until);
        Time.sweep();
        get(LIN, path).body("status", equalTo("OVERTURNED"));
        barred(false);
        assertThat(JournalRows.typesOf(register.agency)).contains("linli.registry.agency.restored.v1");
    }
}
