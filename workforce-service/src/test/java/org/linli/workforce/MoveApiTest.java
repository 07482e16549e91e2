package org.linli.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.workforce.Team.ASSOCIATION;
import static org.linli.workforce.Team.day;
import static org.linli.workforce.Team.etag;
import static org.linli.workforce.Team.get;
import static org.linli.workforce.Team.id;
import static org.linli.workforce.Team.post;
import static org.linli.workforce.Team.rule;
import static org.linli.workforce.Team.self;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
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

/** From the last day at an agency to the first at another; what several do together is seen, and nobody is named. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class MoveApiTest {

    private static final String FLAGGED = "linli.workforce.move.flagged.v1";
    private static final String AUDITOR = Tokens.of("auditor-qin", "auditor").bearer();

    private Team team;
    private Team next;

    @BeforeEach
    void registered() {
        team = Team.registered();
        next = Team.registered();
    }

    /** @return the path of the only move of the agency */
    private String move() {
        return "/moves/" + get(team.director, "/moves").body("items", hasSize(1)).extract().<String>path("items[0].id");
    }

    private static String cases(int cases, String successor) {
        return successor == null ? "{\"cases\":%d}".formatted(cases)
                : "{\"cases\":%d,\"successorId\":\"%s\"}".formatted(cases, successor);
    }

    @Test
    void casesGoToAColleagueWhoReceivesThemAndNobodyElseDoes() {
        var leaver = team.person("FRONTLINE");
        var successor = team.person("FRONTLINE").worker();
        var stranger = next.person("FRONTLINE").worker();
        team.left(leaver.post(), "LATE_WAGE");
        var path = move();
        post(team.clerk, path + "/hand-over", "*", cases(4, null)).statusCode(400).body("type",
                equalTo("urn:linli:problem:move.no-successor"));
        post(team.clerk, path + "/hand-over", "*", cases(0, successor)).statusCode(400);
        for (var wrong : List.of(stranger, leaver.worker())) {
            post(team.clerk, path + "/hand-over", "*", cases(4, wrong)).statusCode(422).body("type",
                    equalTo("urn:linli:problem:move.successor"));
        }
        post(self(leaver.worker()), path + "/hand-over", "*", cases(4, successor)).statusCode(200).body("status",
                equalTo("HANDED_OVER"));
        post(self(leaver.worker()), path + "/receive", "*", null).statusCode(422).body("rule",
                equalTo("CASE-SEPARATION"));
        post(self(stranger), path + "/receive", "*", null).statusCode(403);
        get(self(leaver.worker()), path).body("allowedActions", equalTo(List.of()));
        get(self(successor), path).body("allowedActions", equalTo(List.of("receiveCases", "returnCases")))
                .body("reason", nullValue()).body("talk", nullValue());
        post(self(successor), path + "/return", "*", null).statusCode(200).body("status", equalTo("OPEN"))
                .body("successorId", nullValue());
        get(self(successor), path).statusCode(403);
        post(team.clerk, path + "/hand-over", "*", cases(5, successor)).statusCode(200);
        post(self(successor), path + "/receive", "*", null).statusCode(200).body("status", equalTo("DONE"))
                .body("cases", equalTo(5)).body("receivedOn", equalTo(Time.today().toString()));
        assertThat(JournalRows.typesOf(path.substring(7))).containsExactly("linli.workforce.move.recorded.v1",
                "linli.workforce.move.handed-over.v1", "linli.workforce.move.returned.v1",
                "linli.workforce.move.handed-over.v1", "linli.workforce.move.received.v1");
    }

    @Test
    void whoHadNoCaseHasNothingToHandOverAndAStepIsNoMove() {
        var leaver = team.person("FRONTLINE");
        var planned = team.worker();
        var later = id(post(team.director, "/posts", null, """
                {"workerId":"%s","agencyId":"%s","tier":"FRONTLINE","from":"%s"}""".formatted(planned, team.agency,
                Time.today().plusDays(7))).statusCode(201));
        team.left(later, "OTHER");
        team.supervisor();
        get(team.director, "/moves").body("items", hasSize(0));
        team.left(leaver.post(), "FAMILY");
        post(team.director, move() + "/hand-over", "*", cases(0, null)).statusCode(200).body("status", equalTo("DONE"));
    }

    @Test
    void casesWithoutAnOwnerAreSaidToBeAgainAndAgainUntilTheyAreReceived() {
        team.left(team.frontline(), "PAY");
        var path = move();
        var until = day(get(team.director, path), "handOverBy");
        assertThat(until).isEqualTo(Time.workday(rule("MOVE-HANDOVER")));
        Time.to(until);
        assertThat(overdue(path)).isZero();
        Time.past(until);
        assertThat(overdue(path)).isOne();
        Time.past(Time.workday(rule("MOVE-HANDOVER")));
        assertThat(overdue(path)).isEqualTo(2);
        post(team.director, path + "/hand-over", "*", cases(0, null)).statusCode(200);
        Time.past(Time.workday(rule("MOVE-HANDOVER")));
        assertThat(overdue(path)).isEqualTo(2);
    }

    private static long overdue(String path) {
        return JournalRows.typesOf(path.substring(7)).stream().filter("linli.workforce.move.overdue.v1"::equals)
                .count();
    }

    @Test
    void theExitTalkIsHeldByAnotherOnceAndMayBeDeclined() {
        var leaver = team.person("FRONTLINE");
        team.left(leaver.post(), "OTHER");
        var path = move();
        var own = Tokens.of("director-" + team.agency, "agency-director").agency(team.agency)
                .person(UUID.fromString(leaver.worker())).bearer();
        post(own, path + "/exit-talk", "*", "{\"reasons\":[\"PAY\"]}").statusCode(422).body("type",
                equalTo("urn:linli:problem:move.own-talk"));
        post(team.director, path + "/exit-talk", "*", "{\"reasons\":[\"DISMISSED\"]}").statusCode(400);
        post(next.director, path + "/exit-talk", "*", "{\"reasons\":[]}").statusCode(403);
        post(ASSOCIATION, path + "/exit-talk", "*", "{\"reasons\":[\"GROWTH\",\"PAY\",\"GROWTH\"]}").statusCode(200)
                .body("talk.reasons", equalTo(List.of("GROWTH", "PAY"))).body("talk.declined", equalTo(false))
                .body("allowedActions", not(hasItem("recordExitTalk")));
        post(team.director, path + "/exit-talk", "*", "{\"reasons\":[]}").statusCode(409);
        assertThat(JournalRows.of(path.substring(7)))
                .allSatisfy(row -> assertThat(row.payload()).doesNotContain("GROWTH", "OTHER", leaver.worker()));
    }

    @Test
    void aFormerEmployerDoesNotSeeWhereSomebodyWentAndThePersonDoes() {
        var person = team.person("FRONTLINE");
        next.takes(team, person);
        var path = move();
        get(team.director, path).body("toAgencyId", nullValue()).body("arrivedOn", nullValue()).body("reason",
                equalTo("ASKED_AWAY"));
        get(self(person.worker()), path).body("toAgencyId", equalTo(next.agency.toString()));
        get(ASSOCIATION, path).body("toAgencyId", equalTo(next.agency.toString())).body("arrivedOn",
                equalTo(Time.today().toString()));
        get(next.director, path).statusCode(403);
        get(next.director, "/moves").body("items", hasSize(0));
    }

    private List<JournalRows.Row> flagged() {
        return JournalRows.ofType(FLAGGED).stream()
                .filter(row -> row.payload().contains("\"fromAgencyId\": \"" + team.agency)
                        || row.payload().contains("\"fromAgencyId\":\"" + team.agency))
                .toList();
    }

    @Test
    void severalWhoGoTheSameWayAreFlaggedOnceAndNobodyIsKeptFromGoing() {
        IntStream.range(1, rule("MOVE-SEVERAL")).forEach(person -> next.takenFrom(team));
        assertThat(flagged()).isEmpty();
        Team.registered().takenFrom(team);
        assertThat(flagged()).isEmpty();
        next.takenFrom(team);
        assertThat(flagged()).singleElement()
                .satisfies(row -> assertThat(row.payload()).contains("SEVERAL").doesNotContain("people"));
        get(team.director, "/move-patterns").body("items", hasSize(1)).body("items[0].kind", equalTo("SEVERAL"))
                .body("items[0].people", nullValue()).body("items[0].toAgencyId", equalTo(next.agency.toString()));
        get(next.director, "/move-patterns").body("items", hasSize(1));
        get(Team.registered().director, "/move-patterns").body("items", hasSize(0));
        IntStream.range(rule("MOVE-SEVERAL"), rule("MOVE-NAMELESS")).forEach(person -> next.takenFrom(team));
        assertThat(flagged()).hasSize(1);
        get(next.director, "/move-patterns").body("items", hasSize(1)).body("items[0].people",
                equalTo(rule("MOVE-NAMELESS")));
    }

    @Test
    void whatAPatternSaysAnywhereNamesNobody() throws SQLException {
        var people = IntStream.range(0, rule("MOVE-SEVERAL")).mapToObj(one -> team.person("FRONTLINE")).toList();
        people.forEach(person -> next.takes(team, person));
        var pattern = "/move-patterns/"
                + get(AUDITOR, "/move-patterns?agencyId=" + team.agency).extract().<String>path("items[0].id");
        var said = get(team.director, pattern).extract().asString()
                + get(ASSOCIATION, "/move-patterns?agencyId=" + next.agency).extract().asString()
                + flagged().getFirst().payload() + dumped();
        people.forEach(person -> assertThat(said).doesNotContain(person.worker(), person.residentId(), "伍一"));
        get(team.director, pattern + "/moves").statusCode(403);
        get(AUDITOR, pattern + "/moves").statusCode(403);
        get(Tokens.of("officer-lin", "registry-officer").bearer(), pattern + "/moves").statusCode(403);
        get(ASSOCIATION, pattern + "/moves").statusCode(200).body("moveIds", hasSize(people.size()));
    }

    private static String dumped() throws SQLException {
        try (var connection = TestPostgres.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select string_agg(p::text, ' ') from move_pattern p")) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void aSupervisorWhoGoesWithTheTeamIsTheGravest() {
        var number = Team.validResidentId();
        var worker = team.worker(number);
        team.certified(worker);
        team.served(worker, 60, 60);
        var lead = new Team.Person(worker, number, team.supervisor(worker));
        var members = List.of(team.person("FRONTLINE"), team.person("FRONTLINE"));
        members.forEach(member -> post(team.director, "/supervisions", null, """
                {"workerPostId":"%s","supervisorPostId":"%s"}""".formatted(member.post(), lead.post()))
                .statusCode(201));
        next.takes(team, members.getFirst());
        next.takes(team, lead);
        assertThat(flagged()).isEmpty();
        next.takes(team, members.getLast());
        assertThat(flagged()).singleElement().satisfies(row -> assertThat(row.payload()).contains("TEAM"));
    }

    private void signed() {
        var contract = UUID.randomUUID();
        Events.publish("linli.contracts", "linli.procurement.contract.signed.v1", contract.toString(), 2, """
                {"contractId":"%s","agencyId":"%s","purchaserId":"440105001","from":"%s","to":"%s","signedOn":"%s",
                 "staffing":[]}""".formatted(contract, next.agency, Time.today(), Time.today().plusYears(1),
                Time.today()));
        Await.asserted("the contract", () -> get(next.director, "/staffing/" + contract).statusCode(200));
    }

    @Test
    void aContractSignedAfterwardsMakesAPatternOfTwo() {
        next.takenFrom(team);
        signed();
        next.takenFrom(Team.registered());
        assertThat(flagged()).isEmpty();
        next.takenFrom(team);
        assertThat(flagged()).singleElement().satisfies(row -> assertThat(row.payload()).contains("AWARD"));

        var other = Team.registered();
        team = other;
        IntStream.range(0, rule("MOVE-AWARD")).forEach(person -> next.takenFrom(other));
        assertThat(flagged()).hasSize(1);
        var former = next;
        next = Team.registered();
        team = Team.registered();
        IntStream.range(0, rule("MOVE-AWARD")).forEach(person -> next.takenFrom(team));
        assertThat(flagged()).isEmpty();
        signed();
        Await.asserted("the pattern", () -> get(next.director, "/move-patterns").body("items", hasSize(1)));
        get(former.director, "/move-patterns").body("items.kind", equalTo(List.of("AWARD", "AWARD")));
    }

    @Test
    void whoArrivesAfterTheWindowBeginsAnew() {
        IntStream.range(1, rule("MOVE-SEVERAL")).forEach(person -> next.takenFrom(team));
        Time.past(Time.today().plusDays(rule("MOVE-WINDOW")));
        next.takenFrom(team);
        assertThat(flagged()).isEmpty();
        IntStream.range(1, rule("MOVE-SEVERAL")).forEach(person -> next.takenFrom(team));
        assertThat(flagged()).hasSize(1);
        Time.past(Time.today().plusDays(rule("MOVE-WINDOW")));
        get(team.director, "/move-patterns").body("items.status", equalTo(List.of("OVER")));
        IntStream.range(0, rule("MOVE-SEVERAL")).forEach(person -> next.takenFrom(team));
        assertThat(flagged()).hasSize(2);
    }

    @Test
    void ofSeveralWhoArriveAtOnceOnePatternIsFlagged() throws Exception {
        var people = IntStream.range(0, rule("MOVE-SEVERAL")).mapToObj(one -> team.person("FRONTLINE")).toList();
        people.forEach(person -> {
            team.left(person.post(), "PAY");
            next.consented(person);
        });
        var answers =
                ConcurrentCalls.ask(people.size(), one -> next.posted(people.get(one).worker(), "FRONTLINE").extract());
        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        assertThat(flagged()).hasSize(1);
    }

    @Test
    void howManyLeaveIsSeenByTheAgencyAndSmallNumbersAreNotBrokenDown() {
        var posts = IntStream.range(0, 8).mapToObj(person -> team.frontline()).toList();
        posts.subList(0, 5).forEach(post -> team.left(post, "LATE_WAGE"));
        team.left(posts.get(5), "FAMILY");
        var path = "/moves/churn?agencyId=" + team.agency;
        get(team.director, path).body("left", equalTo(6)).body("before", equalTo(0))
                .body("reasons.find { it.reason == 'LATE_WAGE' }.people", equalTo(5))
                .body("reasons.find { it.reason == 'FAMILY' }.people", nullValue());
        get(next.director, path).statusCode(403);
        get(ASSOCIATION, path).statusCode(200).body("percent", notNullValue());
        get(team.director, "/moves/churn").statusCode(400);
        get(AUDITOR, "/moves/churn?agencyId=" + next.agency).body("left", equalTo(0)).body("reasons", empty());
    }

    @Test
    void ofManyWhoHandTheSameCasesOverAtOnceOneDoes() throws Exception {
        var successors = IntStream.range(0, 4).mapToObj(one -> team.person("FRONTLINE").worker()).toList();
        team.left(team.frontline(), "PAY");
        var path = move();
        var answers = ConcurrentCalls.ask(4,
                one -> post(team.clerk, path + "/hand-over", "*", cases(3, successors.get(one))).extract());
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).hasSize(3);
    }

    @Test
    void whoeverLeavesADisqualifiedAgencyIsAskedNothingUntilItsLastBarIsLifted() {
        var first = UUID.randomUUID();
        barred(5, first);
        barred(6, UUID.randomUUID());
        lifted(7, first);
        IntStream.range(0, rule("MOVE-SEVERAL")).forEach(person -> next.takenFrom(team));
        assertThat(flagged()).as("one bar of two stands").isEmpty();
    }

    @Test
    void aBarThatWasLiftedBeforeItWasHeardOfIsNone() {
        var decision = UUID.randomUUID();
        lifted(5, decision);
        barred(6, decision);
        IntStream.range(0, rule("MOVE-SEVERAL")).forEach(person -> next.takenFrom(team));
        assertThat(flagged()).hasSize(1);
    }

    private void barred(long sequence, UUID decision) {
        say("disqualified", sequence, """
                {"agencyId":"%s","decisionId":"%s","effects":["BID"],"from":"%s","until":"%s"}""".formatted(team.agency,
                decision, Time.today(), Time.today().plusYears(1)));
    }

    private void lifted(long sequence, UUID decision) {
        say("restored", sequence, """
                {"agencyId":"%s","decisionId":"%s","effects":[],"on":"%s","reason":"APPEAL"}""".formatted(team.agency,
                decision, Time.today()));
    }

    /** And is suspended and resumed after it: what stands then was heard. */
    private void say(String fact, long sequence, String json) {
        Events.publish("linli.agencies", "linli.registry.agency." + fact + ".v1", team.agency.toString(), sequence,
                json);
        heard("suspended", sequence * 100, 422);
        heard("resumed", sequence * 100 + 1, 400);
    }

    private void heard(String fact, long sequence, int status) {
        Events.publish("linli.agencies", "linli.registry.agency." + fact + ".v1", team.agency.toString(), sequence,
                "{\"agencyId\":\"" + team.agency + "\"}");
        Await.asserted("that the agency is " + fact, () -> post(team.director, "/workers", null, """
                {"agencyId":"%s","name":"x","residentId":"nonsense"}""".formatted(team.agency)).statusCode(status));
    }

    @Test
    void anOldPictureOfAMoveIsRefused() {
        team.left(team.frontline(), "PAY");
        var path = move();
        var seen = etag(get(team.director, path));
        post(ASSOCIATION, path + "/exit-talk", seen, "{\"reasons\":[]}").statusCode(200).body("talk.declined",
                equalTo(true));
        post(team.director, path + "/hand-over", seen, cases(0, null)).statusCode(412);
    }
}
