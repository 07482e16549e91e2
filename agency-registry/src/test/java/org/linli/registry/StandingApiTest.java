package org.linli.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.platform.testkit.http.Http.given;
import static org.linli.registry.Register.CHEN;
import static org.linli.registry.Register.LIN;
import static org.linli.registry.Register.WU;
import static org.linli.registry.Register.day;
import static org.linli.registry.Register.etag;
import static org.linli.registry.Register.get;
import static org.linli.registry.Register.monthsOf;
import static org.linli.registry.Register.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.ConcurrentCalls;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;

/** Lists and bars from their first day to their last, with what the other services are told. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class StandingApiTest {

    private Register register;

    @BeforeEach
    void registered() {
        register = Register.registered();
    }

    private HttpReply standing() {
        return get(LIN, "/agencies/" + register.agency + "/standing").statusCode(200);
    }

    private static long contracts(String state, UUID contract) {
        try (var connection = TestPostgres.connect();
                var select = connection
                        .prepareStatement("select count(*) from known_contract where " + state + " and id = ?")) {
            select.setObject(1, contract);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void theSeriousListBarsForTwoYearsAndACureAloneTakesNobodyOff() {
        var path = register.listed("SERIOUS", "LARGE_FINE");
        standing().body("clear", equalTo(false)).body("effects", hasSize(4))
                .body("effects[0].ground", equalTo("SERIOUS_LIST"))
                .body("effects.effect", not(hasItem("RECEIVE_PERFORMANCE_PAY")))
                .body("lists.list", equalTo(List.of("SERIOUS")));
        assertThat(register.lastFact()).satisfies(row -> {
            assertThat(row.topic()).isEqualTo("linli.agencies");
            assertThat(row.type()).isEqualTo("linli.registry.agency.listed.v1");
            assertThat(row.payload()).contains("\"list\": \"SERIOUS\"", "BID", "SIGN",
                    path.substring(path.lastIndexOf('/') + 1), "\"from\"").doesNotContain("until");
        });
        given().get("/api/v1/agencies/" + register.agency + "/card").then().statusCode(200).body("standing",
                hasSize(4));
        post(LIN, path + "/verify-cure", etag(get(LIN, path)), "{\"reason\":\"fine paid\"}").statusCode(200)
                .body("removeBy", nullValue());
        post(CHEN, path + "/remove", etag(get(CHEN, path)), null).statusCode(422).body("rule", equalTo("O11-LEAVE"));
        Time.to(monthsOf("O11-LEAVE", day(get(LIN, path), "from")));
        get(LIN, path).body("status", equalTo("CURED"));
        standing().body("clear", equalTo(false));
        post(LIN, path + "/remove", etag(get(LIN, path)), null).statusCode(422).body("rule", equalTo("SEPARATION"))
                .body("type", equalTo("urn:linli:problem:listing.same-person"));
        post(CHEN, path + "/remove", etag(get(CHEN, path)), null).statusCode(200).body("status", equalTo("REMOVED"));
        standing().body("clear", equalTo(true)).body("lists", hasSize(0));
        assertThat(register.facts()).containsExactly("listed", "delisted", "restored");
        assertThat(register.lastFact().payload()).contains("BID", "fine paid");
    }

    @Test
    void theAbnormalListIsPublishedAndBarsNothing() {
        register.listed("ABNORMAL", "ANNUAL_REPORT");
        standing().body("clear", equalTo(true)).body("lists.ground", equalTo(List.of("ANNUAL_REPORT")));
        post(LIN, "/listings", null,
                """
                        {"agencyId":"%s","list":"ABNORMAL","ground":"ANNUAL_REPORT","facts":"again"}"""
                        .formatted(register.agency))
                .statusCode(409).body("type", equalTo("urn:linli:problem:listing.open-already"));
        assertThat(register.facts()).containsExactly("listed");
        assertThat(register.lastFact().payload()).contains("\"effects\": []", "\"list\": \"ABNORMAL\"");
    }

    @Test
    void whatIsCuredComesOffInFiveWorkdaysEvenWhenNobodyActs() {
        var path = register.listed("ABNORMAL", "ANNUAL_REPORT");
        post(LIN, path + "/verify-cure", etag(get(LIN, path)), "{\"reason\":\"filed\"}").statusCode(200);
        var removeBy = day(get(LIN, path), "removeBy");
        Time.to(removeBy);
        get(LIN, path).body("status", equalTo("CURED"));
        Time.past(removeBy);
        Time.sweep();
        get(LIN, path).body("status", equalTo("REMOVED"));
        standing().body("lists", hasSize(0));
        assertThat(register.facts()).containsExactly("listed", "delisted");
    }

    @Test
    void aSmallPenaltyComesOffAfterSixMonthsAndTwoYearsAskForTheSeriousList() {
        var penalty = register.listed("ABNORMAL", "SMALL_PENALTY");
        var report = register.listed("ABNORMAL", "ANNUAL_REPORT");
        post(LIN, penalty + "/verify-cure", etag(get(LIN, penalty)), "{\"reason\":\"paid\"}").statusCode(409)
                .body("type", equalTo("urn:linli:problem:listing.not-curable"));
        var from = day(get(LIN, penalty), "from");
        var over = monthsOf("O09-NOTHING", from);
        Time.to(over.minusDays(1));
        get(LIN, penalty).body("status", equalTo("LISTED"));
        Time.to(over);
        get(LIN, penalty).body("status", equalTo("REMOVED"));
        get(LIN, report).body("status", equalTo("LISTED"));
        Time.to(monthsOf("O10", from));
        get(LIN, report).body("status", equalTo("ESCALATED"));
        var serious = get(LIN, "/listings?status=PROPOSED&agencyId=" + register.agency)
                .body("items.ground", equalTo(List.of("ABNORMAL_TWO_YEARS"))).extract().<String>path("items[0].id");
        standing().body("clear", equalTo(true)).body("lists.list", equalTo(List.of("ABNORMAL")));
        post(WU, "/listings/" + serious + "/confirm", etag(get(WU, "/listings/" + serious)), null).statusCode(409);
        register.decided(register.caseAbout(serious), "{\"reasons\":\"two years\"}");
        standing().body("clear", equalTo(false));
        assertThat(register.facts()).containsExactly("listed", "listed", "delisted", "listed");
    }

    @Test
    void severalEntriesOfTwoYearsAskThePanelOnce() {
        var report = register.listed("ABNORMAL", "ANNUAL_REPORT");
        var unreachable = register.listed("ABNORMAL", "UNREACHABLE");
        Time.to(monthsOf("O10", day(get(LIN, report), "from")));
        get(LIN, report).body("status", equalTo("ESCALATED"));
        get(LIN, unreachable).body("status", equalTo("ESCALATED"));
        get(LIN, "/listings?status=PROPOSED&agencyId=" + register.agency).body("items", hasSize(1));
    }

    @Test
    void aBarOfTwelveMonthsEndsOnItsDayAndThatIsSaidOnce() {
        register.disqualified(12);
        var until = day(standing().body("effects", hasSize(5)), "effects[0].until");
        assertThat(until).isEqualTo(Time.today().plusMonths(12));
        get(LIN, "/agencies/" + register.agency + "/standing?asOf=" + until.minusDays(1)).body("clear", equalTo(false));
        get(LIN, "/agencies/" + register.agency + "/standing?asOf=" + until).body("clear", equalTo(true));
        Time.to(until.minusDays(1));
        assertThat(register.facts()).containsExactly("disqualified");
        Time.to(until);
        Time.sweep();
        assertThat(register.facts()).containsExactly("disqualified", "restored");
        assertThat(register.lastFact().payload()).contains("LAPSED", "\"on\": \"" + until + "\"",
                "RECEIVE_PERFORMANCE_PAY");
        get(LIN, "/agencies/" + register.agency + "/standing?asOf=" + until.minusDays(1)).body("clear", equalTo(false));
    }

    @Test
    void whatAnotherDecisionStillBarsIsNotToldAsRestored() {
        register.disqualified(12);
        var until = day(standing(), "effects[0].until");
        var path = register.listed("SERIOUS", "LARGE_FINE");
        Time.to(until);
        assertThat(register.facts()).containsExactly("disqualified", "listed", "restored");
        assertThat(register.lastFact().payload()).contains("RECEIVE_PERFORMANCE_PAY").doesNotContain("BID");
        standing().body("effects", hasSize(4));
        post(LIN, path + "/verify-cure", etag(get(LIN, path)), "{\"reason\":\"paid\"}").statusCode(200);
        Time.to(monthsOf("O11-LEAVE", day(get(LIN, path), "from")));
        post(CHEN, path + "/remove", etag(get(CHEN, path)), null).statusCode(200);
        assertThat(register.lastFact().payload()).contains("BID", "SIGN");
    }

    @Test
    void aDecisionIsNotClosedWhileTheAgencyMayAppeal() {
        var path = register.disqualified(12);
        post(LIN, path + "/close", etag(get(LIN, path)), null).statusCode(422).body("rule", equalTo("CASE-APPEAL"))
                .body("type", equalTo("urn:linli:problem:case.appeal-open"));
        get(LIN, path).body("status", equalTo("DECIDED"));
        Time.past(day(get(LIN, path), "appealUntil"));
        post(LIN, path + "/close", etag(get(LIN, path)), null).statusCode(200).body("status", equalTo("CLOSED"));
        standing().body("clear", equalTo(false));
    }

    @Test
    void twoAccountsOfOneOfficerAreOnePerson() {
        var person = UUID.randomUUID();
        var first = Tokens.of("officer-one", "registry-officer").person(person).bearer();
        var second = Tokens.of("officer-two", "registry-officer").person(person).bearer();
        var path = "/agencies/" + register.agency;
        var proposed = post(first, path + "/suspend", etag(get(first, path)), "{\"reason\":\"books\"}").statusCode(200);
        post(second, path + "/confirm-step", etag(proposed), null).statusCode(422).body("type",
                equalTo("urn:linli:problem:agency.step-same-person"));
        post(CHEN, path + "/confirm-step", etag(proposed), null).statusCode(200);
    }

    @Test
    void nobodySuspendsOrClosesAnAgencyAlone() {
        var path = "/agencies/" + register.agency;
        var proposed = post(LIN, path + "/suspend", etag(get(LIN, path)), "{\"reason\":\"books\"}").statusCode(200)
                .body("status", equalTo("REGISTERED")).body("proposedStep.kind", equalTo("SUSPEND"));
        post(LIN, path + "/confirm-step", etag(proposed), null).statusCode(422)
                .body("type", equalTo("urn:linli:problem:agency.step-same-person")).body("rule", equalTo("SEPARATION"));
        post(CHEN, path + "/confirm-step", etag(proposed), null).statusCode(200).body("status", equalTo("SUSPENDED"));
        assertThat(register.lastFact().type()).isEqualTo("linli.registry.agency.suspended.v1");
        get(LIN, path + "/standing").body("registered", equalTo(false)).body("clear", equalTo(false));
        post(LIN, path + "/close", etag(get(LIN, path)), "{\"reason\":\"gone\"}").statusCode(200).body("status",
                equalTo("SUSPENDED"));
        post(CHEN, path + "/reject-step", etag(get(CHEN, path)), null).statusCode(200).body("proposedStep",
                nullValue());
    }

    @Test
    void twoWhoConfirmAtTheSameMomentSuspendOnce() throws Exception {
        var path = "/agencies/" + register.agency;
        var seen = etag(post(LIN, path + "/suspend", etag(get(LIN, path)), "{\"reason\":\"books\"}").statusCode(200));
        var answers = ConcurrentCalls.ask(6,
                n -> post(n % 2 == 0 ? CHEN : LIN, path + "/confirm-step", seen, null).extract().statusCode());
        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).isSubsetOf(200, 409, 412, 422);
        assertThat(JournalRows.typesOf(register.agency)).filteredOn("linli.registry.agency.suspended.v1"::equals)
                .hasSize(1);
    }

    @Test
    void anAgencyIsNotClosedBeforeItsLastContractHasEnded() {
        var path = "/agencies/" + register.agency;
        var contract = UUID.randomUUID();
        var fact = """
                {"contractId":"%s","agencyId":"%s"}""".formatted(contract, register.agency);
        Events.publish("linli.contracts", "linli.procurement.contract.drafted.v1", contract.toString(), 1, fact);
        Await.until("the contract in force", () -> contracts("in_force", contract) == 1);
        post(register.director, path + "/close", etag(get(LIN, path)), "{\"reason\":\"r\"}").statusCode(409)
                .body("type", equalTo("urn:linli:problem:agency.contracts-in-force"));
        Events.publish("linli.contracts", "linli.procurement.contract.signed.v1", contract.toString(), 2, fact);
        Events.publish("linli.contracts", "linli.procurement.contract.completed.v1", contract.toString(), 3, fact);
        Await.until("the contract's end", () -> contracts("not in_force", contract) == 1);
        post(register.director, path + "/close", etag(get(LIN, path)), "{\"reason\":\"r\"}").statusCode(200);
        post(CHEN, path + "/confirm-step", etag(get(CHEN, path)), null).statusCode(200).body("status",
                equalTo("CLOSED"));
    }

    @Test
    void aPartnerOfAConsortiumIsNotClosedBeforeTheirContractHasEnded() {
        var path = "/agencies/" + register.agency;
        var contract = UUID.randomUUID();
        var lead = UUID.randomUUID();
        Events.publish("linli.contracts", "linli.procurement.contract.signed.v1", contract.toString(), 1, """
                {"contractId":"%s","agencyId":"%s","partners":["%s"]}""".formatted(contract, lead, register.agency));
        Await.until("the contract in force of both", () -> contracts("in_force", contract) == 2);
        post(register.director, path + "/close", etag(get(LIN, path)), "{\"reason\":\"r\"}").statusCode(409)
                .body("type", equalTo("urn:linli:problem:agency.contracts-in-force"));
        post(LIN, path + "/close", etag(get(LIN, path)), "{\"reason\":\"r\"}").statusCode(409);
        Events.publish("linli.contracts", "linli.procurement.contract.completed.v1", contract.toString(), 2, """
                {"contractId":"%s","agencyId":"%s"}""".formatted(contract, lead));
        Await.until("the contract's end for both", () -> contracts("not in_force", contract) == 2);
        post(LIN, path + "/close", etag(get(LIN, path)), "{\"reason\":\"r\"}").statusCode(200);
    }

    @Test
    void aContractThatEndedBeforeItWasHeardOfBindsNobody() {
        var contract = UUID.randomUUID();
        var fact = """
                {"contractId":"%s","agencyId":"%s"}""".formatted(contract, register.agency);
        Events.publish("linli.contracts", "linli.procurement.contract.terminated.v1", contract.toString(), 2, fact);
        Events.publish("linli.contracts", "linli.procurement.contract.signed.v1", contract.toString(), 1, fact);
        var later = UUID.randomUUID();
        Events.publish("linli.contracts", "linli.procurement.contract.signed.v1", later.toString(), 1, """
                {"contractId":"%s","agencyId":"%s"}""".formatted(later, UUID.randomUUID()));
        Await.until("a contract signed later", () -> contracts("in_force", later) == 1);
        Await.until("the contract that ended", () -> contracts("not in_force", contract) == 1);
        var path = "/agencies/" + register.agency;
        post(LIN, path + "/close", etag(get(LIN, path)), "{\"reason\":\"r\"}").statusCode(200);
    }

    @Test
    void aClosingThatTheAgencyProposedDoesNotKeepItFromBeingSuspended() {
        var path = "/agencies/" + register.agency;
        post(register.director, path + "/close", etag(get(LIN, path)), "{\"reason\":\"gone\"}").statusCode(200)
                .body("proposedStep.kind", equalTo("CLOSE"));
        post(LIN, path + "/suspend", etag(get(LIN, path)), "{\"reason\":\"books\"}").statusCode(200)
                .body("proposedStep.kind", equalTo("SUSPEND"));
        post(CHEN, path + "/confirm-step", etag(get(CHEN, path)), null).statusCode(200).body("status",
                equalTo("SUSPENDED"));
        assertThat(register.lastFact().payload()).contains("\"proposedBy\": \"officer-lin\"");
    }

    @Test
    void aStepThatNobodyConfirmsFalls() {
        var path = "/agencies/" + register.agency;
        var proposed = post(LIN, path + "/suspend", etag(get(LIN, path)), "{\"reason\":\"books\"}").statusCode(200);
        Time.past(day(proposed, "proposedStep.confirmUntil"));
        get(LIN, path).body("proposedStep", nullValue()).body("status", equalTo("REGISTERED")).body("allowedActions",
                hasItem("suspendAgency"));
        post(CHEN, path + "/confirm-step", etag(get(CHEN, path)), null).statusCode(409);
    }
}
