package org.linli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.evaluation.Station.LEAD;
import static org.linli.evaluation.Station.OTHER_LEAD;
import static org.linli.evaluation.Station.get;
import static org.linli.evaluation.Station.idOf;
import static org.linli.evaluation.Station.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.ConcurrentCalls;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Tokens;

/** Who may be named: of the pool, untied, in turn, with time for it; drawn so that anybody can draw again. */
@QuarkusTest
@WithTestResource(Engines.class)
class PoolTest {

    /** A person of the pool for one part. */
    private record Person(String account, UUID id, String part, String path) {

        /** The same person, who may assess that part too from now on. */
        Person forPart(String other) {
            post(LEAD, path + "/change", "{\"parts\":[\"" + part + "\",\"" + other + "\"]}").statusCode(200);
            return new Person(account, id, other, path);
        }

        String token() {
            return Tokens.of(account, "assessor").person(id).bearer();
        }

        String member() {
            return "{\"part\":\"%s\",\"assessor\":\"%s\",\"personId\":\"%s\"}".formatted(part, account, id);
        }
    }

    private static Person admitted(String part, String declaration) {
        var id = UUID.randomUUID();
        var account = "p-" + id.toString().substring(0, 13);
        var path =
                "/assessors/"
                        + post(LEAD, "/assessors",
                                """
                                        {"account":"%s","personId":"%s","parts":["%s"],"declaration":%s}"""
                                        .formatted(account, id, part, declaration))
                                .statusCode(201).extract().<String>path("id");
        return new Person(account, id, part, path);
    }

    private static String team(Person... people) {
        return "{\"members\":[" + String.join(",", List.of(people).stream().map(Person::member).toList()) + "]}";
    }

    @Test
    void onlyWhoIsInThePoolForItIsNamed() {
        var one = new Station().signed();
        var path = one.path("MID_TERM");
        var financial = admitted("FINANCIAL", "{}");
        var stranger = new Person("nobody-" + UUID.randomUUID().toString().substring(0, 8), UUID.randomUUID(),
                "FINANCIAL", "");
        post(LEAD, path + "/assign", team(stranger)).statusCode(422).body("rule", equalTo("E21"))
                .body("errors[0].field", equalTo("members"));
        post(LEAD, path + "/assign", team(new Person(financial.account, financial.id, "STREET", ""))).statusCode(422)
                .body("rule", equalTo("E21"));
        post(LEAD, path + "/assign", team(new Person(financial.account, UUID.randomUUID(), "FINANCIAL", "")))
                .statusCode(422).body("rule", equalTo("E21"));
        post(LEAD, financial.path + "/suspend", "{\"text\":\"a complaint\"}").statusCode(200).body("status",
                equalTo("SUSPENDED"));
        post(LEAD, path + "/assign", team(financial)).statusCode(422).body("rule", equalTo("E21"));
        post(LEAD, financial.path + "/resume", null).statusCode(200);
        post(LEAD, path + "/assign", team(financial)).statusCode(200).body("team", hasSize(1));
        post(LEAD, "/assessors", """
                {"account":"%s","personId":"%s","parts":["STREET"],"declaration":{}}""".formatted(financial.account,
                UUID.randomUUID())).statusCode(409);
        post(LEAD, "/assessors",
                "{\"account\":\"x\",\"personId\":\"" + UUID.randomUUID() + "\",\"parts\":[],\"declaration\":{}}")
                .statusCode(400);
        post(LEAD, "/assessors", "{\"account\":\"x\\\"}]\",\"personId\":\"" + UUID.randomUUID()
                + "\",\"parts\":[\"STREET\"],\"declaration\":{}}").statusCode(400);
    }

