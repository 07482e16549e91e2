package org.linli.registry.takeover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.registry.Register.LIN;
import static org.linli.registry.Register.day;
import static org.linli.registry.Register.get;
import static org.linli.registry.Register.post;
import static org.linli.registry.Register.then;
import static org.linli.registry.Troubles.contract;
import static org.linli.registry.Troubles.handoverAsked;
import static org.linli.registry.Troubles.part;
import static org.linli.registry.Troubles.people;
import static org.linli.registry.Troubles.red;
import static org.linli.registry.Troubles.takeoverOf;
import static org.linli.registry.Troubles.terminated;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.registry.Register;

/** An agency fails and nobody's case is left lying. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class TakeoverCaseTest {

    private static final String STREET = "440105005";
    private static final String PURCHASER = Tokens.of("purchaser-huang", "purchaser").street(STREET).bearer();

    private Register failing;
    private Register taker;

    @BeforeEach
    void twoAgencies() {
        failing = Register.registered();
        taker = Register.registered();
    }

    private static String named(Register agency) {
        return "{\"agencyId\":\"%s\"}".formatted(agency.agency);
    }

    private static List<String> facts(String path) {
        return JournalRows.typesOf(path.substring(path.lastIndexOf('/') + 1)).stream()
                .map(type -> type.replaceAll("linli\\.registry\\.takeover\\.|\\.v1", "")).toList();
    }

    @Test
    void aTakerIsFoundByCapacityAndConsentBeforeItIsNeeded() {
        var contract = contract(failing, STREET, 4);
        red(failing.agency);
        var path = takeoverOf(contract);
        get(LIN, path).body("status", equalTo("SOUGHT")).body("cause", equalTo("EARLY_WARNING"));
        post(LIN, path + "/ask", "*", named(taker)).statusCode(422).body("rule", equalTo("TAKEOVER-PEOPLE"));
        people(taker.agency, 2, 1);
        Await.asserted("the taker among the candidates", () -> get(LIN, path + "/candidates?limit=500")
                .body("items.agencyId", hasItem(taker.agency.toString())));
        get(LIN, path + "/candidates?limit=500").body("items.agencyId", not(hasItem(failing.agency.toString())));
        then(path, LIN, "/ask", named(taker));
        get(taker.director, path).body("allowedActions", contains("consentToTakeover", "declineTakeover"));
        get(failing.director, path).body("allowedActions", hasSize(0));
        get(taker.director, "/takeovers").body("items.id", contains(path.substring(path.lastIndexOf('/') + 1)));
        post(failing.director, path + "/consent", "*", null).statusCode(403);
        then(path, taker.director, "/consent", null);
        get(PURCHASER, path).body("status", equalTo("AGREED")).body("takerAgencyId", equalTo(taker.agency.toString()));
        assertThat(failing.lastFact().type()).isEqualTo("linli.registry.agency.takeover-planned.v1");
    }

    @Test
    void silenceIsNoConsentAndTheSearchHasItsAlarm() {
        var contract = contract(failing, STREET, 0);
        handoverAsked(contract, failing.agency, "EARLY_WARNING_RED");
        var path = takeoverOf(contract);
        then(path, LIN, "/ask", named(taker));
        Time.past(day(get(LIN, path), "dueOn"));
        get(LIN, path).body("status", equalTo("SOUGHT")).body("takerAgencyId", nullValue()).body("requests[0].answer",
                equalTo("SILENT"));
        Time.past(day(get(LIN, path), "dueOn"));
        assertThat(facts(path)).containsExactly("sought", "asked", "taker-lost", "overdue");
        then(path, LIN, "/ask", named(taker), taker.director, "/consent", null, taker.director, "/withdraw-consent",
                "{\"reason\":\"no people\"}");
        get(LIN, path).body("status", equalTo("SOUGHT")).body("requests[1].answer", equalTo("WITHDRAWN"));
    }

    @Test
    void theQuestionOfProcurementBeginsTheSearchOnce() {
        var contract = contract(failing, STREET, 1);
        handoverAsked(contract, failing.agency, "FUNDING_REFUSED");
        var path = takeoverOf(contract);
        var term = day(get(LIN, path), "dueOn");
        handoverAsked(contract, failing.agency, "AGENCY_DISQUALIFIED");
        Await.asserted("more haste", () -> get(LIN, path).body("cause", equalTo("DISQUALIFIED")));
        assertThat(day(get(LIN, path), "dueOn")).isBefore(term);
        takeoverOf(contract);
        post(LIN, path + "/call-off", "*", "{\"reason\":\"no need\"}").statusCode(409).body("type",
                equalTo("urn:linli:problem:takeover.still-needed"));
    }

    @Test
    void noCaseIsWithoutAnOwnerOnAnyDay() {
        var other = Register.registered();
        var third = Register.registered();
        var contract = contract(failing, STREET, 0);
        var on = Time.today();
        var by = Time.workday(5);
        terminated(contract, failing.agency, on, part(taker.agency, 20, by) + "," + part(other.agency, 13, by));
        var path = takeoverOf(contract);
        get(LIN, path).body("status", equalTo("RUNNING")).body("owners.cases", contains(20, 13));
        get(LIN, path + "?asOf=" + on.minusDays(1)).body("owners", hasSize(0));
        post(taker.director, path + "/receive", null, "{\"cases\":19}").statusCode(400).body("errors[0].field",
                equalTo("cases"));
        then(path, taker.director, "/receive", "{\"cases\":20}");
        post(taker.director, path + "/receive", null, "{\"cases\":20}").statusCode(403);
        Time.past(by);
        assertThat(facts(path)).endsWith("received", "overdue");
        then(path, LIN, "/reassign", "{\"part\":2,\"agencyId\":\"%s\"}".formatted(third.agency));
        post(other.director, path + "/receive", null, "{\"cases\":13}").statusCode(403);
        var passed = Time.today();
        for (var at = on; !at.isAfter(passed); at = at.plusDays(1)) {
            var owners = get(LIN, path + "?asOf=" + at);
            assertThat(owners.extract().<List<Integer>>path("owners.cases")).as(at.toString())
                    .containsExactlyInAnyOrder(20, 13);
        }
        get(LIN, path).body("owners.find{it.part == 2}.agencyId", equalTo(third.agency.toString()));
        then(path, third.director, "/receive", "{\"cases\":13}");
        get(LIN, path).body("status", equalTo("DONE"));
        assertThat(facts(path)).endsWith("reassigned", "received", "done");
    }

    @Test
    void whatIsTerminatedTwiceOrWithoutOpenCasesIsTakenOverOnceOrNotAtAll() {
        var contract = contract(failing, STREET, 0);
        handoverAsked(contract, failing.agency, "EARLY_WARNING_RED");
        var path = takeoverOf(contract);
        terminated(contract, failing.agency, Time.today(), "");
        Await.asserted("nothing to take over", () -> get(LIN, path).body("status", equalTo("CALLED_OFF")));
        terminated(contract, failing.agency, Time.today(), part(taker.agency, 3, Time.today()));
        handoverAsked(contract, failing.agency, "AGENCY_CLOSED");
        var later = contract(failing, STREET, 0);
        handoverAsked(later, failing.agency, "AGENCY_CLOSED");
        takeoverOf(later);
        takeoverOf(contract);
    }

    @Test
    void aContractThatCompletesNeedsNoTaker() {
        var contract = contract(failing, STREET, 0);
        handoverAsked(contract, failing.agency, "EARLY_WARNING_RED");
        var path = takeoverOf(contract);
        Events.publish("linli.contracts", "linli.procurement.contract.completed.v1", contract.toString(), 3, """
                {"contractId":"%s","agencyId":"%s"}""".formatted(contract, failing.agency));
        Await.asserted("called off", () -> get(LIN, path).body("status", equalTo("CALLED_OFF")).body("endReason",
                equalTo("CONTRACT_COMPLETED")));
    }

    @Test
    void whoIsDisqualifiedTakesOverFromNobodyAndIsItselfTakenOver() {
        var own = contract(taker, STREET, 0);
        var contract = contract(failing, STREET, 0);
        handoverAsked(contract, failing.agency, "EARLY_WARNING_RED");
        var path = takeoverOf(contract);
        then(path, LIN, "/ask", named(taker), taker.director, "/consent", null);
        taker.disqualified(12);
        get(LIN, path).body("status", equalTo("SOUGHT")).body("requests[0].answer", equalTo("BARRED"));
        get(LIN, takeoverOf(own)).body("cause", equalTo("DISQUALIFIED"));
        post(LIN, path + "/ask", "*", named(taker)).statusCode(422);
    }
}
