package org.linli.registry.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.registry.Register.LIN;
import static org.linli.registry.Register.day;
import static org.linli.registry.Register.get;
import static org.linli.registry.Register.id;
import static org.linli.registry.Register.post;
import static org.linli.registry.Register.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.registry.Register;

/** Two agencies before the association: heard in confidence, settled or not, and nobody barred. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class MediationCaseTest {

    private static final String HE = Tokens.of("association-he", "association").bearer();
    private static final String MEI = Tokens.of("association-mei", "association").bearer();
    private static final String AN = Tokens.of("association-an", "association").bearer();
    private static final String AUDITOR = Tokens.of("auditor-fang", "auditor").bearer();
    private static final String FREE = "{\"ties\":[]}";
    private static final String SECRET = "three were asked away over dinner";

    private Register complainant;
    private Register respondent;
    private String path;

    @BeforeEach
    void filed() {
        complainant = Register.registered();
        respondent = Register.registered();
        path = "/mediations/" + id(post(complainant.director, "/mediations", null, """
                {"respondentId":"%s","ground":"POACHING","text":"%s"}""".formatted(respondent.agency, SECRET))
                .statusCode(201));
    }

    private static List<String> facts(String path) {
        return JournalRows.typesOf(path.substring(path.lastIndexOf('/') + 1)).stream()
                .map(type -> type.replaceAll("linli\\.registry\\.mediation\\.|\\.v1", "")).toList();
    }

    private String tied(Register agency, LocalDate until) {
        return "{\"ties\":[{\"agencyId\":\"%s\",\"what\":\"board\",\"until\":%s}]}".formatted(agency.agency,
                until == null ? "null" : "\"" + until + "\"");
    }

    private String terms(String term) {
        return "{\"terms\":[{\"by\":\"%s\",%s}]}".formatted(respondent.agency, term);
    }

    @Test
    void whatIsSaidStaysWithThePartiesAndTheMediator() {
        get(HE, path).body("said.complaint", equalTo(SECRET));
        then(path, HE, "/admit", null, respondent.director, "/answer", "{\"text\":\"they came by themselves\"}", MEI,
                "/take", FREE, MEI, "/record-meeting",
                "{\"on\":\"%s\",\"separate\":true,\"minutes\":\"each alone\"}".formatted(Time.today()));
        for (var heard : List.of(MEI, complainant.director, respondent.director)) {
            get(heard, path).body("said.complaint", equalTo(SECRET)).body("said.meetings", hasSize(1));
        }
        for (var other : List.of(HE, AN, LIN, AUDITOR)) {
            get(other, path).body("said", nullValue()).body("mediator", equalTo("association-mei"));
            get(other, "/mediations?agencyId=" + complainant.agency).body("items.said", hasItem(nullValue()));
        }
        get(Register.registered().director, path).statusCode(403);
        assertThat(JournalRows.of(path.substring(path.lastIndexOf('/') + 1)))
                .allSatisfy(row -> assertThat(row.payload()).doesNotContain(SECRET, "each alone", "by themselves"));
    }

    @Test
    void aTiedMediatorIsRefusedUntilTheTieIsOldEnough() {
        then(path, HE, "/admit", null);
        var since = Time.today().minusMonths(RuleBook.shipped().get("MED-TIES", Time.today()).asInt());
        post(HE, path + "/take", "*", FREE).statusCode(422).body("type",
                equalTo("urn:linli:problem:mediation.admitted-it"));
        get(HE, path).body("allowedActions", not(hasItem("takeMediation")));
        post(MEI, path + "/take", "*", tied(respondent, null)).statusCode(422).body("rule", equalTo("MED-TIES"));
        post(MEI, path + "/take", "*", tied(complainant, since)).statusCode(422);
        var own = Tokens.of("association-own", "association").agency(respondent.agency).bearer();
        post(own, path + "/take", "*", FREE).statusCode(422).body("rule", equalTo("SEPARATION"));
        then(path, MEI, "/take", tied(complainant, since.minusDays(1)));
    }

    @Test
    void aPartyMayHaveAnotherMediatorOnceAndTheFormerDoesNotComeBack() {
        then(path, HE, "/admit", null, MEI, "/take", FREE, respondent.director, "/object", null);
        get(MEI, path).body("status", equalTo("ADMITTED")).body("said", nullValue());
        post(MEI, path + "/take", "*", FREE).statusCode(422);
        then(path, AN, "/take", FREE);
        post(respondent.director, path + "/object", null, null).statusCode(409);
        get(respondent.director, path).body("allowedActions", not(hasItem("objectToMediator")));
        then(path, AN, "/step-down", null);
        assertThat(facts(path)).containsExactly("opened", "admitted", "taken", "mediator-lost", "taken",
                "mediator-lost");
    }

    @Test
    void aSettlementBarsNoPersonAndTakesBothSignatures() {
        then(path, HE, "/admit", null, MEI, "/take", FREE);
        for (var bar : List.of("乙方不得录用甲方离职人员", "we will not hire them", "双方签订竞业限制")) {
            post(MEI, path + "/propose-settlement", "*", terms("\"kind\":\"CONDUCT\",\"text\":\"" + bar + "\""))
                    .statusCode(422).body("rule", equalTo("O15"))
                    .body("type", equalTo("urn:linli:problem:mediation.bars-a-person"));
        }
        var share = """
                "kind":"TRAINING_COST","text":"half","trainingCost":{"amount":"12000.00","currency":"CNY"},
                "monthsBound":24,"monthsLeft":12,"amount":{"amount":"%s","currency":"CNY"}""";
        post(MEI, path + "/propose-settlement", "*", terms(share.formatted("6000.01"))).statusCode(400)
                .body("errors[0].field", equalTo("terms"));
        post(AN, path + "/propose-settlement", "*", terms(share.formatted("6000.00"))).statusCode(403);
        then(path, MEI, "/propose-settlement", terms(share.formatted("6000.00")), complainant.director,
                "/sign-settlement", null);
        post(complainant.director, path + "/sign-settlement", "*", null).statusCode(409);
        then(path, respondent.director, "/refuse-settlement", null, MEI, "/propose-settlement",
                terms("\"kind\":\"APOLOGY\",\"text\":\"in writing\""), complainant.director, "/sign-settlement", null,
                respondent.director, "/sign-settlement", null);
        get(respondent.director, path).body("status", equalTo("SETTLED")).body("said.settlement.signedBy", hasSize(2));
        get(LIN, path).body("status", equalTo("SETTLED")).body("said", nullValue());
        assertThat(facts(path)).endsWith("taken", "settled");
    }

    @Test
    void theAssociationIsToldThatItIsLateAndAMediationEndsWithItsTerm() {
        Time.past(day(get(HE, path), "dueOn"));
        Time.past(day(get(HE, path), "dueOn"));
        then(path, HE, "/admit", null);
        Time.past(day(get(HE, path), "dueOn"));
        then(path, MEI, "/take", FREE);
        Time.past(day(get(MEI, path), "until"));
        get(MEI, path).body("status", equalTo("NOT_SETTLED"));
        assertThat(facts(path)).containsExactly("opened", "overdue", "overdue", "admitted", "overdue", "taken",
                "ended");
    }

    @Test
    void nobodyComplainsOfThemselvesAndOnlyWhoComplainedWithdraws() {
        post(complainant.director, "/mediations", null, """
                {"respondentId":"%s","ground":"SLANDER","text":"x"}""".formatted(complainant.agency)).statusCode(400)
                .body("errors[0].field", equalTo("respondentId"));
        post(respondent.director, path + "/withdraw", null, "{\"reason\":\"no\"}").statusCode(403);
        then(path, complainant.director, "/withdraw", "{\"reason\":\"we spoke\"}");
        get(LIN, path).body("endReason", nullValue());
        get(complainant.director, path).body("endReason", containsString("spoke"));
    }

    @Test
    void peopleWhoGoFromOneAgencyToAnotherAreMediatedOnceAndTheFormerEmployerMayDropIt() {
        var former = Register.registered();
        var next = Register.registered();
        flagged(former, next, next, 1);
        flagged(former, next, next, 2);
        flagged(next, former, next, 3);
        var of = "/mediations?agencyId=" + former.agency;
        var both = containsInAnyOrder(former.agency.toString(), next.agency.toString());
        Await.asserted("what workforce noticed, each way once",
                () -> get(HE, of).body("items.complainantId", both));
        var noticed = "/mediations/"
                + get(HE, of).extract().<String>path("items.find{it.complainantId == '" + former.agency + "'}.id");
        get(HE, noticed).body("ground", equalTo("POACHING")).body("status", equalTo("FILED"))
                .body("respondentId", equalTo(next.agency.toString()))
                .body("said.complaint", containsString("3 people"));
        then(noticed, HE, "/admit", null, next.director, "/answer", "{\"text\":\"they came by themselves\"}",
                former.director, "/withdraw", "{\"reason\":\"they did\"}");
    }

    private static void flagged(Register from, Register to, Register key, long sequence) {
        Events.publish("linli.staffing", "linli.workforce.move.flagged.v1", key.agency.toString(), sequence, """
                {"fromAgencyId":"%s","toAgencyId":"%s","pattern":"SEVERAL","people":3,"since":"%s","on":"%s"}"""
                .formatted(from.agency, to.agency, Time.today().minusDays(9), Time.today()));
    }
}
