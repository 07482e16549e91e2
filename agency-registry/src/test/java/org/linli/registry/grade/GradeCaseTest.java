package org.linli.registry.grade;

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
import static org.linli.registry.Register.XU;
import static org.linli.registry.Register.day;
import static org.linli.registry.Register.get;
import static org.linli.registry.Register.post;
import static org.linli.registry.Register.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import org.linli.registry.Register;
import org.linli.registry.annualreport.OwedReport;

/** A grade from the application to its last day, with whom it lets in and whom it keeps out. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class GradeCaseTest {

    private static final String ZHOU = Tokens.of("panel-zhou", "registry-panel").bearer();

    private static HttpReply held(Register register, LocalDate asOf) {
        return given().get("/api/v1/agencies/" + register.agency + "/grade" + (asOf == null ? "" : "?asOf=" + asOf))
                .then().statusCode(200);
    }

    private static List<String> facts(Register register) {
        return JournalRows.typesOf(register.agency).stream().filter(type -> type.contains(".grade-"))
                .map(type -> type.replaceAll(".*\\.grade-|\\.v1", "")).toList();
    }

    private static void refused(Register register, String problem, String rule) {
        post(register.director, "/grade-applications", null, Grading.application(register)).statusCode(422)
                .body("type", equalTo("urn:linli:problem:grade." + problem)).body("rule", equalTo(rule));
    }

    /** Assessed with a point less than the lowest grade asks for, public, and nobody objected. */
    static Grading tooFewPoints() {
        var grading = Grading.applied().declared();
        grading.evaluators.forEach(person -> then(grading.path, Grading.token(person), "/score",
                Grading.sections(Grading.rule("O05-A1") - 1)));
        then(grading.path, WU, "/publicise", null);
        Time.past(day(get(LIN, grading.path), "objectUntil"));
        return grading;
    }

    /** All that the agency owes by now. */
    static void reportsAccepted(Register register) {
        List<String> owed = get(LIN, "/annual-reports?agencyId=" + register.agency).extract()
                .path("items.findAll{it.status != 'ACCEPTED'}.id");
        for (var id : owed) {
            then("/annual-reports/" + id, register.clerk, "/hand-over", "{\"on\":\"" + Time.today() + "\"}",
                    register.director, "/file", OwedReport.filing(), LIN, "/review",
                    "{\"conclusion\":\"PASSED\",\"reasons\":\"r\"}", CHEN, "/accept", null);
        }
    }

    @Test
    void anAgencyIsGradedByPeopleWithoutTiesAndByTwoOfThePanel() {
        var grading = Grading.applied().assessed("A4");
        get(grading.register.director, grading.path).body("status", equalTo("ASSESSED")).body("sheets", hasSize(0));
        get(LIN, grading.path).body("sheets", hasSize(grading.evaluators.size()));
        then(grading.path, WU, "/publicise", null);
        given().get("/api/v1/grade-results?limit=500").then().statusCode(200).body("items.agencyId",
                hasItem(grading.register.agency.toString()));
        post(XU, grading.path + "/conclude", "*", null).statusCode(409);
        Time.past(day(get(LIN, grading.path), "objectUntil"));
        get(WU, grading.path).body("status", equalTo("UNOPPOSED")).body("allowedActions",
                not(hasItem("concludeGrade")));
        post(WU, grading.path + "/conclude", "*", null).statusCode(422).body("rule", equalTo("SEPARATION"));
        then(grading.path, XU, "/conclude", null);
        held(grading.register, null).body("grade", equalTo("A4")).body("countsInTenders", equalTo(false))
                .body("benefits.benefit", hasItem("SIMPLIFIED_ANNUAL_REPORT"))
                .body("until", equalTo(Time.today().plusMonths(Grading.rule("O02-VALID")).toString()));
        held(grading.register, Time.today().minusDays(1)).body("grade", nullValue()).body("benefits", hasSize(0));
        assertThat(facts(grading.register)).containsExactly("granted");
    }

    @Test
    void anEvaluatorSeesTheOwnSheetAndNoOther() {
        var grading = Grading.applied().declared();
        then(grading.path, grading.evaluator(0), "/score", Grading.sections(Grading.rule("O05-A3")));
        get(grading.evaluator(1), grading.path).body("sheets", hasSize(1)).body("sheets[0].total", nullValue());
        get(grading.evaluator(1), "/grade-applications").body("items.id", hasSize(1));
        get(Grading.token(UUID.randomUUID()), grading.path).statusCode(403);
        post(grading.evaluator(0), grading.path + "/score", null, Grading.sections(Grading.rule("O05-A5")))
                .statusCode(409).body("type", equalTo("urn:linli:problem:grade.scored-already"));
        post(grading.evaluator(1), grading.path + "/score", null,
                Grading.sections(900).replaceFirst("\\d+", String.valueOf(Grading.rule("O05-BASIC-CONDITIONS") + 1)))
                .statusCode(422).body("errors[0].field", equalTo("basicConditions"))
                .body("rule", equalTo("O05-BASIC-CONDITIONS"));
    }

    @Test
    void whoWorkedThereLatelyIsRecusedAndAnotherTakesTheSeat() {
        var grading = Grading.applied().admitted();
        var term = Time.today().minusMonths(Grading.rule("O04-TIE"));
        then(grading.path, grading.evaluator(0), "/declare-ties",
                "{\"workedThere\":true,\"leftOn\":\"" + term.plusDays(1) + "\"}");
        post(grading.evaluator(0), grading.path + "/score", null, Grading.sections(900)).statusCode(409).body("type",
                equalTo("urn:linli:problem:grade.not-declared"));
        then(grading.path, grading.evaluator(1), "/declare-ties", "{\"workedThere\":true,\"leftOn\":\"" + term + "\"}");
        get(LIN, grading.path).body("sheets.declared", equalTo(List.of("RECUSED", "NO_TIE", "NOT_YET")));
        post(LIN, grading.path + "/evaluators", "*", "{\"evaluator\":\"" + grading.evaluators.getFirst() + "\"}")
                .statusCode(400).body("type", equalTo("urn:linli:problem:grade.evaluator-twice"));
        var other = UUID.randomUUID();
        then(grading.path, LIN, "/evaluators", "{\"evaluator\":\"" + other + "\"}", Grading.token(other),
                "/declare-ties", Grading.NO_TIE, Grading.token(other), "/score",
                Grading.sections(Grading.rule("O05-A3")));
        var own = Tokens.of("assessor-own", "assessor").person(grading.evaluators.get(1))
                .agency(grading.register.agency).bearer();
        post(own, grading.path + "/score", null, Grading.sections(900)).statusCode(422).body("type",
                equalTo("urn:linli:problem:separation.own-agency"));
        assertThat(JournalRows.typesOf(grading.path.substring(grading.path.lastIndexOf('/') + 1)))
                .contains("linli.registry.grade.evaluator-recused.v1");
    }

    private static void heardOf(UUID person, Register register, String ended) {
        var post = UUID.randomUUID();
        Events.publish("linli.workers", "linli.workforce.post.started.v1", person.toString(), 1, """
                {"workerId":"%s","postId":"%s","agencyId":"%s"}""".formatted(person, post, register.agency));
        if (ended != null) {
            Events.publish("linli.workers", "linli.workforce.post.ended.v1", person.toString(), 2, """
                    {"workerId":"%s","postId":"%s","agencyId":"%s","on":"%s"}""".formatted(person, post,
                    register.agency, ended));
        }
        Await.until("the post",
                () -> count("post_id = '" + post + "' and (ended_on is not null) = " + (ended != null)) == 1);
    }

    private static long count(String condition) {
        try (var connection = TestPostgres.connect();
                var select = connection.prepareStatement("select count(*) from held_post where " + condition);
                var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void whoHoldsAPostThereIsSeatedByNobodyAndRecusedWhateverIsDeclared() {
        var grading = Grading.applied();
        var leftLongAgo = Time.today().minusMonths(Grading.rule("O04-TIE")).toString();
        heardOf(grading.evaluators.get(0), grading.register, null);
        post(LIN, grading.path + "/admit", "*", grading.seats()).statusCode(422)
                .body("type", equalTo("urn:linli:problem:grade.evaluator-tied")).body("rule", equalTo("O04-TIE"));
        grading.evaluators.set(0, UUID.randomUUID());
        heardOf(grading.evaluators.get(0), grading.register, leftLongAgo);
        grading.admitted();
        heardOf(grading.evaluators.get(1), grading.register, Time.today().toString());
        then(grading.path, grading.evaluator(0), "/declare-ties", Grading.NO_TIE, grading.evaluator(1), "/declare-ties",
                Grading.NO_TIE);
        get(LIN, grading.path).body("sheets.declared", equalTo(List.of("NO_TIE", "RECUSED", "NOT_YET")));
    }

    @Test
    void anObjectionIsCheckedByAnotherAndConcludedByAThird() {
        var grading = Grading.applied().objected("A3");
        get(LIN, grading.path).body("dueOn", equalTo(get(LIN, grading.path).extract().<String>path("recheckUntil")));
        var better = "{\"points\":" + Grading.rule("O05-A4") + ",\"reasons\":\"a prize was left out\"}";
        post(WU, grading.path + "/recheck", "*", better).statusCode(422).body("rule", equalTo("SEPARATION"));
        then(grading.path, XU, "/recheck", better);
        post(XU, grading.path + "/conclude", "*", null).statusCode(422);
        then(grading.path, ZHOU, "/conclude", null);
        held(grading.register, null).body("grade", equalTo("A4"));
    }

    @Test
    void anObjectionComesWithinThePublicityAndOnlyFromWhoMay() {
        var grading = Grading.applied().publicised("A3");
        post(Register.registered().director, grading.path + "/object", null, Grading.WORDS).statusCode(403);
        Time.past(day(get(LIN, grading.path), "objectUntil"));
        post(grading.register.director, grading.path + "/object", null, Grading.WORDS).statusCode(409);
    }

    @Test
    void tooFewPointsGiveNoGradeAndTheAgencyMayApplyAgain() {
        var grading = tooFewPoints();
        then(grading.path, XU, "/conclude", null);
        get(LIN, grading.path).body("status", equalTo("REFUSED"));
        held(grading.register, null).body("grade", nullValue());
        Grading.applied(grading.register);
    }

    @Test
    void whatTheRegisterOmitsIsSaidAtTheEndOfEveryTerm() {
        var grading = Grading.applied();
        Time.past(day(get(LIN, grading.path), "dueOn"));
        Time.sweep();
        assertThat(JournalRows.typesOf(grading.path.substring(grading.path.lastIndexOf('/') + 1)))
                .filteredOn("linli.registry.grade.overdue.v1"::equals).hasSize(1);
        Time.past(day(get(LIN, grading.path), "dueOn"));
        grading.admitted();
        Time.past(day(get(LIN, grading.path), "dueOn"));
        assertThat(JournalRows.typesOf(grading.path.substring(grading.path.lastIndexOf('/') + 1)))
                .filteredOn("linli.registry.grade.overdue.v1"::equals).hasSize(3);
    }

    @Test
    void aGradeEndsAfterFiveYearsAndTheAgencyIsToldBefore() {
        var grading = Grading.applied().granted("A3");
        var until = day(get(LIN, grading.path), "until");
        refused(grading.register, "not-due-yet", "O02-RENEW");
        Time.to(until.minusMonths(Grading.rule("O02-RENEW")));
        assertThat(facts(grading.register)).containsExactly("granted", "expiring");
        Time.to(until);
        Time.sweep();
        assertThat(facts(grading.register)).containsExactly("granted", "expiring", "expired");
        held(grading.register, null).body("grade", nullValue());
        held(grading.register, until.minusDays(1)).body("grade", equalTo("A3"));
        get(LIN, grading.path).body("status", equalTo("EXPIRED"));
    }

    @Test
    void aLaterGradeTakesThePlaceOfTheFormer() {
        var grading = Grading.applied().granted("A3");
        Time.to(day(get(LIN, grading.path), "until").minusMonths(Grading.rule("O02-RENEW")));
        reportsAccepted(grading.register);
        Grading.applied(grading.register).granted("A5");
        get(LIN, grading.path).body("status", equalTo("SUPERSEDED"));
        held(grading.register, null).body("grade", equalTo("A5"));
        held(grading.register, Time.today().minusDays(1)).body("grade", equalTo("A3"));
    }

    @Test
    void twoOfThePanelRevokeAGradeAndAProposalAloneFalls() {
        var grading = Grading.applied().granted("A4");
        then(grading.path, WU, "/propose-revocation", Grading.WORDS);
        post(WU, grading.path + "/confirm-revocation", "*", null).statusCode(422).body("rule", equalTo("SEPARATION"));
        held(grading.register, null).body("grade", equalTo("A4"));
        Time.past(day(get(LIN, grading.path), "revocationConfirmUntil"));
        get(LIN, grading.path).body("status", equalTo("GRANTED")).body("revocationReason", nullValue());
        then(grading.path, WU, "/propose-revocation", Grading.WORDS, XU, "/confirm-revocation", null);
        held(grading.register, null).body("grade", nullValue());
        assertThat(facts(grading.register)).containsExactly("granted", "revoked");
    }

    @Test
    void anAgencyWithoutACleanRecordIsNotEvaluated() {
        var listed = Register.registered();
        listed.listed("ABNORMAL", "UNREACHABLE");
        refused(listed, "listed", "O03");
        var investigated = Register.registered();
        var opened = post(LIN, "/cases", null, """
                {"agencyId":"%s","subjectId":"%s","summary":"records"}""".formatted(investigated.agency,
                UUID.randomUUID())).statusCode(201);
        refused(investigated, "investigated", "O03");
        investigated.decided("/cases/" + Register.id(opened), "{\"months\":12,\"reasons\":\"r\"}");
        refused(investigated, "penalised", "O03-PENALTY");
    }

    @Test
    void aYoungAgencyWaitsForItsSecondYear() {
        var young = new Register();
        var founded = Time.today().minusMonths(Grading.rule("O02-AGE")).plusDays(1);
        post(young.clerk, "/agencies", null,
                Register.application("新芽 " + young.agency, Register.freshCode(), "440105199001010017")
                        .replace("2020-05-01", founded.toString()))
                .statusCode(201);
        young.documents();
        then("/agencies/" + young.agency, young.director, "/submit", null, LIN, "/review", Register.REVIEW, CHEN,
                "/register", null);
        refused(young, "too-young", "O02-AGE");
        Time.to(founded.plusMonths(Grading.rule("O02-AGE")));
        Grading.applied(young);
    }

    @Test
    void whoseReportIsMissingOrFailedIsNotEvaluated() {
        var register = Register.registered();
        var report = OwedReport.due(register);
        Time.to(day(get(LIN, report.path), "registerDue"));
        Time.past(day(get(LIN, report.path), "registerDue"));
        refused(register, "no-report", "O03");
        report.accepted("{\"conclusion\":\"FAILED\",\"reasons\":\"books\"}");
        refused(register, "report-failed", "O03");
    }

    @Test
    void aGradeOfFourSparesTheAuditOfTheNextReport() {
        var grading = Grading.applied().granted("A4");
        var report = OwedReport.due(grading.register);
        get(LIN, report.path).body("simplified", equalTo(true)).body("missingPapers", hasSize(2));
    }

    @Test
    void ofTwoApplicationsInOneMomentOneIsTaken() throws Exception {
        var register = Register.registered();
        var answers = ConcurrentCalls.ask(6,
                n -> post(register.director, "/grade-applications", null, Grading.application(register)).extract()
                        .statusCode());
        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).isSubsetOf(201, 409);
    }
}
