package org.linli.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.linli.workforce.Team.day;
import static org.linli.workforce.Team.etag;
import static org.linli.workforce.Team.get;
import static org.linli.workforce.Team.id;
import static org.linli.workforce.Team.post;
import static org.linli.workforce.Team.rule;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.http.HttpReply;

@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class SupervisionApiTest {

    private Team team;

    @BeforeEach
    void registered() {
        team = Team.registered();
    }

    private HttpReply supervise(String worker, String supervisor) {
        return post(team.director, "/supervisions", null,
                "{\"workerPostId\":\"%s\",\"supervisorPostId\":\"%s\"}".formatted(worker, supervisor));
    }

    @Test
    void onePersonHasOneSupervisorAndTheSupervisorsLoadIsCounted() {
        var supervisor = team.supervisor();
        var worker = team.frontline();
        var supervised = supervise(worker, supervisor).statusCode(201).body("status", equalTo("ACTIVE"));
        supervise(worker, supervisor).statusCode(409).body("type",
                equalTo("urn:linli:problem:supervision.supervised-already"));
        supervise(supervisor, worker).statusCode(422)
                .body("type", equalTo("urn:linli:problem:supervision.no-supervisor"))
                .body("errors[0].field", equalTo("supervisorPostId"));
        get(team.director, "/supervisions/loads/" + supervisor).body("people", equalTo(1)).body("atMost", equalTo(20));

        var path = "/supervisions/" + id(supervised);
        var logged = post(team.director, path + "/log-session", etag(supervised), """
                {"on":"%s","hours":2,"individual":true}""".formatted(Time.today())).statusCode(200).body("sessions",
                hasSize(1));
        post(team.director, path + "/log-session", etag(logged), """
                {"on":"%s","hours":2,"individual":true}""".formatted(Time.today().plusDays(1))).statusCode(400)
                .body("type", equalTo("urn:linli:problem:supervision.session-day"))
                .body("errors[0].field", equalTo("on"));
        post(team.director, path + "/end", etag(logged), "{\"reason\":\"moved\"}").statusCode(200).body("status",
                equalTo("ENDED"));
        get(team.director, "/supervisions/loads/" + supervisor).body("people", equalTo(0));
        assertThat(JournalRows.typesOf(team.agency)).contains("linli.workforce.supervision.assigned.v1",
                "linli.workforce.supervision.session-held.v1", "linli.workforce.supervision.ended.v1");
    }

    @Test
    void noHoursAreLoggedThatCannotHaveBeenAndTheSupervisedConfirmsThem() {
        var supervisor = team.supervisor();
        var post = team.frontline();
        var worker = team.workerOf(post);
        var path = "/supervisions/" + id(supervise(post, supervisor).statusCode(201));
        var other = "/supervisions/" + id(supervise(team.frontline(), supervisor).statusCode(201));
        var session = "{\"on\":\"%s\",\"hours\":%d,\"individual\":%s,\"startsAt\":\"%s\"}";
        post(team.clerk, path + "/log-session", "*", session.formatted(Time.today(), 3, true, "22:00")).statusCode(400)
                .body("type", equalTo("urn:linli:problem:supervision.session-time"));
        var logged = post(team.clerk, path + "/log-session", "*", session.formatted(Time.today(), 3, false, "09:00"))
                .statusCode(200).body("confirmedHours", equalTo(0));
        post(team.clerk, path + "/log-session", "*", session.formatted(Time.today(), 1, true, "11:00")).statusCode(409)
                .body("type", equalTo("urn:linli:problem:supervision.sessions-overlap"));
        post(team.clerk, other + "/log-session", "*", session.formatted(Time.today(), 1, true, "11:00"))
                .statusCode(409);
        post(team.clerk, other + "/log-session", "*", session.formatted(Time.today(), 3, false, "09:00"))
                .statusCode(200);
        post(team.clerk, other + "/log-session", "*", session.formatted(Time.today(), 6, true, "12:00")).statusCode(422)
                .body("rule", equalTo("SUPERVISION-DAY"));
        post(team.clerk, other + "/log-session", "*", session.formatted(Time.today(), 5, true, "12:00"))
                .statusCode(200);
        var group = "{\"on\":\"%s\",\"hours\":3,\"individual\":false}".formatted(Time.today());
        var third = "/supervisions/" + id(supervise(team.frontline(), team.supervisor()).statusCode(201));
        post(team.clerk, third + "/log-session", "*", group).statusCode(200);
        post(team.clerk, third + "/log-session", "*", group).statusCode(200);
        post(team.clerk, third + "/log-session", "*", group).statusCode(422).body("rule", equalTo("SUPERVISION-DAY"));
        var said = "{\"sessionId\":\"%s\"}".formatted(logged.extract().<String>path("sessions[0].id"));
        post(team.clerk, path + "/confirm-session", "*", said).statusCode(403);
        post(Team.self(team.workerOf(team.frontline())), path + "/confirm-session", "*", said).statusCode(403);
        post(Team.self(worker), path + "/confirm-session", "*", said).statusCode(200).body("confirmedHours", equalTo(3))
                .body("sessions[0].answer", equalTo("CONFIRMED"));
        post(Team.self(worker), path + "/deny-session", "*", said).statusCode(409);
    }

    @Test
    void everyMonthWithTooFewConfirmedHoursIsSaidAndSoIsThatItIsMadeUpFor() {
        // the month in which it begins is no whole one
        Time.to(YearMonth.from(Time.today()).plusMonths(1).atDay(2));
        var post = team.frontline();
        var worker = team.workerOf(post);
        var path = "/supervisions/" + id(supervise(post, team.supervisor()).statusCode(201));
        var supervision = path.substring("/supervisions/".length());
        var month = YearMonth.from(Time.today()).plusMonths(1);
        Time.to(month.plusMonths(1).atDay(1).plusDays(rule("T09-MONTH-REPORT")));
        get(team.clerk, path).body("belowMinimum", equalTo(true));
        assertThat(said("short")).singleElement().satisfies(payload -> assertThat(payload).contains(supervision,
                month.toString(), "\"hours\": 0", "\"needed\": " + rule("T09-FIRST-YEAR")));
        var logged = post(team.clerk, path + "/log-session", "*",
                "{\"on\":\"%s\",\"hours\":4,\"individual\":true}".formatted(Time.today())).statusCode(200);
        Time.to(month.plusMonths(2).atDay(1));
        post(Team.self(worker), path + "/confirm-session", "*",
                "{\"sessionId\":\"%s\"}".formatted(logged.extract().<String>path("sessions[0].id"))).statusCode(200);
        Time.to(month.plusMonths(2).atDay(1).plusDays(rule("T09-MONTH-REPORT")));
        get(team.clerk, path).body("belowMinimum", equalTo(false));
        assertThat(said("restored")).hasSize(1);
        assertThat(said("short")).hasSize(1);
    }

    private List<String> said(String what) {
        return JournalRows.of(team.agency).stream()
                .filter(row -> row.type().equals("linli.workforce.supervision." + what + ".v1"))
                .map(row -> row.payload()).toList();
    }

    @Test
    void aSupervisorOfAnotherAgencyIsAskedFirst() {
        var other = Team.registered();
        var asked = supervise(team.frontline(), other.supervisor()).statusCode(201).body("status", equalTo("PROPOSED"));
        var path = "/supervisions/" + id(asked);
        post(team.director, path + "/accept", etag(asked), null).statusCode(403);
        post(team.director, path + "/log-session", etag(asked), """
                {"on":"%s","hours":2,"individual":true}""".formatted(Time.today())).statusCode(409);
        post(other.director, path + "/accept", etag(asked), null).statusCode(200).body("status", equalTo("ACTIVE"));
        get(other.director, "/supervisions").body("items", hasSize(1));
    }

    @Test
    void theTwentyFirstPersonIsTooMany() {
        var supervisor = team.supervisor();
        for (int n = 1; n <= 20; n++) {
            supervise(team.frontline(), supervisor).statusCode(201);
        }
        get(team.director, "/supervisions/loads/" + supervisor).body("people", equalTo(20)).body("warned",
                equalTo(true));
        supervise(team.frontline(), supervisor).statusCode(422).body("rule", equalTo("T08-BLOCK")).body("type",
                equalTo("urn:linli:problem:supervision.too-many"));
        get(team.director, "/supervisions/loads/" + supervisor).body("people", equalTo(20));
        assertThat(JournalRows.of(team.agency).stream().filter(row -> row.payload().contains("\"overWarning\": true")))
                .hasSize(5);
    }

    private String ordered(UUID contract) {
        var evaluation = UUID.randomUUID();
        Events.publish("linli.evaluations", "linli.evaluation.evaluation.finalised.v1", evaluation.toString(), 5, """
                {"evaluationId":"%s","contractId":"%s","agencyId":"%s","effects":["ORDER_SUPERVISION"]}"""
                .formatted(evaluation, contract, team.agency));
        Await.asserted("the order after the evaluation",
                () -> get(team.director, "/supervision-orders").body("items", hasSize(1)));
        return get(team.director, "/supervision-orders").extract().path("items[0].id");
    }

    /** The last day on which the order's last month is still reported in time. */
    private LocalDate lastReportOf(String order) {
        return day(get(team.director, order), "until").plusDays(rule("T09-REPORT"));
    }

    @Test
    void anOrderIsFulfilledByItsSupervisorMonthByMonth() {
        var contract = team.contract("[]");
        team.assigned(team.frontline(), contract).statusCode(200);
        var path = "/supervision-orders/" + ordered(contract);
        var order = get(team.director, path).body("status", equalTo("ORDERED")).body("missing", hasSize(6));
        var report = "{\"period\":%d,\"hours\":4,\"text\":\"cases\"}";
        post(team.director, path + "/report", etag(order), report.formatted(1)).statusCode(409);
        var supervisor = team.supervisor();
        var assigned =
                post(team.director, path + "/assign", etag(order), "{\"supervisorPostId\":\"" + supervisor + "\"}")
                        .statusCode(200).body("status", equalTo("ASSIGNED"));
        get(team.director, "/supervisions/loads/" + supervisor).body("people", equalTo(1));
        post(team.director, path + "/report", etag(assigned), report.formatted(2)).statusCode(400)
                .body("type", equalTo("urn:linli:problem:supervision.report-period"))
                .body("errors[0].field", equalTo("period"));
        var from = day(order, "from");
        var seen = assigned;
        for (int period = 1; period <= 6; period++) {
            Time.to(from.plusMonths(period - 1));
            seen = post(team.clerk, path + "/report", etag(seen), report.formatted(period)).statusCode(200);
        }
        get(team.director, path).body("status", equalTo("FULFILLED")).body("missing", hasSize(0)).body("reports",
                hasSize(6));
        Time.past(lastReportOf(path));
        assertThat(JournalRows.typesOf(team.agency)).contains("linli.workforce.supervision.order-fulfilled.v1")
                .doesNotContain("linli.workforce.supervision.order-missed.v1");
    }

    @Test
    void anOrderNobodyReportsOnIsMissedOnce() {
        var path = "/supervision-orders/" + ordered(UUID.randomUUID());
        var last = lastReportOf(path);
        Time.to(last);
        get(team.director, path).body("status", equalTo("ORDERED"));
        Time.past(last);
        Time.sweep();
        get(team.director, path).body("status", equalTo("MISSED"));
        assertThat(JournalRows.typesOf(team.agency)).filteredOn("linli.workforce.supervision.order-missed.v1"::equals)
                .hasSize(1);
    }

    private void corrected(String order, long sequence, String withdrawn, String added) {
        var view = get(team.director, order).extract();
        Events.publish("linli.evaluations", "linli.evaluation.evaluation.corrected.v1", view.path("evaluationId"),
                sequence, """
                        {"evaluationId":"%s","contractId":"%s","agencyId":"%s","withdrawnEffects":[%s],
                         "addedEffects":[%s]}""".formatted(view.<String>path("evaluationId"),
                        view.<String>path("contractId"), team.agency, withdrawn, added));
    }

    @Test
    void anOrderGoesWithTheResultThatGaveItAndComesBackWithIt() {
        var path = "/supervision-orders/" + ordered(UUID.randomUUID());
        corrected(path, 6, "\"ORDER_SUPERVISION\"", "");
        Await.asserted("the order's withdrawal",
                () -> get(team.director, path).body("status", equalTo("WITHDRAWN")).body("allowedActions", hasSize(0)));
        Time.past(lastReportOf(path));
        get(team.director, path).body("status", equalTo("WITHDRAWN"));
        corrected(path, 7, "", "\"ORDER_SUPERVISION\"");
        Await.asserted("the order's return",
                () -> get(team.director, path).body("status", equalTo("ORDERED")).body("missing", hasSize(6)));
        assertThat(JournalRows.typesOf(team.agency))
                .containsSubsequence("linli.workforce.supervision.ordered.v1",
                        "linli.workforce.supervision.order-withdrawn.v1", "linli.workforce.supervision.ordered.v1")
                .doesNotContain("linli.workforce.supervision.order-missed.v1");
    }
}
