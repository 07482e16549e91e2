package org.linli.workforce.supervision;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.linli.workforce.Team.day;
import static org.linli.workforce.Team.get;
import static org.linli.workforce.Team.rule;
import static org.linli.workforce.Team.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.Time;
import org.linli.workforce.Team;
import org.linli.workforce.supervision.OrderStatus.OrderCommand;

/** Every command on ordered supervision in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class SupervisionOrderDoorsTest {

    private static final String EVALUATIONS = "linli.evaluations";

    private record At(Team team, UUID evaluation, String supervisor, String path) {

        At assigned() {
            then(path, team.director, "/assign", assignment());
            return this;
        }

        String assignment() {
            return "{\"supervisorPostId\":\"" + supervisor + "\"}";
        }
    }

    private static At ordered() {
        var team = Team.registered();
        var evaluation = UUID.randomUUID();
        Events.publish(EVALUATIONS, "linli.evaluation.evaluation.finalised.v1", evaluation.toString(), 5, """
                {"evaluationId":"%s","contractId":"%s","agencyId":"%s","effects":["ORDER_SUPERVISION"]}"""
                .formatted(evaluation, UUID.randomUUID(), team.agency));
        Await.asserted("the order after the evaluation",
                () -> get(team.director, "/supervision-orders").body("items", hasSize(1)));
        String id = get(team.director, "/supervision-orders").extract().path("items[0].id");
        return new At(team, evaluation, team.supervisor(), "/supervision-orders/" + id);
    }

    private static At fulfilled() {
        var at = ordered().assigned();
        var from = day(get(at.team().director, at.path()), "from");
        for (int period = 1; period <= rule("T09-ORDERED"); period++) {
            Time.to(from.plusMonths(period - 1));
            then(at.path(), at.team().clerk, "/report", report(period));
        }
        return at;
    }

    private static At missed() {
        var at = ordered();
        Time.past(day(get(at.team().director, at.path()), "until").plusDays(rule("T09-REPORT")));
        return at;
    }

    private static At withdrawn() {
        var at = ordered();
        Events.publish(EVALUATIONS, "linli.evaluation.evaluation.corrected.v1", at.evaluation().toString(), 6, """
                {"evaluationId":"%s","contractId":"%s","agencyId":"%s","withdrawnEffects":["ORDER_SUPERVISION"],
                 "addedEffects":[]}""".formatted(at.evaluation(), UUID.randomUUID(), at.team().agency));
        Await.asserted("the order's withdrawal",
                () -> get(at.team().director, at.path()).body("status", equalTo("WITHDRAWN")));
        return at;
    }

    private static String report(int period) {
        return "{\"period\":" + period + ",\"hours\":4,\"text\":\"cases\"}";
    }

    @Test
    void everyDoorOfAnOrder() {
        Doors.of(OrderStatus.class, OrderCommand.class, At::path)
                .reach(OrderStatus.ORDERED, SupervisionOrderDoorsTest::ordered)
                .reach(OrderStatus.ASSIGNED, () -> ordered().assigned())
                .reach(OrderStatus.FULFILLED, SupervisionOrderDoorsTest::fulfilled)
                .reach(OrderStatus.MISSED, SupervisionOrderDoorsTest::missed)
                .reach(OrderStatus.WITHDRAWN, SupervisionOrderDoorsTest::withdrawn)
                .door(OrderCommand.ASSIGN, at -> at.team().director, "/assign", At::assignment)
                .door(OrderCommand.REPORT, at -> at.team().clerk, "/report", at -> report(1)).check();
    }
}
