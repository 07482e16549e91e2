package org.linli.platform.testkit;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ThrowingRunnable;

/**
 * Waits for what happens by itself: an event on its way, a job. The limit is generous, because a busy machine is no
 * fault of the code; who waits says for what, so that a timeout reads as a sentence.
 */
public final class Await {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private Await() {
    }

    /** @param what such as "the contract's six payables" */
    public static void until(String what, Callable<Boolean> condition) {
        waiting(what).until(condition);
    }

    /** Until the assertion holds; its last failure is told when time is over. */
    public static void asserted(String what, ThrowingRunnable assertion) {
        waiting(what).untilAsserted(assertion);
    }

    private static ConditionFactory waiting(String what) {
        return Awaitility.await(what).atMost(LIMIT).pollInterval(Duration.ofMillis(50));
    }
}
