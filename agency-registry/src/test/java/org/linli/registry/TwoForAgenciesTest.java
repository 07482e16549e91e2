package org.linli.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.registry.Register.CHEN;
import static org.linli.registry.Register.LIN;
import static org.linli.registry.Register.WU;
import static org.linli.registry.Register.XU;
import static org.linli.registry.Register.day;
import static org.linli.registry.Register.etag;
import static org.linli.registry.Register.get;
import static org.linli.registry.Register.id;
import static org.linli.registry.Register.post;
import static org.linli.registry.Register.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;

/** What of an agency takes two persons beyond its standing: where its money goes, and who speaks for it. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class TwoForAgenciesTest {

    private static final String PROBLEM = "urn:linli:problem:";
    private static final AtomicInteger SERIAL = new AtomicInteger(90_000);

    private Register register;

    @BeforeEach
    void registered() {
        register = Register.registered();
    }

    private static String number() {
        return "62220214%08d".formatted(SERIAL.incrementAndGet());
    }

    private static String proposed(Register register, String number) {
        var path = "/agencies/" + register.agency + "/accounts";
        return path + "/" + id(post(register.clerk, path, null, """
                {"bank":"广州银行","number":"%s"}""".formatted(number)).statusCode(201));
    }

    private static String confirmed(Register register, String number) {
        return then(proposed(register, number), register.director, "/confirm", null);
    }

    private static String verified(Register register, String number) {
        return then(confirmed(register, number), LIN, "/verify", null);
    }

    /** What the list of accounts says of one of them. */
    private String said(String token, String path, String what) {
        var one = path.substring(path.lastIndexOf('/') + 1);
        return String.valueOf(get(token, "/agencies/" + register.agency + "/accounts").extract()
                .<Object>path("items.find{it.id == '" + one + "'}." + what));
    }

    @Test
    void aClosedAgencyGetsNoAccountToBePaidTo() {
        var proposed = proposed(register, number());
        var confirmed = confirmed(register, number());
        register.closed();
        post(register.clerk, "/agencies/" + register.agency + "/accounts", null, """
                {"bank":"广州银行","number":"%s"}""".formatted(number())).statusCode(409).body("type",
                equalTo(PROBLEM + "account.agency-closed"));
        post(register.director, proposed + "/confirm", "*", null).statusCode(409).body("type",
                equalTo(PROBLEM + "account.agency-closed"));
        post(LIN, confirmed + "/verify", "*", null).statusCode(409).body("type",
                equalTo(PROBLEM + "account.agency-closed"));
        assertThat(said(LIN, confirmed, "allowedActions")).isEqualTo("[retireAccount]");
    }

    @Test
    void nobodyLeavesAnAgencyWithoutAPayeeAlone() {
        var path = verified(register, number());
        then(path, LIN, "/retire", null);
        assertThat(said(LIN, path, "status")).isEqualTo("VERIFIED");
        assertThat(said(LIN, path, "allowedActions")).isEqualTo("[rejectAccountRetirement]");
        post(LIN, path + "/confirm-retirement", "*", null).statusCode(422).body("rule", equalTo("SEPARATION"));
        then(path, register.director, "/reject-retirement", null, LIN, "/retire", null);
        Time.past(LocalDate.parse(said(LIN, path, "proposedRetirement.confirmUntil")));
        assertThat(said(LIN, path, "proposedRetirement")).isEqualTo("null");
        post(CHEN, path + "/confirm-retirement", "*", null).statusCode(409);
        then(path, register.director, "/retire", null, CHEN, "/confirm-retirement", null);
        assertThat(said(LIN, path, "status")).isEqualTo("RETIRED");
        assertThat(register.lastFact().type()).isEqualTo("linli.registry.agency.account-retired.v1");
    }

    @Test
    void anotherVerifiedAccountTakesThePlaceOfTheFormerAtOnce() {
        var former = verified(register, number());
        var later = confirmed(register, number());
        assertThat(said(LIN, later, "allowedActions")).contains("verifyAccount");
        then(later, LIN, "/verify", null);
        assertThat(said(LIN, former, "status")).isEqualTo("RETIRED");
        assertThat(said(LIN, later, "status")).isEqualTo("VERIFIED");
        assertThat(JournalRows.typesOf(register.agency)).endsWith("linli.registry.agency.account-retired.v1",
                "linli.registry.agency.account-verified.v1");
    }

    @Test
    void anUnverifiedNumberBlocksNobodyAndTellsNothing() {
        var number = number();
        var squatting = confirmed(register, number);
        var owner = Register.registered();
        verified(owner, number);
        proposed(Register.registered(), number);
        post(LIN, squatting + "/verify", "*", null).statusCode(409).body("type",
                equalTo(PROBLEM + "account.number-taken"));
    }

    @Test
    void nobodySignsASecondStepAndNobodyIsToldThatTheyCould() {
        var path = "/agencies/" + register.agency;
        then(path, LIN, "/suspend", "{\"reason\":\"books\"}");
        get(LIN, path).body("allowedActions", not(hasItem("confirmAgencyStep"))).body("proposedStep.kind",
                equalTo("SUSPEND"));
        get(CHEN, path).body("allowedActions", hasItem("confirmAgencyStep"));
        var account = "/agencies/" + register.agency + "/accounts";
        var own = account + "/" + id(post(register.director, account, null, """
                {"bank":"广州银行","number":"%s"}""".formatted(number())).statusCode(201));
        assertThat(said(register.director, own, "allowedActions")).isEqualTo("[retireAccount]");
    }

    @Test
    void ofACaseTooWhoDidTheFirstHalfIsNotToldOfTheSecond() {
        var path = "/cases/" + id(post(LIN, "/cases", null, """
                {"agencyId":"%s","subjectId":"%s","summary":"records"}""".formatted(register.agency, UUID.randomUUID()))
                .statusCode(201));
        then(path, LIN, "/notice", "{\"text\":\"we found\"}", register.director, "/respond", "{\"text\":\"we answer\"}",
                WU, "/propose-decision", "{\"months\":12,\"reasons\":\"r\"}");
        get(WU, path).body("allowedActions", not(hasItem("confirmDecision")));
        get(XU, path).body("allowedActions", hasItem("confirmDecision"));
    }

    @Test
    void anAgencyWithContractsInForceIsNotToldThatItCouldBeClosed() {
        var path = "/agencies/" + register.agency;
        get(LIN, path).body("allowedActions", hasItem("closeAgency"));
        var contract = UUID.randomUUID();
        Events.publish("linli.contracts", "linli.procurement.contract.signed.v1", contract.toString(), 1, """
                {"contractId":"%s","agencyId":"%s"}""".formatted(contract, register.agency));
        Await.asserted("the contract in force",
                () -> get(LIN, path).body("allowedActions", not(hasItem("closeAgency"))));
        post(LIN, path + "/close", "*", "{\"reason\":\"gone\"}").statusCode(409).body("type",
                equalTo(PROBLEM + "agency.contracts-in-force"));
    }

    @Test
    void aNewLegalRepresentativeTakesTwoOfficers() {
        var path = "/agencies/" + register.agency;
        var change = "{\"name\":\"林新\",\"residentId\":\"440105198512310025\",\"from\":\"2026-01-01\"}";
        var shown = path + "/representative?asOf=2026-03-01";
        var proposed = post(LIN, path + "/representative", etag(get(LIN, path)), change).statusCode(200)
                .body("proposedStep.kind", equalTo("CHANGE_REPRESENTATIVE"));
        get(CHEN, shown).body("legalRepresentative.name", equalTo("何安")).body("proposedRepresentative.name",
                equalTo("林新"));
        get(register.director, shown).body("proposedRepresentative", nullValue());
        post(LIN, path + "/confirm-step", etag(proposed), null).statusCode(422).body("rule", equalTo("SEPARATION"));
        then(path, CHEN, "/reject-step", null);
        get(CHEN, shown).body("legalRepresentative.name", equalTo("何安")).body("proposedRepresentative", nullValue());
        var again = post(LIN, path + "/representative", "*", change).statusCode(200);
        Time.past(day(again, "proposedStep.confirmUntil"));
        get(CHEN, shown).body("legalRepresentative.name", equalTo("何安")).body("proposedRepresentative", nullValue());
        then(path, LIN, "/representative", change, CHEN, "/confirm-step", null);
        get(CHEN, shown).body("legalRepresentative.name", equalTo("林新"));
        assertThat(register.lastFact().type()).isEqualTo("linli.registry.agency.updated.v1");
    }
}
