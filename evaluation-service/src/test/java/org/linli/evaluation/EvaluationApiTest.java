package org.linli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.evaluation.Station.ANNA;
import static org.linli.evaluation.Station.ANNA_ID;
import static org.linli.evaluation.Station.BING;
import static org.linli.evaluation.Station.BING_ID;
import static org.linli.evaluation.Station.CHEN;
import static org.linli.evaluation.Station.CHEN_ID;
import static org.linli.evaluation.Station.LEAD;
import static org.linli.evaluation.Station.OTHER_LEAD;
import static org.linli.evaluation.Station.day;
import static org.linli.evaluation.Station.get;
import static org.linli.evaluation.Station.idOf;
import static org.linli.evaluation.Station.post;
import static org.linli.evaluation.Station.publish;
import static org.linli.evaluation.Station.taken;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.Ids;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;

/** Evaluations through the API and the topics, on the real engines. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class EvaluationApiTest {

    private static final String TYPE = "linli.evaluation.";

    /** Every mark of the professional part put at 5. */
    private static final String WORSE = Stream.of("Q01", "Q02", "Q05", "S02", "S03")
            .map("{\"part\":\"PROFESSIONAL\",\"indicator\":\"%s\",\"mark\":5,\"reason\":\"misread\"}"::formatted)
            .collect(Collectors.joining(",", "{\"reason\":\"the sheets were mixed up\",\"marks\":[", "]}"));

    private static String team() {
        return """
                {"members":[{"part":"PROFESSIONAL","assessor":"assessor-anna","personId":"%s"},
                {"part":"FINANCIAL","assessor":"assessor-bing","personId":"%s"}]}""".formatted(ANNA_ID, BING_ID);
    }

    @Test
    void goesFromTheSignedContractToAFinalResult() {
        var one = new Station().signed();
        var path = one.path("MID_TERM");
        get(LEAD, path).body("status", equalTo("PLANNED")).body("facts.framework.name", equalTo("FSS-1"));
        Station.admit("assessor-anna", Station.ANNA_ID, "PROFESSIONAL");
        Station.admit("assessor-bing", Station.BING_ID, "FINANCIAL");
        post(LEAD, path + "/assign", team()).statusCode(200).body("team.assessor",
                contains("assessor-anna", "assessor-bing"));
        post(LEAD, path + "/open", null).statusCode(200).body("stepUntil.rule", equalTo("E15"));
        post(one.director, path + "/observations", Station.claims(true)).statusCode(200).body("observations",
                hasSize(13));
        post(one.director, path + "/submit", null).statusCode(200).body("status", equalTo("SUBMITTED"));
        post(CHEN, path + "/verify", Station.confirmations()).statusCode(422).body("rule", equalTo("G10"));
        post(ANNA, path + "/verify", Station.confirmations()).statusCode(200).body("status", equalTo("VERIFYING"));
        post(ANNA, path + "/marks", Station.professional(95)).statusCode(200);
        post(BING, path + "/marks", Station.sheet("FINANCIAL", 95, "O01")).statusCode(200);
        one.heard(path, 95);
        post(ANNA, path + "/draft", null).statusCode(200).body("status", equalTo("DRAFT_RESULT"))
                .body("process.respondUntil.rule", equalTo("E09"));
        get(one.director, path + "/explanation").statusCode(200).body("engine", equalTo("tree-2")).body("tree.children",
                hasSize(4));
        post(one.director, path + "/respond", "{\"stance\":\"ACCEPTED\"}").statusCode(200);
        var key = UUID.randomUUID().toString();
        var seen = get(LEAD, path).extract().header("ETag");
        post(LEAD, path + "/finalise", seen, key, null).statusCode(200).body("grade", equalTo("EXCELLENT"))
                .body("effects", hasSize(0)).body("allowedActions", contains("proposeCorrection"));
        post(LEAD, path + "/finalise", seen, key, null).statusCode(200).header("Idempotency-Replayed", "true");
        assertThat(JournalRows.typesOf(idOf(path))).containsExactly(TYPE + "evaluation.scheduled.v1",
                TYPE + "team.named.v1", TYPE + "evaluation.opened.v1", TYPE + "evaluation.submitted.v1",
                TYPE + "draft-result.issued.v1", TYPE + "response.given.v1", TYPE + "evaluation.finalised.v1");
        assertThat(JournalRows.of(idOf(path)).getLast().payload()).contains("\"grade\": \"EXCELLENT\"",
                one.agency.toString());
        get(LEAD, "/rectifications?agencyId=" + one.agency).body("items", hasSize(0));
    }

    @Test
    void aFailedResultOrdersARectificationWhichIsPlannedDoneAndCheckedByOneWhoIsNotTied() {
        var one = new Station().signed();
        var evaluation = idOf(one.finalised(false));
        var rectification = get(one.director, "/rectifications").statusCode(200).body("items", hasSize(1))
                .body("items[0].status", equalTo("ORDERED")).extract().<String>path("items[0].id");
        assertThat(JournalRows.typesOf(evaluation)).endsWith(TYPE + "evaluation.finalised.v1",
                TYPE + "rectification.ordered.v1");
        assertThat(JournalRows.of(evaluation)).filteredOn(row -> row.type().endsWith("finalised.v1")).singleElement()
                .satisfies(row -> assertThat(row.payload()).contains("UNQUALIFIED", "HOLD_PERFORMANCE", "OPEN_CASE"));
        var path = "/rectifications/" + rectification;
        post(one.director, path + "/plan", "{\"text\":\"we hire\"}").statusCode(200);
        post(LEAD, path + "/extend", "{\"text\":\"two people have to be found\"}").statusCode(200).body("extendedFor",
                notNullValue());
        post(LEAD, path + "/extend", "{\"text\":\"again\"}").statusCode(409).body("type",
                equalTo("urn:linli:problem:rectification.extended-before"));
        post(one.director, path + "/done", "{\"text\":\"hired\"}").statusCode(200).body("recheckUntil", notNullValue());
        var tied = UUID.randomUUID();
        taken(posted(tied, one.agency), 1);
        post(Tokens.of("assessor-tied", "assessor").person(tied).bearer(), path + "/verify",
                "{\"right\":true,\"finding\":\"fine\"}").statusCode(422).body("rule", equalTo("E04"));
        post(ANNA, path + "/verify", "{\"right\":true,\"finding\":\"fine\"}").statusCode(200).body("status",
                equalTo("VERIFIED"));
        assertThat(JournalRows.typesOf(evaluation)).last().isEqualTo(TYPE + "rectification.verified.v1");
    }

    private static UUID posted(UUID person, UUID agency) {
        var event = Ids.next();
        publish(event, "linli.workers", "workforce.post.started", person, 1, """
                {"workerId":"%s","postId":"%s","agencyId":"%s","tier":"FRONTLINE","certified":true}""".formatted(person,
                UUID.randomUUID(), agency));
        return event;
    }

    @Test
    void aRectificationNobodyPlansIsOverdueOnce() {
        var one = new Station().signed();
        var evaluation = idOf(one.finalised(false));
        var ordered = get(one.director, "/rectifications").body("items", hasSize(1));
        Time.past(day(ordered, "items[0].planUntil"));
        Time.past(day(ordered, "items[0].doneUntil"));
        assertThat(JournalRows.typesOf(evaluation)).filteredOn(type -> type.endsWith("rectification.overdue.v1"))
                .hasSize(1);
    }

    @Test
    void whoWorksOrWorkedForTheAgencyIsRefusedAsAssessor() {
        var one = new Station().signed();
        var worker = UUID.randomUUID();
        var former = UUID.randomUUID();
        taken(posted(worker, one.agency), 1);
        // the end arrives before the start, and the start again after it
        var postId = UUID.randomUUID();
        var ended = Ids.next();
        publish(ended, "linli.workers", "workforce.post.ended", former, 2, """
                {"workerId":"%s","postId":"%s","agencyId":"%s","tier":"FRONTLINE","certified":true,
                 "reason":"OTHER","on":"%s"}""".formatted(former, postId, one.agency,
                one.today.minusMonths(36).minusDays(1)));
        taken(ended, 1);
        var started = Ids.next();
        publish(started, "linli.workers", "workforce.post.started", former, 1,
                "{\"workerId\":\"%s\",\"postId\":\"%s\",\"agencyId\":\"%s\"}".formatted(former, postId, one.agency));
        taken(started, 1);
        var path = one.path("MID_TERM");
        var member = "{\"members\":[{\"part\":\"STREET\",\"assessor\":\"assessor-x\",\"personId\":\"%s\"%s}]}";
        post(LEAD, path + "/assign", member.formatted(worker, "")).statusCode(422).body("rule", equalTo("E04"))
                .body("type", equalTo("urn:linli:problem:evaluation.tied")).body("basis", notNullValue())
                .body("errors[0].field", equalTo("assessor"));
        post(LEAD, path + "/assign", member.formatted(CHEN_ID, ",\"relatedPersonIds\":[\"" + worker + "\"]"))
                .statusCode(422).body("rule", equalTo("E04"));
        post(LEAD, path + "/assign", member.formatted(CHEN_ID, ",\"ties\":[{\"agencyId\":\"" + one.agency + "\"}]"))
                .statusCode(422).body("rule", equalTo("E04"));
        Station.admit("assessor-x", former, "STREET");
        post(LEAD, path + "/assign", member.formatted(former, "")).statusCode(200).body("team", hasSize(1));
    }

    @Test
    void blindMarksThatDivergeAreModeratedByAThirdPerson() {
        var one = new Station().signed();
        var path = one.marked(true);
        post(CHEN, path + "/marks", Station.professional(60)).statusCode(200).body("marks.by.unique()",
                contains("assessor-chen"));
        get(ANNA, path).body("marks.by.unique()", contains("assessor-anna"));
        get(one.director, path).body("marks", hasSize(0));
        get(LEAD, path).body("marks", hasSize(0));
        get(Tokens.of("registry-lin", "registry-officer").bearer(), path).body("marks", hasSize(0));
        get(Tokens.of("auditor-kong", "auditor").bearer(), path).body("marks", hasSize(14));
        get(Tokens.of("both", "auditor", "assessor").person(UUID.randomUUID()).bearer(), path).body("marks",
                hasSize(0));
        get(LEAD, "/evaluations?contractId=" + one.contract + "&kind=MID_TERM").body("items[0].marks", hasSize(0));
        post(ANNA, path + "/draft", null).statusCode(200).body("status", equalTo("MODERATION"))
                .body("marks", hasSize(14)).body("stepUntil.rule", equalTo("E10"));
        get(one.director, path).body("marks", hasSize(0)).body("score", nullValue());
        var settled = "{\"part\":\"PROFESSIONAL\",\"indicator\":\"%s\",\"mark\":80,\"reason\":\"heard both\"}";
        post(ANNA, path + "/moderate", settled.formatted("Q01")).statusCode(409).body("type",
                equalTo("urn:linli:problem:evaluation.same-person"));
        for (var indicator : List.of("Q01", "Q02", "Q05", "S02")) {
            post(BING, path + "/moderate", settled.formatted(indicator)).statusCode(200);
        }
        post(ANNA, path + "/draft", null).statusCode(422).body("rule", equalTo("E05")).body("errors[0].field",
                equalTo("marks"));
        post(BING, path + "/moderate", settled.formatted("S03")).statusCode(200);
        post(ANNA, path + "/draft", null).statusCode(200).body("status", equalTo("DRAFT_RESULT"));
        get(one.director, path).body("marks", hasSize(14)).body("moderations", hasSize(5));
        assertThat(JournalRows.typesOf(idOf(path))).contains(TYPE + "moderation.opened.v1")
                .filteredOn(type -> type.endsWith("marks.moderated.v1")).hasSize(5);
    }

    @Test
    void anAppealIsDecidedByTwoPersonsWhoDidNotAssessAndUpheldVoidsTheDraft() {
        var one = new Station().signed();
        var path = one.drafted(false);
        post(one.director, path + "/respond", "{\"stance\":\"OBJECTED\",\"text\":\"the visits were counted wrongly\"}")
                .statusCode(200);
        post(LEAD, path + "/answer", "{\"text\":\"they were not\"}").statusCode(200);
        post(LEAD, path + "/finalise", null).statusCode(422).body("rule", equalTo("E09"));
        post(one.director, path + "/appeal", "{\"text\":\"unfair\"}").statusCode(200).body("status", equalTo("APPEAL"))
                .body("stepUntil.rule", equalTo("E12"));
        var upheld = "{\"outcome\":\"UPHELD\",\"reason\":\"they were\"}";
        post(LEAD, path + "/decide-appeal", upheld).statusCode(409).body("type",
                equalTo("urn:linli:problem:evaluation.same-person"));
        var decideUntil = get(LEAD, path).extract().<String>path("stepUntil.lastDay");
        post(OTHER_LEAD, path + "/decide-appeal", upheld).statusCode(200).body("status", equalTo("APPEAL"))
                .body("stepUntil.lastDay", equalTo(decideUntil)).body("stepUntil.rule", equalTo("E12"))
                .body("proposedRuling.outcome", equalTo("UPHELD"))
                .body("allowedActions", not(hasItem("confirmAppealDecision")));
        get(one.director, path).body("proposedRuling", nullValue());
        post(LEAD, path + "/confirm-appeal-decision", null).statusCode(409);
        post(OTHER_LEAD, path + "/confirm-appeal-decision", null).statusCode(409).body("type",
                equalTo("urn:linli:problem:evaluation.same-person"));
        var third = Tokens.of("lead-zhu", "evaluation-lead").bearer();
        post(third, path + "/decide-appeal", upheld).statusCode(409).body("type",
                equalTo("urn:linli:problem:evaluation.ruling-proposed"));
        post(third, path + "/reject-appeal-decision", null).statusCode(200).body("status", equalTo("APPEAL"))
                .body("proposedRuling", nullValue());
        post(third, path + "/confirm-appeal-decision", null).statusCode(409).body("type",
                equalTo("urn:linli:problem:evaluation.no-ruling"));
        post(OTHER_LEAD, path + "/decide-appeal", upheld).statusCode(200);
        post(third, path + "/confirm-appeal-decision", null).statusCode(200).body("status", equalTo("VERIFYING"))
                .body("score", nullValue()).body("voidedRounds", hasSize(1)).body("process", nullValue())
                .body("voidedRounds[0].decision.by", equalTo("lead-su"))
                .body("voidedRounds[0].decision.confirmedBy", equalTo("lead-zhu"));
        post(LEAD, path + "/finalise", null).statusCode(409);
        post(ANNA, path + "/draft", null).statusCode(422).body("rule", equalTo("E25")).body("type",
                equalTo("urn:linli:problem:evaluation.not-heeded"));
        post(ANNA, path + "/marks", Station.professional(60)).statusCode(200);
        post(ANNA, path + "/draft", null).statusCode(200).body("process.round", equalTo(2));
        assertThat(JournalRows.typesOf(idOf(path))).contains(TYPE + "appeal.filed.v1", TYPE + "appeal.decided.v1");
    }

    @Test
    void aRulingOnAnAppealThatNobodyConfirmsWaitsForAnotherLeadAndIsSaidToBeLate() {
        var one = new Station().signed();
        var path = one.drafted(false);
        post(one.director, path + "/respond", "{\"stance\":\"OBJECTED\",\"text\":\"no\"}").statusCode(200);
        post(LEAD, path + "/answer", "{\"text\":\"yes\"}").statusCode(200);
        post(one.director, path + "/appeal", "{\"text\":\"unfair\"}").statusCode(200);
        var ruled = post(OTHER_LEAD, path + "/decide-appeal", "{\"outcome\":\"DISMISSED\",\"reason\":\"counted\"}")
                .statusCode(200).body("proposedRuling.overdue", equalTo(false));
        var third = Tokens.of("lead-zhu", "evaluation-lead").bearer();
        var waits = "items.find{it.id == '" + idOf(path) + "'}.calls.operation";
        get(third, "/tasks?limit=500").body(waits, hasItem("confirmAppealDecision"));
        get(OTHER_LEAD, "/tasks?limit=500").body(waits, not(hasItem("confirmAppealDecision")));
        get(LEAD, "/tasks?limit=500").body(waits, not(hasItem("confirmAppealDecision")));
        Time.past(day(ruled, "proposedRuling.confirmUntil.lastDay"));
        get(third, path).body("status", equalTo("APPEAL")).body("proposedRuling.overdue", equalTo(true))
                .body("stepUntil.rule", equalTo("E12"));
        assertThat(JournalRows.of(idOf(path))).filteredOn(row -> row.type().endsWith("step.overdue.v1")).singleElement()
                .satisfies(row -> assertThat(row.payload()).contains("E12.confirm"));
        post(third, path + "/confirm-appeal-decision", null).statusCode(200).body("status", equalTo("RESPONSE"));
    }

    @Test
    void silenceSettlesTheResultAndTheAppealHasItsTerm() {
        var silent = new Station().signed();
        var path = silent.drafted(true);
        var objecting = new Station().signed();
        var other = objecting.drafted(true);
        post(objecting.director, other + "/respond", "{\"stance\":\"OBJECTED\",\"text\":\"no\"}").statusCode(200);
        var answered = post(LEAD, other + "/answer", "{\"text\":\"yes\"}").statusCode(200);
        Time.past(day(answered, "process.appealUntil.lastDay"));
        post(objecting.director, other + "/appeal", "{\"text\":\"late\"}").statusCode(422)
                .body("rule", equalTo("G16.objection")).body("type", equalTo("urn:linli:problem:evaluation.too-late"))
                .body("errors[0].field", equalTo("text"));
        Time.past(day(get(LEAD, path).body("status", equalTo("DRAFT_RESULT")), "process.respondUntil.lastDay"));
        get(LEAD, path).body("status", equalTo("RESPONSE")).body("process.stance", equalTo("SILENT"));
        post(silent.director, path + "/respond", "{\"stance\":\"OBJECTED\",\"text\":\"late\"}").statusCode(409)
                .body("type", equalTo("urn:linli:problem:illegal-transition"));
    }

    @Test
    void aCorrectionByTwoUndoesWhatTheFailedResultSetOff() {
        var one = new Station().signed();
        var path = one.finalised(false);
        var better = Station.claims(true).replace(Station.SURVEY, "")
                .replaceAll("\"notApplicable\":false,\"evidence\":\\[[^]]*]", "\"x\":0").replace(",\"x\":0", "")
                .replace("{\"observations\"", "{\"reason\":\"read the wrong year\",\"values\"");
        post(LEAD, path + "/correct", "{\"reason\":\"nothing\"}").statusCode(400)
                .body("type", equalTo("urn:linli:problem:evaluation.nothing-corrected"))
                .body("errors[0].field", equalTo("values"));
        post(LEAD, path + "/correct", better).statusCode(200).body("status", equalTo("FINAL"))
                .body("grade", equalTo("UNQUALIFIED")).body("correction.grade", not(equalTo("UNQUALIFIED")));
        get(one.director, path).body("correction", nullValue());
        post(LEAD, path + "/confirm-correction", null).statusCode(409).body("type",
                equalTo("urn:linli:problem:evaluation.same-person"));
        post(OTHER_LEAD, path + "/confirm-correction", null).statusCode(200).body("status", equalTo("CORRECTED"))
                .body("corrections", hasSize(1)).body("effects", hasSize(0));
        assertThat(JournalRows.typesOf(idOf(path))).endsWith(TYPE + "rectification.ordered.v1",
                TYPE + "correction.proposed.v1", TYPE + "evaluation.corrected.v1", TYPE + "rectification.withdrawn.v1");
        assertThat(JournalRows.of(idOf(path))).filteredOn(row -> row.type().endsWith("corrected.v1")).singleElement()
                .satisfies(row -> assertThat(row.payload()).contains("\"formerGrade\": \"UNQUALIFIED\"",
                        "withdrawnEffects", "BAR_AWARDS"));
        get(one.director, "/rectifications").body("items.status", contains("WITHDRAWN"));
    }

    @Test
    void twoLeadsDoNotCorrectAResultToTheBadBeforeTheAgencyWasHeard() {
        var one = new Station().signed();
        var path = one.finalised(true);
        post(LEAD, path + "/correct", WORSE).statusCode(200).body("status", equalTo("FINAL"))
                .body("grade", equalTo("EXCELLENT")).body("correction.hearing.respondUntil.rule", equalTo("E09"));
        post(OTHER_LEAD, path + "/confirm-correction", null).statusCode(409).body("type",
                equalTo("urn:linli:problem:evaluation.not-awaited"));
        get(one.director, path).body("correction.hearing.round", equalTo(1)).body("allowedActions",
                contains("respondToResult"));
        post(one.director, path + "/respond", "{\"stance\":\"OBJECTED\",\"text\":\"the sheet is ours\"}")
                .statusCode(200).body("status", equalTo("FINAL"));
        post(OTHER_LEAD, path + "/answer", "{\"text\":\"it is not\"}").statusCode(200);
        post(OTHER_LEAD, path + "/confirm-correction", null).statusCode(422).body("rule", equalTo("E09"));
        post(one.director, path + "/appeal", "{\"text\":\"unfair\"}").statusCode(200);
        var upheld = "{\"outcome\":\"UPHELD\",\"reason\":\"it is theirs\"}";
        post(LEAD, path + "/decide-appeal", upheld).statusCode(409);
        post(Tokens.of("lead-zhu", "evaluation-lead").bearer(), path + "/decide-appeal", upheld).statusCode(200)
                .body("grade", equalTo("EXCELLENT"));
        post(Tokens.of("lead-ma", "evaluation-lead").bearer(), path + "/confirm-appeal-decision", null).statusCode(200)
                .body("correction", nullValue()).body("grade", equalTo("EXCELLENT"));
        post(LEAD, path + "/correct", WORSE).statusCode(422).body("rule", equalTo("E25"));
        assertThat(JournalRows.typesOf(idOf(path))).endsWith(TYPE + "evaluation.finalised.v1",
                TYPE + "correction.drafted.v1", TYPE + "response.given.v1", TYPE + "objection.answered.v1",
                TYPE + "appeal.filed.v1", TYPE + "appeal.ruling-proposed.v1", TYPE + "appeal.decided.v1");
    }

    @Test
    void aFormativeVisitAdvisesAndIsNeverGraded() {
        var one = new Station().signed();
        var path = one.path("FORMATIVE");
        post(LEAD, path + "/open", null).statusCode(200);
        post(one.director, path + "/observations", Station.claims(true)).statusCode(409).body("type",
                equalTo("urn:linli:problem:evaluation.formative-only"));
        post(ANNA, path + "/visit", "{\"coaching\":\"more supervision\"}").statusCode(400).body("errors[0].field",
                equalTo("maturity"));
        post(ANNA, path + "/visit", Station.visit(one.today.minusDays(1))).statusCode(400).body("errors[0].field",
                equalTo("actions"));
        post(ANNA, path + "/visit", Station.visit(one.today.plusDays(30))).statusCode(200)
                .body("status", equalTo("FINAL")).body("grade", nullValue()).body("visit.maturity", hasSize(3))
                .body("allowedActions", hasSize(0));
        get(one.director, path).body("allowedActions", contains("followUpAdvice"));
        post(one.director, path + "/actions/2/follow-up", "{\"text\":\"done\"}").statusCode(409);
        post(one.director, path + "/actions/1/follow-up", "{\"text\":\"every Monday now\"}").statusCode(200)
                .body("visit.actions[0].followUp.done", equalTo("every Monday now")).body("allowedActions", hasSize(0));
        assertThat(JournalRows.typesOf(idOf(path))).endsWith(TYPE + "visit.completed.v1", TYPE + "advice.followed.v1")
                .doesNotContain(TYPE + "evaluation.finalised.v1");
        get(LEAD, path + "/explanation").statusCode(404);
    }

    @Test
    void aViolationIsEstablishedByAnotherThanTheReporter() {
        var one = new Station().signed();
        var body = """
                {"contractId":"%s","evaluationId":"%s","kind":"FALSE_RECORDS",
                 "description":"visits that were not made",
                "evidence":[{"sha256":"%s","name":"sample"}]}""";
        var other = new Station().signed();
        post(ANNA, "/violations", body.formatted(one.contract, other.evaluation("FINAL"), "b".repeat(64)))
                .statusCode(400).body("type", equalTo("urn:linli:problem:violation.other-contract"))
                .body("errors[0].field", equalTo("evaluationId"));
        var both = Tokens.of("both", "assessor", "evaluation-lead").person(UUID.randomUUID()).bearer();
        var path = "/violations/"
                + post(both, "/violations", body.formatted(one.contract, one.evaluation("FINAL"), "b".repeat(64)))
                        .statusCode(201).body("status", equalTo("SUSPECTED")).extract().path("id");
        var serious = "{\"severity\":\"SERIOUS\",\"criteria\":[\"FALSE_RECORDS\"],\"reason\":\"none of them exists\"}";
        get(one.director, path).statusCode(404);
        get(one.director, "/violations").statusCode(200).body("items", hasSize(0));
        get(one.director, "/projects/" + one.contract).body("violations", hasSize(0));
        post(LEAD, path + "/establish", serious).statusCode(409);
        post(LEAD, path + "/notify", null).statusCode(200).body("stepUntil", notNullValue());
        get(one.director, path).statusCode(200).body("reportedBy", equalTo("-"));
        get(one.director, "/projects/" + one.contract).body("violations", hasSize(1));
        get(new Station().director, path).statusCode(403);
        post(one.director, path + "/answer", "{\"reason\":\"they were made\"}").statusCode(200);
        post(LEAD, path + "/establish", serious.replace("FALSE_RECORDS", "TERM_MISSED")).statusCode(422).body("rule",
                equalTo("E34"));
        post(LEAD, path + "/establish", "{\"severity\":\"MINOR\",\"reason\":\"the kind says it is serious\"}")
                .statusCode(422).body("rule", equalTo("E34"));
        post(both, path + "/establish", serious).statusCode(422).body("rule", equalTo("E06")).body("type",
                equalTo("urn:linli:problem:violation.same-person"));
        post(both, path + "/dismiss", "{\"reason\":\"forget it\"}").statusCode(422).body("rule", equalTo("E06"));
        post(LEAD, path + "/establish", serious).statusCode(200).body("status", equalTo("REPORTED"));
        post(LEAD, path + "/dismiss", "{\"reason\":\"too late\"}").statusCode(409).body("type",
                equalTo("urn:linli:problem:illegal-transition"));
        assertThat(JournalRows.of(idOf(path))).last().satisfies(row -> {
            assertThat(row.type()).isEqualTo(TYPE + "violation.found.v1");
            assertThat(row.payload()).contains("\"severity\": \"SERIOUS\"", one.agency.toString(), "b".repeat(64));
        });
        post(LEAD, path + "/revoke", "{\"reason\":\"the visits took place\"}").statusCode(422).body("rule",
                equalTo("E06"));
        post(OTHER_LEAD, path + "/revoke", "{\"reason\":\"the visits took place\"}").statusCode(200).body("status",
                equalTo("REVOKED"));
        assertThat(JournalRows.of(idOf(path))).last().satisfies(row -> {
            assertThat(row.type()).isEqualTo(TYPE + "violation.revoked.v1");
        });
    }

    @Test
    void listsShowAnAgencyOnlyItsOwnWhateverItAsksFor() {
        var mine = new Station().signed();
        var theirs = new Station().signed();
        for (var list : List.of("/evaluations", "/contracts", "/rectifications")) {
            get(mine.director, list + "?agencyId=" + theirs.agency).statusCode(200).body("items", hasSize(0));
        }
        get(mine.director, "/evaluations").body("items.agencyId.unique()", contains(mine.agency.toString()));
        get(mine.purchaser, "/contracts?agencyId=" + mine.agency).body("items.id", contains(mine.contract.toString()));
        get(mine.purchaser, "/evaluations?agencyId=" + theirs.agency).body("items", hasSize(0));
        get(LEAD, "/evaluations?agencyId=" + theirs.agency).body("items", hasSize(3)).body("items.kind",
                hasItem("FORMATIVE"));
    }

    @Test
    void aFileThatServedBeforeIsSeenAndAClaimAfterReopeningIsLate() {
        var one = new Station().signed();
        var other = new Station().signed();
        var path = one.path("MID_TERM");
        var file = UUID.randomUUID().toString().replace("-", "").repeat(2);
        var claim = "{\"observations\":[{\"indicator\":\"%s\",\"value\":%s,\"notApplicable\":false,"
                + "\"evidence\":[{\"sha256\":\"" + file + "\",\"name\":\"sheet\"}]%s}]}";
        post(LEAD, path + "/open", null).statusCode(200);
        post(one.director, path + "/observations", claim.formatted("Q04", "90", "")).statusCode(400).body("type",
                equalTo("urn:linli:problem:evaluation.survey-missing"));
        post(one.director, path + "/observations", claim.formatted("Q04", "90", Station.SURVEY)).statusCode(200)
                .body("observations[0].survey.responses", equalTo(120)).body("observations[0].late", equalTo(false));
        post(one.director, path + "/submit", null).statusCode(200);
        post(one.director, path + "/observations", claim.formatted("U01", "9", "")).statusCode(409);
        post(LEAD, path + "/reopen", "{\"text\":\"a table is missing\"}").statusCode(200);
        post(one.director, path + "/observations", claim.formatted("U01", "900", "")).statusCode(200)
                .body("observations.find{it.indicator == 'U01'}.late", equalTo(true))
                .body("reopenings[0].reason", equalTo("a table is missing"));
        var theirs = other.path("MID_TERM");
        post(LEAD, theirs + "/open", null).statusCode(200);
        post(other.director, theirs + "/observations", claim.formatted("U01", "800", "")).statusCode(200);
        get(ANNA, "/evidence/" + idOf(theirs)).statusCode(200).body("", hasSize(1)).body("[0].alsoCitedBy", hasSize(1))
                .body("[0].alsoCitedBy[0].sameAgency", equalTo(false))
                .body("[0].alsoCitedBy[0].evaluationId", equalTo(idOf(path).toString()));
        get(one.director, "/evidence/" + idOf(path)).statusCode(403);
    }

    @Test
    void noHandAtTheDatabaseGivesAVisitAGrade() throws SQLException {
        var path = new Station().signed().path("FORMATIVE");
        try (var connection = TestPostgres.connect(); var statement = connection.createStatement()) {
            for (var set : List.of("grade = 'GOOD'", "effects = '[\"HOLD_PERFORMANCE\"]'", "result = '{}'",
                    "kind = 'SPOT', grade = 'GOOD'")) {
                Assertions.assertThatThrownBy(
                        () -> statement.execute("update evaluation set " + set + " where id = '" + idOf(path) + "'"))
                        .isInstanceOf(SQLException.class).hasMessageContaining("check constraint");
            }
        }
    }
}
