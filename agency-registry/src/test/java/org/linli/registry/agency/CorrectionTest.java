package org.linli.registry.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.platform.testkit.http.Http.given;
import static org.linli.registry.Register.CHEN;
import static org.linli.registry.Register.LIN;
import static org.linli.registry.Register.REVIEW;
import static org.linli.registry.Register.application;
import static org.linli.registry.Register.day;
import static org.linli.registry.Register.etag;
import static org.linli.registry.Register.freshCode;
import static org.linli.registry.Register.get;
import static org.linli.registry.Register.post;
import static org.linli.registry.Register.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.ConcurrentCalls;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.registry.Register;

/** What an application or the register says of an agency is put right, and what it said before stays known. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class CorrectionTest {

    private static final String PERSON = "440105199001010017";
    private static final String OTHER = "440105198512310025";

    private static String path(Register register) {
        return "/agencies/" + register.agency;
    }

    private static String moved(String name) {
        return "{\"name\":\"%s\",\"address\":\"海幢街道\",\"reason\":\"we moved\"}".formatted(name);
    }

    @Test
    void everyFieldOfAReturnedApplicationIsPutRightAndDecidedAnew() {
        var register = Register.applied();
        register.documents();
        var path = path(register);
        then(path, register.director, "/submit", null);
        var body = application("改 " + register.agency, freshCode(), OTHER).replace("2020-05-01", "2019-04-01")
                .replace("滨江街道", "海幢街道").replace("何安", "何平");
        post(register.clerk, path + "/correct", "*", body).statusCode(409);
        then(path, LIN, "/return", "{\"reason\":\"the name is another's\"}");
        get(register.clerk, path).body("allowedActions", hasItem("correctAgency"));
        post(Register.registered().clerk, path + "/correct", "*", body).statusCode(403);
        then(path, register.clerk, "/correct", body);
        get(LIN, path).body("name", equalTo("改 " + register.agency)).body("foundedOn", equalTo("2019-04-01"))
                .body("address", equalTo("海幢街道")).body("documents", hasSize(5));
        get(LIN, path + "/representative").body("legalRepresentative.name", equalTo("何平"))
                .body("legalRepresentative.from", equalTo("2019-04-01"));
        then(path, register.director, "/submit", null, LIN, "/review", REVIEW, CHEN, "/register", null);
        post(register.clerk, path + "/correct", "*", body).statusCode(409);
        assertThat(JournalRows.typesOf(register.agency)).containsSubsequence("linli.registry.agency.returned.v1",
                "linli.registry.agency.corrected.v1", "linli.registry.agency.submitted.v1",
                "linli.registry.agency.registered.v1");
    }

    @Test
    void aCompleteFileThatNobodyDecidesOnIsSaidToBeLateAtTheEndOfEveryTerm() {
        var register = Register.applied();
        register.documents();
        var path = path(register);
        then(path, register.director, "/submit", null);
        var due = day(get(LIN, path), "decisionDue");
        Time.to(due);
        assertThat(late(register)).isZero();
        Time.past(due);
        assertThat(late(register)).isOne();
        Time.past(Time.workday(RuleBook.shipped().get("O01-AGAIN", Time.today()).asInt()));
        assertThat(late(register)).isEqualTo(2);
        then(path, LIN, "/return", "{\"reason\":\"a page is missing\"}");
        Time.past(Time.workday(30));
        then(path, register.director, "/submit", null, LIN, "/review", REVIEW, CHEN, "/register", null);
        Time.to(Time.today().plusDays(90));
        assertThat(late(register)).isEqualTo(2);
    }

    private static long late(Register register) {
        return JournalRows.typesOf(register.agency).stream().filter("linli.registry.agency.decision-overdue.v1"::equals)
                .count();
    }

    @Test
    void aCorrectionIsHeldToWhatAnApplicationIsHeldTo() {
        var other = Register.registered();
        var code = get(LIN, path(other)).extract().<String>path("unifiedSocialCreditCode");
        var register = Register.applied();
        var path = path(register);
        post(register.clerk, path + "/correct", "*", application("和邻 " + other.agency, freshCode(), PERSON))
                .statusCode(409).body("type", equalTo("urn:linli:problem:agency.name-taken"));
        post(register.clerk, path + "/correct", "*", application("新 " + register.agency, code, PERSON)).statusCode(409)
                .body("type", equalTo("urn:linli:problem:agency.code-taken"));
        post(register.clerk, path + "/correct", "*",
                application("新 " + register.agency, freshCode(), "440105199001010018")).statusCode(400)
                .body("errors[0].field", equalTo("legalRepresentative.residentId"));
        get(register.clerk, path).body("name", equalTo("和邻 " + register.agency));
        assertThat(JournalRows.typesOf(register.agency)).containsExactly("linli.registry.agency.applied.v1");
    }

    @Test
    void anAgencyAppliesForAnotherNameAndWhatItWasStaysKnown() {
        var register = Register.registered();
        var path = path(register);
        var card = "/api/v1" + path + "/card";
        var name = "迁 " + register.agency;
        Time.to(Time.today().plusDays(1));
        then(path, register.director, "/particulars", moved(name));
        given().get(card).then().body("name", equalTo("和邻 " + register.agency));
        get(CHEN, path).body("proposedStep.particulars.name", equalTo(name)).body("proposedStep.reason",
                equalTo("we moved"));
        post(register.director, path + "/confirm-step", "*", null).statusCode(403);
        then(path, CHEN, "/confirm-step", null);
        var today = Time.today();
        given().get(card).then().body("name", equalTo(name));
        given().get(card + "?asOf=" + today.minusDays(1)).then().body("name", equalTo("和邻 " + register.agency));
        given().get("/api/v1/register?street=440105007&limit=500").then().body("items.name", hasItem(name));
        given().get("/api/v1/register?street=440105005&limit=500").then().body("items.name", not(hasItem(name)));
        assertThat(register.lastFact().type()).isEqualTo("linli.registry.agency.updated.v1");
        assertThat(register.lastFact().payload()).contains("PARTICULARS", name, today.toString());
    }

    @Test
    void whatNobodyDecidesFallsAndTheAgencyTakesItsOwnBack() {
        var register = Register.registered();
        var path = path(register);
        then(path, register.director, "/particulars", moved("一 " + register.agency), register.director,
                "/take-back-closing", null, register.director, "/particulars", moved("二 " + register.agency));
        then(path, LIN, "/suspend", "{\"reason\":\"books\"}", CHEN, "/reject-step", null);
        then(path, register.director, "/particulars", moved("三 " + register.agency), LIN, "/reject-step", null,
                register.director, "/particulars", moved("四 " + register.agency));
        Time.past(day(get(LIN, path), "proposedStep.confirmUntil"));
        get(LIN, path).body("proposedStep", nullValue()).body("name", equalTo("和邻 " + register.agency));
    }

    @Test
    void ofTwoThatWantTheSameNameOneGetsIt() throws Exception {
        var both = List.of(Register.registered(), Register.registered());
        var name = "争 " + both.getFirst().agency;
        both.forEach(each -> then(path(each), each.director, "/particulars", moved(name)));
        var tags = both.stream().map(each -> etag(get(LIN, path(each)))).toList();
        var answers = ConcurrentCalls.ask(2,
                n -> post(n == 0 ? LIN : CHEN, path(both.get(n)) + "/confirm-step", tags.get(n), null).extract()
                        .statusCode());
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(both.stream().filter(each -> name.equals(get(LIN, path(each)).extract().path("name")))).hasSize(1);
    }
}
