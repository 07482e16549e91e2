package org.linli.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.workforce.Team.etag;
import static org.linli.workforce.Team.id;
import static org.linli.workforce.Team.post;
import static org.linli.workforce.Team.rule;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
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

/** Several people who go from one agency to one other are a question to both; nobody is named and nobody kept. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class MoveApiTest {

    private static final String FLAGGED = "linli.workforce.move.flagged.v1";

    private Team former;
    private Team next;
    private final List<String> workers = new ArrayList<>();

    @BeforeEach
    void registered() {
        former = Team.registered();
        next = Team.registered();
    }

    private void moves(int people, String reason) {
        for (var one = 0; one < people; one++) {
            var number = Team.validResidentId();
            var worker = former.worker(number);
            goes(worker, number, id(former.posted(worker, "FRONTLINE")), reason);
        }
    }

    /** Leaves, consents that the next agency takes the record over, and begins there. */
    private void goes(String worker, String number, String held, String reason) {
        post(former.director, "/posts/" + held + "/end", "*",
                "{\"reason\":\"%s\",\"on\":\"%s\"}".formatted(reason, Time.today())).statusCode(200);
        var asked = post(next.director, "/transfers", null,
                "{\"agencyId\":\"%s\",\"residentId\":\"%s\"}".formatted(next.agency, number)).statusCode(201);
        post(Team.self(worker), "/transfers/" + id(asked) + "/consent", etag(asked), null).statusCode(200);
        next.posted(worker, "FRONTLINE");
        workers.add(worker);
    }

    private List<JournalRows.Row> flagged() {
        return JournalRows.of(next.agency.toString()).stream().filter(row -> row.type().equals(FLAGGED)).toList();
    }

    private static void dayPasses() {
        Time.past(Time.today());
    }

    @Test
    void severalWhoGoFromOneAgencyToOneOtherAreToldOnceWithoutTheirNames() {
        moves(rule("MOVE-SEVERAL") - 1, "PAY");
        moves(1, "CONTRACT_ENDED");
        dayPasses();
        assertThat(flagged()).as("whose contract ended was not asked away").isEmpty();
        moves(1, "ASKED_AWAY");
        dayPasses();
        assertThat(flagged()).singleElement().satisfies(row -> assertThat(row.payload())
                .contains(former.agency.toString(), next.agency.toString(), "SEVERAL").doesNotContain(workers));
        moves(2, "ASKED_AWAY");
        dayPasses();
        assertThat(flagged()).as("what is told is not told again within its days").hasSize(1);
    }

    @Test
    void aSupervisorWhoTakesSomebodyAlongIsAsPlainAsThree() {
        var number = Team.validResidentId();
        var worker = former.worker(number);
        former.certified(worker);
        former.served(worker, 60, 60);
        goes(worker, number, former.supervisor(worker), "GROWTH");
        dayPasses();
        assertThat(flagged()).as("one person may go wherever they like").isEmpty();
        moves(rule("MOVE-TEAM") - 1, "GROWTH");
        dayPasses();
        assertThat(flagged()).singleElement()
                .satisfies(row -> assertThat(row.payload()).contains("WITH_SUPERVISOR"));
    }

    @Test
    void whoeverLeavesADisqualifiedAgencyIsAskedNothingUntilItsLastBarIsLifted() {
        var first = UUID.randomUUID();
        barred(5, first);
        barred(6, UUID.randomUUID());
        lifted(7, first);
        moves(rule("MOVE-SEVERAL"), "OTHER");
        dayPasses();
        assertThat(flagged()).as("one bar of two stands").isEmpty();
    }

    @Test
    void aBarThatWasLiftedBeforeItWasHeardOfIsNone() {
        var decision = UUID.randomUUID();
        lifted(5, decision);
        barred(6, decision);
        moves(rule("MOVE-SEVERAL"), "OTHER");
        dayPasses();
        assertThat(flagged()).hasSize(1);
    }

    private void barred(long sequence, UUID decision) {
        say("disqualified", sequence, """
                {"agencyId":"%s","decisionId":"%s","effects":["BID"],"from":"%s","until":"%s"}""".formatted(
                former.agency, decision, Time.today(), Time.today().plusYears(1)));
    }

    private void lifted(long sequence, UUID decision) {
        say("restored", sequence, """
                {"agencyId":"%s","decisionId":"%s","effects":[],"on":"%s","reason":"APPEAL"}""".formatted(former.agency,
                decision, Time.today()));
    }

    /** And is suspended and resumed after it: what stands then was heard. */
    private void say(String fact, long sequence, String json) {
        var agency = former.agency.toString();
        Events.publish("linli.agencies", "linli.registry.agency." + fact + ".v1", agency, sequence, json);
        heard("suspended", sequence * 100, 422);
        heard("resumed", sequence * 100 + 1, 400);
    }

    private void heard(String fact, long sequence, int status) {
        Events.publish("linli.agencies", "linli.registry.agency." + fact + ".v1", former.agency.toString(), sequence,
                "{\"agencyId\":\"" + former.agency + "\"}");
        Await.asserted("that the agency is " + fact, () -> post(former.director, "/workers", null, """
                {"agencyId":"%s","name":"x","residentId":"nonsense"}""".formatted(former.agency)).statusCode(status));
    }
}