    @Test
    void whatIsDeclaredOnceBindsInEveryEvaluationAndIsShownToFew() {
        var one = new Station().signed();
        var tied = admitted("STREET", "{\"ties\":[{\"agencyId\":\"" + one.agency + "\"}]}");
        post(LEAD, one.path("MID_TERM") + "/assign", team(tied)).statusCode(422).body("rule", equalTo("E04"));
        var other = admitted("STREET", "{}");
        get(other.token(), tied.path).statusCode(200).body("ties", nullValue()).body("personId", nullValue());
        get(tied.token(), tied.path).body("ties", hasSize(1));
        post(other.token(), tied.path + "/declare", "{}").statusCode(403);
        post(other.token(), other.path + "/declare", "{\"ties\":[{\"agencyId\":\"" + one.agency + "\"}]}")
                .statusCode(200).body("ties", hasSize(1));
        post(LEAD, one.path("MID_TERM") + "/assign", team(other)).statusCode(422).body("rule", equalTo("E04"));
        post(tied.token(), tied.path + "/declare", "{\"ties\":[]}").statusCode(200).body("ties", hasSize(1));
        post(LEAD, one.path("MID_TERM") + "/assign", team(tied)).statusCode(422).body("rule", equalTo("E04"));
        var free = admitted("STREET", "{}");
        post(LEAD, one.path("MID_TERM") + "/assign", team(free)).statusCode(200);
        get(free.token(), "/assessor-calendar").statusCode(200).body("items", hasSize(1))
                .body("items[0].kind", equalTo("MID_TERM")).body("items[0].areaCode", equalTo(one.street))
                .body("items[0].colleagues", hasSize(0));
        get(other.token(), "/assessor-calendar").body("items", hasSize(0));
    }

    @Test
    void theFilesOfAnEvaluationAreReadByTheAssessorsNamedForItAlone() {
        var path = new Station().signed().path("MID_TERM");
        var seated = admitted("PROFESSIONAL", "{}");
        var other = admitted("PROFESSIONAL", "{}");
        post(LEAD, path + "/assign", team(seated)).statusCode(200);
        var files = "/evidence/" + Station.idOf(path);
        get(seated.token(), files).statusCode(200);
        get(LEAD, files).statusCode(200);
        get(other.token(), files).statusCode(404);
    }

    @Test
    void whatIsDeclaredAfterTheNamingOrWithoutOneStopsEveryAct() {
        var one = new Station().signed();
        var path = one.path("MID_TERM");
        var seated = admitted("PROFESSIONAL", "{}");
        var money = admitted("FINANCIAL", "{}");
        post(LEAD, path + "/assign", team(seated, money)).statusCode(200);
        post(LEAD, path + "/open", null).statusCode(200);
        post(one.director, path + "/observations", Station.claims(true)).statusCode(200);
        post(one.director, path + "/submit", null).statusCode(200);
        post(seated.token(), path + "/verify", Station.confirmations()).statusCode(200);
        var tie = "{\"ties\":[{\"agencyId\":\"" + one.agency + "\"}]}";
        post(seated.token(), seated.path + "/declare", tie).statusCode(200);
        for (var act : List.of(List.of("/verify", Station.confirmations()), List.of("/marks", Station.professional(90)),
                List.of("/draft", ""))) {
            post(seated.token(), path + act.getFirst(), act.getLast().isEmpty() ? null : act.getLast()).statusCode(422);
        }
        post(seated.token(), path + "/marks", Station.professional(90)).statusCode(422).body("rule", equalTo("E04"))
                .body("type", equalTo("urn:linli:problem:evaluation.tied"));
        get(Tokens.of("auditor-kong", "auditor").bearer(), path).body("marks", hasSize(0)).body("status",
                equalTo("VERIFYING"));
        post(seated.token(), seated.path + "/declare", "{}").statusCode(200);
        post(seated.token(), path + "/marks", Station.professional(90)).statusCode(422).body("rule", equalTo("E04"));

        var visit = one.path("FORMATIVE");
        post(LEAD, visit + "/open", null).statusCode(200);
        post(money.token(), money.path + "/declare", tie).statusCode(200);
        post(money.token(), visit + "/visit", Station.visit(one.today.plusMonths(1))).statusCode(422).body("rule",
                equalTo("E04"));
        post(Tokens.of("another-account", "assessor").person(money.id).bearer(), visit + "/visit",
                Station.visit(one.today.plusMonths(1))).statusCode(422).body("rule", equalTo("E04"));
        post(money.token(), money.path + "/declare", "{}").statusCode(200);
        post(money.token(), visit + "/visit", Station.visit(one.today.plusMonths(1))).statusCode(422).body("rule",
                equalTo("E04"));
    }

