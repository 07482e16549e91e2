package org.linli.platform.testkit;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * How often the service waits for its database while something runs: the driver logs each message it sends, and one
 * wait is one Sync. Statements of the jobs beside (sweep, seal, heartbeat) are counted too: tests let those rest.
 */
public final class RoundTrips {

    /** @throws Exception whatever the work throws */
    public interface Work {
        void run() throws Exception;
    }

    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

    private static final int TRIES = 5;

    private static volatile boolean counting;
    private static volatile AtomicInteger current = new AtomicInteger();

    private RoundTrips() {
    }

    static boolean isCounting() {
        return counting;
    }

    /** What was asked until now does not count: a test asked first which version is the present one. */
    public static void startAgain() {
        current.set(0);
    }

    /** Of a few times: a job beside, or a look whether a connection still lives, may ask in the same moment. */
    public static int least(Work work) throws Exception {
        var least = Integer.MAX_VALUE;
        for (var each = 0; each < TRIES; each++) {
            least = Math.min(least, of(work));
        }
        return least;
    }

    /** A commit is one of them; a begin travels with the first statement. */
    public static int of(Work work) throws Exception {
        var waits = new AtomicInteger();
        current = waits;
        var handler = new SyncCounter(waits);
        var level = DRIVER.getLevel();
        var parents = DRIVER.getUseParentHandlers();
        DRIVER.setUseParentHandlers(false);
        DRIVER.addHandler(handler);
        DRIVER.setLevel(Level.FINEST);
        counting = true;
        try {
            work.run();
        } finally {
            counting = false;
            DRIVER.setLevel(level);
            DRIVER.removeHandler(handler);
            DRIVER.setUseParentHandlers(parents);
        }
        return waits.get();
    }

    /** What was answered, and how often the database was waited for until then. */
    record Counted<T>(T answer, int waits) {
    }

    /** As {@link #of}, of work that answers. */
    static <T> Counted<T> counted(Supplier<T> work) {
        var answer = new AtomicReference<T>();
        try {
            var waits = of(() -> answer.set(work.get()));
            return new Counted<>(answer.get(), waits);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class SyncCounter extends Handler {

        private final AtomicInteger waits;

        SyncCounter(AtomicInteger waits) {
            this.waits = waits;
        }

        @Override
        public void publish(LogRecord message) {
            if (String.valueOf(message.getMessage()).contains("FE=> Sync")) {
                waits.incrementAndGet();
            }
        }

        @Override
        public void flush() {
            // nothing is buffered
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
