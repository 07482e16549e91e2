package org.linli.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
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
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.ConcurrentCalls;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;

/** What bars an agency twice, and what its code carries on to its next row. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class OverlappingBarsTest {

    private static final String ZHAO = Tokens.of("panel-zhao", "registry-panel").bearer();
    private static final String SUN = Tokens.of("panel-sun", "registry-panel").bearer();
    private static final String RIGHT = "{\"upheld\":true,\"reasons\":\"right\"}";

    private static void overturned(Register register, String path) {
        then(path, register.director, "/appeal", "{\"text\":\"unfair\"}", ZHAO, "/decide-appeal", RIGHT, SUN,
                "/confirm-appeal-decision", null);
    }

    private static void barred(UUID agency, int effects) {
        get(LIN, "/agencies/" + agency + "/standing").statusCode(200).body("clear", equalTo(effects == 0))
                .body("effects", hasSize(effects));
    }

    @Test
    void ofTwoDisqualificationsOneOverturnedTheOtherStandsAndTheEndOfEachIsTold() {
        var register = Register.registered();
        var first = register.disqualified(12);
        var second = register.disqualified(24);
        barred(register.agency, 10);
        overturned(register, second);
        barred(register.agency, 5);
        assertThat(register.facts()).containsExactly("disqualified", "disqualified", "restored");
        assertThat(register.lastFact().payload()).contains("\"effects\": []",
                get(LIN, second).extract().<String>path("decisionId"));
        overturned(register, first);
        barred(register.agency, 0);
        assertThat(register.lastFact().payload()).contains("BID", "RECEIVE_PERFORMANCE_PAY");
    }

    @Test
    void anAgencyThatClosesAndAppliesAgainUnderItsCodeStaysBarred() {
        var code = Register.freshCode();
        var before = Register.registered(code);
        var path = before.disqualified(12);
        before.listed("ABNORMAL", "ANNUAL_REPORT");
        before.closed();
        var again = Register.registered(code);
        barred(again.agency, 5);
        get(LIN, "/agencies/" + again.agency + "/standing").body("lists.ground", equalTo(List.of("ANNUAL_REPORT")));
        assertThat(JournalRows.typesOf(again.agency)).as("told before anybody hears that it is registered")
                .containsSubsequence("linli.registry.agency.disqualified.v1", "linli.registry.agency.listed.v1",
                        "linli.registry.agency.registered.v1");
        then(path, before.director, "/appeal", "{\"text\":\"unfair\"}", ZHAO, "/decide-appeal", RIGHT, SUN,
                "/confirm-appeal-decision", null);
        barred(again.agency, 0);
        assertThat(again.facts()).containsExactly("disqualified", "listed", "restored");
    }

    @Test
    void aDecisionAboutTheClosedRowBarsTheNewOneAndEndsForBothOnItsDay() {
        var code = Register.freshCode();
        var before = Register.registered(code);
        before.closed();
        var again = Register.registered(code);
        before.disqualified(12);
        barred(again.agency, 5);
        assertThat(again.facts()).containsExactly("disqualified");
        Time.to(day(get(LIN, "/agencies/" + again.agency + "/standing"), "effects[0].until"));
        barred(again.agency, 0);
        assertThat(again.facts()).containsExactly("disqualified", "restored");
        assertThat(before.facts()).containsExactly("disqualified", "restored");
    }

    @Test
    void anotherCodeIsNotBarred() {
        Register.registered().disqualified(12);
        barred(Register.registered().agency, 0);
    }

    @Test
    void anOverturningAndANewDecisionAtTheSameMomentLeaveTheNewOneStanding() throws Exception {
        var register = Register.registered();
        var first = register.disqualified(12);
        then(first, register.director, "/appeal", "{\"text\":\"unfair\"}", ZHAO, "/decide-appeal", RIGHT);
        var second = "/cases/" + id(post(LIN, "/cases", null, """
                {"agencyId":"%s","subjectId":"%s","summary":"records"}""".formatted(register.agency, UUID.randomUUID()))
                .statusCode(201));
        then(second, LIN, "/notice", "{\"text\":\"n\"}", register.director, "/respond", "{\"text\":\"r\"}", WU,
                "/propose-decision", "{\"months\":12,\"reasons\":\"r\"}");
        var answers =
                ConcurrentCalls.ask(2,
                        n -> post(n == 0 ? SUN : XU,
                                n == 0 ? first + "/confirm-appeal-decision" : second + "/confirm-decision", "*", null)
                                .extract().statusCode());
        assertThat(answers).containsOnly(200);
        barred(register.agency, 5);
        if ("restored".equals(register.facts().getLast())) {
            assertThat(register.lastFact().payload()).contains("\"effects\": []");
        } else {
            assertThat(register.facts()).containsExactly("disqualified", "restored", "disqualified");
        }
    }
}
