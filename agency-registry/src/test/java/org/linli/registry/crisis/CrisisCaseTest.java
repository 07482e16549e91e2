package org.linli.registry.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.registry.Register.CHEN;
import static org.linli.registry.Register.LIN;
import static org.linli.registry.Register.day;
import static org.linli.registry.Register.get;
import static org.linli.registry.Register.post;
import static org.linli.registry.Register.then;
import static org.linli.registry.Troubles.calm;
import static org.linli.registry.Troubles.contract;
import static org.linli.registry.Troubles.crisisOf;
import static org.linli.registry.Troubles.part;
import static org.linli.registry.Troubles.red;
import static org.linli.registry.Troubles.takeoverOf;
import static org.linli.registry.Troubles.terminated;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.registry.Register;

/** From a red warning to its end: somebody looks, the agency says how it goes on, two persons end it. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class CrisisCaseTest {

    private static final String PLAN = """
            {"services":"all go on","people":"all stay","money":"until August",
             "clients":"told by us","openCases":33}""";
    private static final String REASON = "{\"reason\":\"paid\"}";

    private Register agency;

    @BeforeEach
    void registered() {
        agency = Register.registered();
    }

    private static List<String> facts(String path) {
        return JournalRows.typesOf(path.substring(path.lastIndexOf('/') + 1)).stream()
                .map(type -> type.replaceAll("linli\\.registry\\.crisis\\.|\\.v1", "")).toList();
    }

    @Test
    void theWarningExplainsItself() {
        red(agency.agency);
        get(LIN, "/warnings/" + agency.agency).body("explanation.counts", everyItem(equalTo(true)))
                .body("explanation.find{it.kind == 'WAGES_MISSED'}.meaning.zh", equalTo("当月工资未按时发放"))
                .body("explanation.find{it.kind == 'LATE_PAYMENT'}.endsWhen.en", equalTo("the money is paid"));
    }

    @Test
    void aRedWarningAsksForAPlanAndSomebodyOnDutyAndSaysAtTheEndOfEveryTermThatTheyAreMissing() {
        red(agency.agency);
        var path = crisisOf(agency.agency);
        get(agency.director, path).body("status", equalTo("RAISED")).body("cause", equalTo("EARLY_WARNING_RED"));
        assertThat(day(get(LIN, path), "dueOn"))
                .isEqualTo(Time.workday(RuleBook.shipped().get("CRISIS-DUTY", Time.today()).asInt()));
        Time.past(day(get(LIN, path), "dueOn"));
        then(path, LIN, "/take-duty", null);
        Time.past(day(get(LIN, path), "planBy"));
        Time.past(day(get(LIN, path), "dueOn"));
        then(path, agency.director, "/file-plan", PLAN);
        Time.past(day(get(LIN, path), "dueOn"));
        assertThat(facts(path)).containsExactly("raised", "step-overdue", "duty-taken", "step-overdue", "step-overdue",
                "plan-filed", "step-overdue");
        crisisOf(agency.agency);
    }

    @Test
    void aPlanThatCameBeforeAnybodyWasOnDutyIsNotLost() {
        red(agency.agency);
        var path = crisisOf(agency.agency);
        then(path, agency.director, "/file-plan", PLAN);
        get(LIN, path).body("status", equalTo("RAISED")).body("plan.openCases", equalTo(33));
        then(path, LIN, "/take-duty", null);
        get(LIN, path).body("status", equalTo("PLAN_FILED")).body("dutyOfficer", equalTo("officer-lin"));
        then(path, LIN, "/return-plan", "{\"reason\":\"no numbers\"}", agency.director, "/file-plan", PLAN, LIN,
                "/accept-plan", null);
        get(agency.director, path).body("status", equalTo("PREPARED")).body("plan.version", equalTo(2));
    }

    @Test
    void onlyWhoIsOnDutyDecidesUnderWhateverAccount() {
        var person = UUID.randomUUID();
        var other = Tokens.of("lin-second-account", "registry-officer").person(person).bearer();
        var lin = Tokens.of("lin-first-account", "registry-officer").person(person).bearer();
        red(agency.agency);
        var path = crisisOf(agency.agency);
        then(path, lin, "/take-duty", null, agency.director, "/file-plan", PLAN);
        get(CHEN, path).body("allowedActions", not(hasItem("acceptContinuityPlan")));
        post(CHEN, path + "/accept-plan", "*", null).statusCode(409).body("type",
                equalTo("urn:linli:problem:crisis.not-on-duty"));
        post(other, path + "/take-duty", "*", null).statusCode(409);
        then(path, other, "/accept-plan", null, other, "/propose-closing", REASON);
        post(lin, path + "/confirm-closing", "*", null).statusCode(422).body("rule", equalTo("SEPARATION"));
        then(path, CHEN, "/confirm-closing", null);
        assertThat(facts(path)).endsWith("plan-accepted", "closed");
    }

    @Test
    void aCrisisIsNotOverWhileItIsRedWithContractsOrCasesOnTheirWay() {
        var taker = Register.registered();
        var contract = contract(agency, "440105005", 0);
        red(agency.agency);
        var path = crisisOf(agency.agency);
        then(path, LIN, "/take-duty", null);
        post(LIN, path + "/propose-closing", "*", REASON).statusCode(422).body("rule", equalTo("WARN-RED"));
        var takeover = takeoverOf(contract);
        terminated(contract, agency.agency, Time.today(), part(taker.agency, 4, Time.workday(3)));
        Await.asserted("the takeover runs", () -> get(LIN, takeover).body("status", equalTo("RUNNING")));
        post(LIN, path + "/propose-closing", "*", REASON).statusCode(409).body("type",
                equalTo("urn:linli:problem:crisis.takeover-under-way"));
        then(takeover, taker.director, "/receive", "{\"cases\":4}");
        then(path, LIN, "/propose-closing", REASON);
        Time.past(day(get(CHEN, path), "closing.confirmUntil"));
        get(CHEN, path).body("status", equalTo("ON_DUTY")).body("closing", nullValue());
        then(path, LIN, "/propose-closing", REASON, CHEN, "/reject-closing", null, LIN, "/propose-closing", REASON,
                CHEN, "/confirm-closing", null);
        get(CHEN, path).body("status", equalTo("CLOSED"));
    }

    @Test
    void theEndOfACrisisCallsOffTheSearchAndADisqualificationBeginsOne() {
        var contract = contract(agency, "440105005", 0);
        red(agency.agency);
        var path = crisisOf(agency.agency);
        calm(agency.agency);
        then(path, LIN, "/take-duty", null, LIN, "/propose-closing", REASON, CHEN, "/confirm-closing", null);
        get(LIN, takeoverOf(contract)).body("status", equalTo("CALLED_OFF")).body("endReason", equalTo("CRISIS_OVER"));
        agency.disqualified(12);
        get(LIN, "/crises?agencyId=" + agency.agency).body("items.cause",
                equalTo(List.of("EARLY_WARNING_RED", "DISQUALIFIED")));
    }
}
