package org.linli.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.funding.Case.STEWARD;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;

/** What one gift left over goes to another while what the other left over comes back: neither waits for ever. */
@QuarkusTest
@WithTestResource(Engines.class)
class OppositeRemaindersTest {

    private static final int TIMES = 6;

    @AfterEach
    void balanced() {
        assertThat(get("/ledger/trial-balance").getBoolean("right")).isTrue();
    }

    /** @return the order that waits for a second person */
    private static String proposed(String from, String to) {
        return post(STEWARD, "/gifts/" + from + "/remainder", "{\"toSourceId\":\"" + to + "\"}").statusCode(200)
                .extract().header("Money-Order");
    }

    @Test
    void theSourceOfTheLowerIdIsTakenFirstWhicheverGives() throws Exception {
        var one = new Case();
        var lower = GiftCaseTest.told(one, "50", "YOUTH");
        var higher = GiftCaseTest.told(one, "60", "YOUTH");
        assertThat(lower).isLessThan(higher);
        var order = proposed(higher, lower);
        assertThat(RowLocks.<Integer>waitingFor(RowLocks.Row.source(lower), RowLocks.Row.source(higher),
                () -> Case.confirmed(order).extract().statusCode())).isEqualTo(200);
    }

    @Test
    void ofTwoOppositeRemaindersOneGoesAndTheOtherIsRefused() throws Exception {
        var one = new Case();
        for (int n = 0; n < TIMES; n++) {
            var first = GiftCaseTest.told(one, "50", "YOUTH");
            var second = GiftCaseTest.told(one, "60", "YOUTH");
            assertThat(atOnce(proposed(first, second), proposed(second, first))).as("time " + n)
                    .containsExactlyInAnyOrder(200, 409);
        }
    }

    private static List<Integer> atOnce(String... orders) throws Exception {
        var together = new CyclicBarrier(orders.length);
        try (var executor = Executors.newFixedThreadPool(orders.length)) {
            var answers = new ArrayList<Future<Integer>>();
            for (var order : orders) {
                answers.add(executor.submit(() -> {
                    together.await(30, TimeUnit.SECONDS);
                    return Case.confirmed(order).extract().statusCode();
                }));
            }
            var codes = new ArrayList<Integer>();
            for (var answer : answers) {
                codes.add(answer.get(60, TimeUnit.SECONDS));
            }
            return codes;
        }
    }
}