    @Test
    void nobodyGradesAnAgencyThreeTimesRunning() throws SQLException {
        var one = new Station().signed();
        var same = admitted("PROFESSIONAL", "{}");
        var money = admitted("FINANCIAL", "{}");
        post(LEAD, one.path("MID_TERM") + "/assign", team(same, money)).statusCode(200);
        post(LEAD, one.path("FINAL") + "/assign", team(same)).statusCode(422).body("rule", equalTo("E22.contract"))
                .body("errors[0].field", equalTo("members"))
                .body("type", equalTo("urn:linli:problem:assessor.same-part"));
        var other = same.forPart("STREET");
        post(LEAD, one.path("FINAL") + "/assign", team(other)).statusCode(200);
        try (var connection = TestPostgres.connect(); var statement = connection.createStatement()) {
            statement.execute(
                    "update evaluation set planned_on = planned_on - 700, due_on = due_on - 700 where agency_id = '"
                            + one.agency + "' and kind <> 'FORMATIVE'");
            statement.execute("update evaluation set kind = 'RE_EVALUATION' where agency_id = '" + one.agency
                    + "' and kind = 'FORMATIVE'");
        }
        var third = one.path("RE_EVALUATION");
        post(LEAD, third + "/assign", team(same)).statusCode(422).body("rule", equalTo("E22")).body("errors[0].field",
                equalTo("members"));
        post(LEAD, third + "/assign", team(money)).statusCode(200);
        post(LEAD, one.path("FINAL") + "/assign", team(money)).statusCode(422).body("rule", equalTo("E22"));
        var fresh = admitted("PROFESSIONAL", "{}");
        post(LEAD, third + "/assign", team(fresh)).statusCode(200);
        post(LEAD, one.path("FINAL") + "/assign", team(fresh)).statusCode(422).body("rule", equalTo("E22.contract"));
        post(LEAD, one.path("MID_TERM") + "/assign", team(fresh)).statusCode(200);
    }

    @Test
    void nobodyIsNamedBeyondWhatOnePersonCanDo() {
        var busy = admitted("COMMUNITY", "{}");
        var stations = IntStream.range(0, 5).mapToObj(n -> new Station().signed()).toList();
        var paths = new ArrayList<String>();
        stations.forEach(one -> List.of("FORMATIVE", "MID_TERM").forEach(kind -> paths.add(one.path(kind))));
        paths.subList(0, 8).forEach(path -> post(LEAD, path + "/assign", team(busy)).statusCode(200));
        post(LEAD, paths.get(8) + "/assign", team(busy)).statusCode(422).body("rule", equalTo("E23.open"));
        post(LEAD, paths.get(0) + "/assign", team(busy)).statusCode(200).body("team", hasSize(1));
        var first = get(busy.token(), "/assessor-calendar?limit=5").body("items", hasSize(5)).extract().jsonPath();
        assertThat(first.<String>getList("items.dueOn")).isSorted();
        var rest = get(busy.token(), "/assessor-calendar?limit=5&cursor=" + first.getString("next"))
                .body("items", hasSize(3)).extract().jsonPath();
        assertThat(rest.<String>getList("items.evaluationId"))
                .doesNotContainAnyElementsOf(first.getList("items.evaluationId"));
    }

