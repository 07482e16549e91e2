package org.linli.platform.testkit;

import io.quarkus.arc.Arc;
import java.time.Duration;
import java.time.Instant;
import org.linli.platform.time.BusinessClock;
import org.linli.platform.time.SweepRunner;

/** Moves business time of the service under test and sweeps; {@code reset()} after each test that moved it. */
public final class Time {

    private Time() {
    }

    public static void forward(Duration by) {
        var clock = Arc.container().instance(BusinessClock.class).get();
        clock.moveTo(clock.offset().plus(by));
        sweep();
    }

    public static Instant now() {
        return Arc.container().instance(BusinessClock.class).get().instant();
    }

    public static void reset() {
        Arc.container().instance(BusinessClock.class).get().moveTo(Duration.ZERO);
    }

    public static void sweep() {
        Arc.container().instance(SweepRunner.class).get().run();
    }
}
