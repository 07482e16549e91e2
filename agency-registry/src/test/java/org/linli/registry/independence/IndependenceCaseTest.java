package org.linli.registry.independence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.registry.Register.LIN;
import static org.linli.registry.Register.WU;
import static org.linli.registry.Register.XU;
import static org.linli.registry.Register.day;
import static org.linli.registry.Register.get;
import static org.linli.registry.Register.id;
import static org.linli.registry.Register.post;
import static org.linli.registry.Register.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.ConcurrentCalls;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.registry.Register;
import org.linli.registry.independence.OverlapStatus.OverlapCommand;

/** One person on a board and in a unit that buys is found by a hash, and decided on by two who see no name. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class IndependenceCaseTest {

    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static final String BINDS = "{\"binds\":true,\"reason\":\"head of the office\"}";
    private static final String MEMBERS = "/independence-declarations/board-members";
    private static final String OFFICERS = "/independence-declarations/officers";

    private record At(Register agency, String member, String person, String path) {

        At after(String... tokenBelowBody) {
            then(path, tokenBelowBody);
            return this;
        }
    }

    private static String purchaser(String unit) {
        return Tokens.of("purchaser-" + unit, "purchaser").street(unit).bearer();
    }

    /** A number of the right form that nobody else has. */
    private static String person() {
        var seventeen = "44010519900101%03d".formatted(SERIAL.incrementAndGet());
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        var sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (seventeen.charAt(i) - '0');
        }
        return seventeen + "10X98765432".charAt(sum % 11);
    }

    private static String declaration(String person) {
        return "{\"residentId\":\"%s\",\"post\":\"chair\",\"from\":\"2025-01-01\"}".formatted(person);
    }

    private static At found() {
        var agency = Register.registered();
        var person = person();
        var member = id(post(agency.director, MEMBERS, null, declaration(person)).statusCode(201));
        post(purchaser("440105005"), OFFICERS, null, declaration(person)).statusCode(201);
        return new At(agency, member, person, "/overlaps/" + get(WU, "/overlaps?agencyId=" + agency.agency)
                .body("items", hasSize(1)).extract().<String>path("items[0].id"));
    }

    private static At proposed() {
        return found().after(WU, "/propose-decision", BINDS);
    }

    private static List<String> facts(At at) {
        return JournalRows.typesOf(at.path().substring(at.path().lastIndexOf('/') + 1)).stream()
                .map(type -> type.replaceAll("linli\\.registry\\.overlap\\.|\\.v1", "")).toList();
    }

    private static void left(At at) {
        post(at.agency().director, "/independence-declarations/" + at.member() + "/end", null,
                "{\"on\":\"%s\"}".formatted(Time.today())).statusCode(200);
    }

    @Test
    void everyDoorOfAnOverlap() {
        Doors.of(OverlapStatus.class, OverlapCommand.class, At::path)
                .reach(OverlapStatus.FOUND, IndependenceCaseTest::found)
                .reach(OverlapStatus.PROPOSED, IndependenceCaseTest::proposed)
                .reach(OverlapStatus.UPHELD, () -> proposed().after(XU, "/confirm-decision", null))
                .reach(OverlapStatus.DISMISSED, () -> found().after(WU, "/propose-decision",
                        BINDS.replace("true", "false"), XU, "/confirm-decision", null))
                .reach(OverlapStatus.ENDED, () -> {
                    var at = found();
                    left(at);
                    return at;
                }).door(OverlapCommand.PROPOSE, at -> WU, "/propose-decision", at -> BINDS)
                .door(OverlapCommand.CONFIRM, at -> XU, "/confirm-decision")
                .door(OverlapCommand.REJECT, at -> XU, "/reject-decision").check();
    }

    @Test
    void nobodyIsNamedBeyondTheCaseAndNotInIt() {
        var at = found();
        get(at.agency().director, at.path()).statusCode(403);
        get(purchaser("440105005"), at.path()).statusCode(403);
        get(WU, at.path()).body("unit", equalTo("440105005")).body("status", equalTo("FOUND"));
        assertThat(get(WU, at.path()).extract().asString()).doesNotContain(at.person(), "chair");
        assertThat(JournalRows.of(at.path().substring(at.path().lastIndexOf('/') + 1)))
                .allSatisfy(row -> assertThat(row.payload()).doesNotContain(at.person(), "chair", at.member()));
        get(at.agency().director, "/independence-declarations").body("items", hasSize(1)).body("items[0].unit",
                nullValue());
        assertThat(get(at.agency().director, "/independence-declarations").extract().asString())
                .doesNotContain(at.person());
    }

    @Test
    void twoOfThePanelDecideAndLeavingEndsIt() {
        var at = proposed();
        get(WU, at.path()).body("allowedActions", not(hasItem("confirmOverlapDecision")));
        post(WU, at.path() + "/confirm-decision", "*", null).statusCode(422).body("rule", equalTo("SEPARATION"));
        at.after(XU, "/confirm-decision", null);
        get(WU, at.path()).body("status", equalTo("UPHELD")).body("reason", equalTo("head of the office"));
        left(at);
        get(WU, at.path()).body("status", equalTo("ENDED"));
        post(at.agency().director, "/independence-declarations/" + at.member() + "/end", null,
                "{\"on\":\"%s\"}".formatted(Time.today())).statusCode(409);
        assertThat(facts(at)).containsExactly("found", "upheld", "ended");
    }

    @Test
    void whatThePanelDoesNotDecideIsSaidAtTheEndOfEveryTerm() {
        var at = found();
        Time.past(day(get(WU, at.path()), "dueOn"));
        at.after(WU, "/propose-decision", BINDS);
        Time.past(day(get(WU, at.path()), "confirmUntil"));
        get(WU, at.path()).body("status", equalTo("FOUND"));
        Time.past(day(get(WU, at.path()), "dueOn"));
        assertThat(facts(at)).startsWith("found", "overdue", "overdue");
        left(at);
    }

    @Test
    void whoDeclaresInTheSameMomentFindsEachOtherOnce() throws Exception {
        var agency = Register.registered();
        var person = person();
        ConcurrentCalls.ask(2, n -> post(n == 0 ? agency.director : purchaser("440105006"), n == 0 ? MEMBERS : OFFICERS,
                null, declaration(person)).statusCode(201).extract().statusCode());
        get(LIN, "/overlaps?agencyId=" + agency.agency).body("items", hasSize(1));
        post(agency.director, MEMBERS, null, declaration(person)).statusCode(409);
        post(agency.director, MEMBERS, null, declaration("440105199001010018")).statusCode(400).body("errors[0].field",
                equalTo("residentId"));
        post(agency.director, MEMBERS, null, declaration(person())).statusCode(201);
        get(LIN, "/overlaps?agencyId=" + agency.agency).body("items", hasSize(1));
    }

    @Test
    void nobodyEndsWhatAnotherHasDeclared() {
        var at = found();
        post(Register.registered().director, "/independence-declarations/" + at.member() + "/end", null,
                "{\"on\":\"%s\"}".formatted(Time.today())).statusCode(403);
        post(at.agency().director, "/independence-declarations/" + at.member() + "/end", null,
                "{\"on\":\"2024-12-31\"}").statusCode(400);
    }
}
