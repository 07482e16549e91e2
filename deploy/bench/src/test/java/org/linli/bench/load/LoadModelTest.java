package org.linli.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** The arithmetic of the two models. */
class LoadModelTest {

    /** Answers as soon as the work it was given is done. */
    private record Server(Work work) implements Client {

        interface Work {
            void once() throws Exception;
        }

        @Override
        public void once(long due) throws Exception {
            work.once();
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    @Test
    void requestsOfTheOpenModelFallDueAtItsRate() {
        var model = new OpenModel(250, 4);
        assertThat(model.due(0)).isZero();
        assertThat(model.due(1)).isEqualTo(4_000_000);
        assertThat(model.due(250)).isEqualTo(1_000_000_000);
        assertThat(model.requests(Duration.ofSeconds(3))).isEqualTo(750);
        assertThat(new OpenModel(0.1, 1).requests(Duration.ofSeconds(1))).as("at least one").isEqualTo(1);
    }

    @Test
    void aServerThatStandsStillIsChargedForThoseWhoCameMeanwhile() throws Exception {
        var asked = new AtomicInteger();
        var outcome = new OpenModel(100, 1).run(Duration.ofSeconds(1), number -> new Server(() -> {
            if (asked.incrementAndGet() == 1) {
                LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            }
        }));
        assertThat(outcome.count()).isEqualTo(100);
        assertThat(outcome.milliseconds(100)).isGreaterThanOrEqualTo(499);
        assertThat(outcome.milliseconds(75)).as("of a hundred requests the first fifty were due while it stood still")
                .isGreaterThan(200);
    }

    @Test
    void theClosedModelAsksAgainOnlyAfterTheAnswer() throws Exception {
        var outcome = new ClosedModel(2).run(Duration.ofMillis(400),
                number -> new Server(() -> LockSupport.parkNanos(Duration.ofMillis(20).toNanos())));
        assertThat(outcome.count()).as("two clients, twenty milliseconds each, four hundred in all").isBetween(4L, 42L);
        assertThat(outcome.perSecond()).isLessThan(110);
        assertThat(outcome.milliseconds(0)).isGreaterThanOrEqualTo(19);
    }

    @Test
    void aWrongAnswerFailsTheRunInsteadOfCounting() {
        var failing = new ClosedModel(3);
        assertThatThrownBy(() -> failing.run(Duration.ofMillis(200), number -> new Server(() -> {
            throw new IllegalStateException("409");
        }))).hasMessage("409");
        assertThatThrownBy(() -> failing.run(Duration.ofMillis(200), number -> {
            throw new IllegalStateException("nobody listens");
        })).hasMessage("nobody listens");
    }
}
