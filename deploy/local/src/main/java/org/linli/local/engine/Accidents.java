package org.linli.local.engine;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Kills a process in the middle of a step of the case and starts it again, while the case goes on: each kind of process
 * once. What is in flight then is in flight for real.
 */
public final class Accidents implements IntConsumer, AutoCloseable {

    /** Step to process; a little into the step, so that commands and events are under way. */
    private static final Map<Integer, String> PLAN =
            Map.of(3, "procurement-service", 5, "broker", 8, "postgresql", 10, "funding-service");
    private static final int INTO_THE_STEP_MS = 900;

    private final LocalSuite house = new LocalSuite();
    private final PrintStream out;
    private final List<Thread> under = new ArrayList<>();
    private volatile @Nullable RuntimeException failed;

    public Accidents(PrintStream out) {
        this.out = out;
    }

    @Override
    public void accept(int step) {
        close();
        var victim = PLAN.get(step);
        if (victim != null) {
            under.add(Thread.startVirtualThread(() -> happen(victim)));
        }
    }

    private void happen(String victim) {
        try {
            Progress.pause(INTO_THE_STEP_MS);
            var killed = house.kill(victim);
            out.println("   ⚡ kill -9 " + victim + (killed ? "" : ": it did not run"));
            Progress.pause(1000);
            house.start(new Progress(new PrintStream(OutputStream.nullOutputStream())));
            out.println("   ⚡ " + victim + " runs again");
        } catch (RuntimeException thrown) {
            failed = thrown;
            out.println("   ⚡ " + victim + " does not run again: " + thrown.getMessage());
        }
    }

    /** Waits until what was killed is back. */
    @Override
    public void close() {
        for (var accident : under) {
            try {
                accident.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
        under.clear();
        var thrown = failed;
        if (thrown != null) {
            throw thrown;
        }
    }
}
