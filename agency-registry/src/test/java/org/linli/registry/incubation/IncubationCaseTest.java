package org.linli.registry.incubation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.registry.Register.LIN;
import static org.linli.registry.Register.WU;
import static org.linli.registry.Register.XU;
import static org.linli.registry.Register.day;
import static org.linli.registry.Register.get;
import static org.linli.registry.Register.post;
import static org.linli.registry.Register.then;
import static org.linli.registry.incubation.Young.MENTOR;
import static org.linli.registry.incubation.Young.REASON;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.ConcurrentCalls;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;

/** A young agency from its application to standing by itself, or to leaving. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class IncubationCaseTest {

    private static List<String> facts(Young young) {
        return JournalRows.typesOf(young.path().substring(young.path().lastIndexOf('/') + 1)).stream()
                .map(type -> type.replaceAll("linli\\.registry\\.incubation\\.|\\.v1", "")).toList();
    }

    @Test
    void aYoungAgencyGraduatesWhenItMeetsEveryCriterion() {
        var young = Young.coached();
        get(young.agency().clerk, young.path() + "/criteria").body("met", equalTo(true));
        Time.past(Time.workday(10));
        get(young.agency().clerk, young.path() + "/criteria").body("met", equalTo(false))
                .body("checks.find{it.fact == 'ADVICE_FOLLOWED'}.have", equalTo(0))
                .body("checks.find{it.fact == 'ADVICE_FOLLOWED'}.need", equalTo(80));
        post(WU, young.path() + "/propose-graduation", "*", REASON).statusCode(422).body("type",
                equalTo("urn:linli:problem:incubation.criteria"));
        young.after(young.agency().clerk, "/advice/1/report", "{\"text\":\"a ledger is kept\"}", MENTOR,
                "/advice/1/check", "{\"followed\":true}", WU, "/propose-graduation", REASON);
        get(young.agency().director, young.path()).body("step", nullValue());
        get(WU, young.path()).body("allowedActions", not(hasItem("confirmGraduation")));
        post(WU, young.path() + "/confirm-graduation", "*", null).statusCode(422).body("rule", equalTo("SEPARATION"));
        young.after(XU, "/confirm-graduation", null);
        assertThat(facts(young)).containsExactly("applied", "admitted", "mentor-taken", "visited", "advice-checked",
                "graduated");
    }

    @Test
    void ofTwoAdmissionsToTheLastPlaceOneIsRefused() throws Exception {
        var programme = Young.programme(1);
        var one = Young.applied(programme).after(WU, "/propose-admission", REASON);
        var other = Young.applied(programme).after(WU, "/propose-admission", REASON);
        var answers =
                ConcurrentCalls.ask(2, at -> post(XU, (at == 0 ? one : other).path() + "/confirm-admission", "*", null)
                        .extract().statusCode());
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void oneAtATimeInAnOpenRoundAndOnlyTheYoung() {
        var young = Young.applied();
        post(young.agency().director, "/incubations", null, Young.application(young.programme())).statusCode(409);
        var late = Young.applied(young.programme());
        late.after(late.agency().director, "/withdraw", null);
        Time.past(day(get(LIN, young.programme()), "rounds[0].applyUntil"));
        post(late.agency().director, "/incubations", null, Young.application(young.programme())).statusCode(400)
                .body("type", equalTo("urn:linli:problem:incubation.no-round"));
        var months = RuleBook.shipped().get("INC-AGE", Time.today()).asInt();
        Time.to(Time.today().plusMonths(months + 2));
        then(young.programme(), LIN, "/rounds", Young.round(2));
        post(late.agency().director, "/incubations", null, Young.application(young.programme())).statusCode(422)
                .body("rule", equalTo("INC-AGE"));
    }

    @Test
    void aMissingMentorIsSaidEveryTermAndTheMonthsEnd() {
        var young = Young.admitted();
        LocalDate until = day(get(LIN, young.path()), "until");
        Time.past(day(get(LIN, young.path()), "visitBy"));
        Time.past(day(get(LIN, young.path()), "visitBy"));
        assertThat(facts(young)).endsWith("admitted", "visit-overdue", "visit-overdue");
        Time.past(until);
        get(LIN, young.path()).body("status", equalTo("LEFT")).body("endedOn", equalTo(until.toString()));
        assertThat(JournalRows.of(young.path().substring(young.path().lastIndexOf('/') + 1)).getLast().payload())
                .contains("TIME_OVER");
    }

    @Test
    void whatThePanelDoesNotDecideIsSaidAtTheEndOfEveryTerm() {
        var young = Young.applied();
        var days = RuleBook.shipped().get("INC-DECIDE", Time.today()).asInt();
        Time.past(Time.workday(days));
        Time.past(Time.workday(days));
        young.after(WU, "/refuse", REASON);
        Time.past(Time.workday(days));
        assertThat(facts(young)).containsExactly("applied", "decision-overdue", "decision-overdue", "not-admitted");
    }

    @Test
    void aProposalThatNobodyConfirmsFallsAndARemovalTakesTwo() {
        var young = Young.coached().after(WU, "/propose-removal", REASON);
        Time.past(day(get(WU, young.path()), "step.confirmUntil"));
        get(WU, young.path()).body("status", equalTo("COACHED")).body("step", nullValue());
        young.after(WU, "/propose-removal", REASON, XU, "/reject-removal", null, WU, "/propose-removal", REASON, XU,
                "/confirm-removal", null);
        get(young.agency().director, young.path()).body("status", equalTo("LEFT")).body("reason", equalTo("seen"));
    }

    @Test
    void onlyTheMentorLogsVisitsAndNobodyMentorsTheirOwn() {
        var young = Young.admitted();
        var own = Tokens.of("association-own", "association").agency(young.agency().agency).bearer();
        post(own, young.path() + "/take-mentorship", "*", null).statusCode(422).body("rule", equalTo("SEPARATION"));
        young.after(MENTOR, "/take-mentorship", null);
        var other = Tokens.of("association-mei", "association").bearer();
        post(other, young.path() + "/log-visit", null, Young.visit()).statusCode(403);
        get(other, young.path()).body("allowedActions", not(hasItem("logVisit")));
        post(MENTOR, young.path() + "/log-visit", null,
                Young.visit().replace(Time.today().toString(), Time.workday(1).toString())).statusCode(400);
        young.after(other, "/take-mentorship", null, other, "/log-visit", Young.visit());
        post(MENTOR, young.path() + "/advice/1/check", null, "{\"followed\":true}").statusCode(403);
        post(other, young.path() + "/advice/2/check", null, "{\"followed\":true}").statusCode(409);
    }
}
