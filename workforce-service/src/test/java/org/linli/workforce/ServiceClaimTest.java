package org.linli.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.workforce.Team.ASSOCIATION;
import static org.linli.workforce.Team.day;
import static org.linli.workforce.Team.get;
import static org.linli.workforce.Team.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;

/** A claim of service waits for its second person with a clock, an alarm and an end. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class ServiceClaimTest {

    private static final String SERVICE = "{\"months\":12,\"local\":true,\"supervisionTrainingHours\":0}";
    private static final String OVERDUE = "linli.workforce.worker.service-claim-overdue.v1";
    private static final String LAPSED = "linli.workforce.worker.service-claim-lapsed.v1";

    private Team team;

    @BeforeEach
    void registered() {
        team = Team.registered();
    }

    private static List<String> said(String worker) {
        return JournalRows.typesOf(worker).stream().filter(type -> type.contains(".service-")).toList();
    }

    @Test
    void whatNobodyDecidesIsSaidToBeLateOnceAndLapsesAndMayBeClaimedAgain() {
        var worker = team.worker();
        var path = "/workers/" + worker;
        post(team.director, path + "/service", null, SERVICE).statusCode(200);
        var decide = day(get(team.director, path), "claimedService.decideUntil");
        var lapse = day(get(team.director, path), "claimedService.lapsesAfter");
        assertThat(decide).isEqualTo(Time.workday(Team.rule("SERVICE-CONFIRM")));
        Time.to(decide);
        assertThat(said(worker)).isEmpty();
        Time.past(decide);
        Time.sweep();
        assertThat(said(worker)).containsExactly(OVERDUE);
        get(team.director, path).body("claimedService.overdue", equalTo(true)).body("directMonths", equalTo(0));
        Time.past(lapse);
        Time.sweep();
        assertThat(said(worker)).containsExactly(OVERDUE, LAPSED);
        get(team.director, path).body("claimedService", nullValue()).body("directMonths", equalTo(0));
        post(ASSOCIATION, path + "/confirm-service", null, null).statusCode(409);
        post(team.director, path + "/service", null, SERVICE).statusCode(200);
    }

    @Test
    void aLateClaimCanStillBeConfirmedAndADecidedOneSaysNothingMore() {
        var late = "/workers/" + team.worker();
        var inTime = team.worker();
        team.served(inTime, 12, 0);
        post(team.director, late + "/service", null, SERVICE).statusCode(200);
        var claim = get(team.director, late);
        Time.past(day(claim, "claimedService.decideUntil"));
        post(ASSOCIATION, late + "/confirm-service", null, null).statusCode(200).body("directMonths", equalTo(12));
        Time.past(day(claim, "claimedService.lapsesAfter"));
        get(team.director, late).body("directMonths", equalTo(12));
        assertThat(said(inTime)).doesNotContain(OVERDUE, LAPSED);
    }

    @Test
    void whatAServiceThatStoodStillMissedIsSaidInOrder() {
        var worker = team.worker();
        post(team.director, "/workers/" + worker + "/service", null, SERVICE).statusCode(200);
        Time.past(day(get(team.director, "/workers/" + worker), "claimedService.lapsesAfter"));
        assertThat(said(worker)).containsExactly(OVERDUE, LAPSED);
    }
}
