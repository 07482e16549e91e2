package org.linli.platform.inbox;

import java.time.Duration;
import org.jboss.logging.Logger;
import org.linli.platform.Outage;

/**
 * Tries again for as long as the database is away. The message stays unacknowledged and the partition waits: putting events
 * aside because PostgreSQL restarts would lose their order and need a person to bring them back.
 */
final class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private Patience() {
    }

    static void with(Runnable attempt, String consumer) {
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

    /** @return whether somebody wanted this thread to end; it goes on, since a thrown exception would put the event aside */
    private static boolean paused() {
        try {
            Thread.sleep(PAUSE);
            return false;
        } catch (InterruptedException shutdown) {
            return true;
        }
    }
}