    @Test
    void aDrawNamesTheLeastBusyAndAnybodyCanDrawAgain() throws Exception {
        var one = new Station().signed();
        var path = one.path("MID_TERM");
        var tied = admitted("SUPERVISOR", "{\"ties\":[{\"agencyId\":\"" + one.agency + "\"}]}");
        post(LEAD, path + "/draw-assessors", "{\"part\":\"SUPERVISOR\",\"people\":1}").statusCode(422).body("rule",
                equalTo("E21"));
        var free = admitted("SUPERVISOR", "{}");
        var street = admitted("STREET", "{}");
        post(LEAD, path + "/assign", team(street)).statusCode(200);
        post(LEAD, path + "/draw-assessors", "{\"part\":\"SUPERVISOR\",\"people\":6}").statusCode(400);
        post(LEAD, path + "/draw-assessors", "{\"part\":\"SUPERVISOR\",\"people\":1}").statusCode(200)
                .body("team.part", contains("STREET", "SUPERVISOR"))
                .body("team.find{it.part == 'SUPERVISOR'}.assessor", equalTo(free.account));
        var draw =
                get(LEAD, "/assessor-draws?evaluationId=" + idOf(path)).body("items", hasSize(1)).extract().jsonPath();
        assertThat(draw.getString("items[0].lots.find{it.account == '" + tied.account + "'}.excluded"))
                .isEqualTo("TIED");
        assertThat(draw.getString("items[0].lots.find{it.account == '" + free.account + "'}.hash"))
                .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                        .digest((draw.getString("items[0].seed") + "|" + free.account).getBytes())));
        var id = draw.getString("items[0].id");
        get(Tokens.of("auditor-kong", "auditor").bearer(), "/assessor-draws/" + id).statusCode(200).body("seed",
                equalTo(draw.getString("items[0].seed")));
        get(free.token(), "/assessor-draws/" + id).statusCode(403);
        get(LEAD, "/assessor-draws/" + UUID.randomUUID()).statusCode(404);
        List.of(free, tied)
                .forEach(person -> post(LEAD, person.path + "/dismiss", "{\"text\":\"moved\"}").statusCode(200));

        var pool = List.of(admitted("COMMUNITY", "{}"), admitted("COMMUNITY", "{}"));
        var evaluations = IntStream.range(0, 10).mapToObj(n -> new Station().signed().path("FINAL")).toList();
        var answers = new ArrayList<Future<Integer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            evaluations.forEach(each -> answers.add(threads.submit((Callable<Integer>) () -> post(LEAD,
                    each + "/draw-assessors", "{\"part\":\"COMMUNITY\",\"people\":1}").extract().statusCode())));
        }
        for (var answer : answers) {
            assertThat(answer.get()).isEqualTo(200);
        }
        var seats = pool.stream()
                .map(person -> get(person.token(), "/assessor-calendar").extract().<Integer>path("items.size()"))
                .toList();
        assertThat(seats).as("ten draws at a time share the work").allMatch(count -> count <= 8 && count >= 1);
        pool.forEach(person -> post(LEAD, person.path + "/dismiss", "{\"text\":\"end of the test\"}").statusCode(200));
    }

    @Test
    void nobodyIsDrawnForWhatIsOver() {
        var path = new Station().signed().path("MID_TERM");
        post(LEAD, path + "/cancel", "{\"text\":\"no need\"}").statusCode(200).body("status", equalTo("PLANNED"))
                .body("proposedCancellation.reason", equalTo("no need"))
                .body("allowedActions", not(hasItem("confirmCancellation")));
        post(LEAD, path + "/confirm-cancellation", null).statusCode(409).body("type",
                equalTo("urn:linli:problem:evaluation.same-person"));
        get(OTHER_LEAD, path).body("allowedActions", hasItem("confirmCancellation"));
        post(OTHER_LEAD, path + "/confirm-cancellation", null).statusCode(200).body("status", equalTo("CANCELLED"));
        post(LEAD, path + "/draw-assessors", "{\"part\":\"STREET\",\"people\":1}").statusCode(409).body("type",
                equalTo("urn:linli:problem:illegal-transition"));
        get(LEAD, "/assessor-draws?evaluationId=" + idOf(path)).body("items", hasSize(0));
    }

    @Test
    void whoSitsForOnePartIsNotDrawnForAnother() {
        var one = new Station().signed();
        var path = one.path("MID_TERM");
        var both = admitted("STREET", "{}");
        both.forPart("SUPERVISOR");
        post(LEAD, path + "/assign", team(both)).statusCode(200);
        post(LEAD, path + "/draw-assessors", "{\"part\":\"SUPERVISOR\",\"people\":1}").statusCode(422)
                .body("rule", equalTo("E21")).body("type", equalTo("urn:linli:problem:assessor.too-few"))
                .body("errors[0].field", equalTo("people"));
        var free = admitted("SUPERVISOR", "{}");
        post(LEAD, path + "/draw-assessors", "{\"part\":\"SUPERVISOR\",\"people\":1}").statusCode(200)
                .body("team.assessor", contains(both.account, free.account));
        get(LEAD, "/assessor-draws?evaluationId=" + idOf(path))
                .body("items[0].lots.find{it.account == '" + both.account + "'}.excluded", equalTo("SEATED"));
        List.of(both, free).forEach(
                person -> post(LEAD, person.path + "/dismiss", "{\"text\":\"end of the test\"}").statusCode(200));
    }

    @Test
    void drawsAndNamingsAtTheSameTimeOverloadNobody() throws Exception {
        var only = admitted("SUPERVISOR", "{}");
        var paths = IntStream.range(0, 11).mapToObj(n -> new Station().signed().path("MID_TERM")).toList();
        var answers = ConcurrentCalls.ask(paths.size(),
                n -> (n % 2 == 0 ? post(LEAD, paths.get(n) + "/assign", team(only))
                        : post(LEAD, paths.get(n) + "/draw-assessors", "{\"part\":\"SUPERVISOR\",\"people\":1}"))
                        .extract().statusCode());
        assertThat(answers).filteredOn(status -> status == 200).as("E23.open is eight").hasSize(8);
        assertThat(answers).filteredOn(status -> status == 422).hasSize(3);
        get(only.token(), "/assessor-calendar").body("items", hasSize(8));
        post(LEAD, only.path + "/dismiss", "{\"text\":\"end of the test\"}").statusCode(200);
    }

    @Test
    void wrongInputIsRefusedAndLeavesNothing() {
        var path = new Station().signed().path("MID_TERM");
        var somebody = "{\"account\":\"w-%s\",\"personId\":\"%s\",\"parts\":[%s],\"declaration\":%s}";
        post(LEAD, "/assessors", somebody.formatted("1", UUID.randomUUID(), "\"JUDGE\"", "{}")).statusCode(400)
                .body("type", equalTo("urn:linli:problem:malformed-body")).body("errors[0].field", equalTo("parts[0]"));
        post(LEAD, "/assessors", somebody.formatted("2", "no-id", "\"STREET\"", "{}")).statusCode(400)
                .body("errors[0].field", equalTo("personId"));
        post(LEAD, "/assessors", somebody.formatted("3", UUID.randomUUID(), "\"STREET\"", "{\"ties\":[{}]}"))
                .statusCode(400).body("errors[0].field", equalTo("declaration.ties[0].agencyId"));
        post(LEAD, "/assessors", somebody.formatted("4", UUID.randomUUID(), "\"STREET\"", "null")).statusCode(400)
                .body("errors[0].field", equalTo("declaration"));
        for (var draw : List.of("{\"part\":\"JUDGE\",\"people\":1}", "{\"part\":\"STREET\",\"people\":0}",
                "{\"people\":1}", "{\"part\":\"STREET\",\"people\":1,\"seed\":\"mine\"}")) {
            post(LEAD, path + "/draw-assessors", draw).statusCode(400);
        }
        get(LEAD, path).body("team", hasSize(0));
        get(LEAD, "/assessor-draws?evaluationId=" + idOf(path)).body("items", hasSize(0));

        var one = admitted("STREET", "{}");
        post(one.token(), path + "/draw-assessors", "{\"part\":\"STREET\",\"people\":1}").statusCode(403);
        post(LEAD, one.path + "/suspend", "{\"text\":\" \"}").statusCode(400).body("errors[0].field", equalTo("text"));
        post(LEAD, one.path + "/suspend", null, UUID.randomUUID().toString(), "{\"text\":\"why\"}").statusCode(428);
        post(LEAD, one.path + "/suspend", "\"99\"", UUID.randomUUID().toString(), "{\"text\":\"why\"}").statusCode(412);
        post(LEAD, one.path + "/resume", null).statusCode(409).body("type",
                equalTo("urn:linli:problem:illegal-transition"));
        post(LEAD, one.path + "/dismiss", "{\"text\":\"why\"}").statusCode(200).body("status", equalTo("LEFT"));
        post(one.token(), one.path + "/declare", "{}").statusCode(409);
        post(LEAD, path + "/assign", team(one)).statusCode(422).body("rule", equalTo("E21"));
        post(LEAD, "/assessors/" + UUID.randomUUID() + "/suspend", "{\"text\":\"why\"}").statusCode(404);
        get(LEAD, "/assessor-calendar").statusCode(403);
        get(one.token(), "/assessor-calendar?limit=0").statusCode(400);
        get(one.token(), "/assessor-calendar?cursor=nonsense").statusCode(400);
    }
}
