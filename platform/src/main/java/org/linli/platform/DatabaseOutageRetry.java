package org.linli.platform;

import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Tries again for as long as the database is away. The message stays unacknowledged and the partition waits: putting
 * events aside because PostgreSQL restarts would lose their order and need a person to bring them back.
 */
public final class DatabaseOutageRetry {

    private static final Logger LOG = Logger.getLogger(DatabaseOutageRetry.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private DatabaseOutageRetry() {
    }

    public static void with(Runnable attempt, String consumer) {
        var interrupted = false;
        try {
            while (true) {
                try {
                    attempt.run();
                    return;
                } catch (RuntimeException failed) {
                    if (!Outage.causes(failed)) {
                        throw failed;
                    }
                    LOG.warnf("%s waits for the database: %s", consumer, failed.getMessage());
                    interrupted |= paused();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * @return whether somebody wanted this thread to end; it goes on, since a thrown exception would put the event
     * aside
     */
    private static boolean paused() {
        try {
            Thread.sleep(PAUSE);
            return false;
        } catch (InterruptedException shutdown) {
            return true;
        }
    }
}
