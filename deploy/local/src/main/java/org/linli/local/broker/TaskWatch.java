package org.linli.local.broker;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.runtime.Herder;
import org.apache.kafka.connect.runtime.RestartRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts failed relays again: Connect itself leaves a task that failed, say while PostgreSQL was away, as it is. */
final class TaskWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TaskWatch.class);
    private static final int EVERY_SECONDS = 3;

    private final Herder herder;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("task-watch").factory());

    TaskWatch(Herder herder) {
        this.herder = herder;
        timer.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            for (var name : herder.connectors()) {
                var status = herder.connectorStatus(name);
                var failed = "FAILED".equals(status.connector().state())
                        || status.tasks().stream().anyMatch(task -> "FAILED".equals(task.state()));
                if (failed) {
                    LOG.warn("{} failed and is started again", name);
                    herder.restartConnectorAndTasks(new RestartRequest(name, true, true), (error, restarted) -> {
                        if (error != null) {
                            LOG.warn("{} cannot be started again yet: {}", name, error.getMessage());
                        }
                    });
                }
            }
        } catch (RuntimeException notReady) {
            LOG.info("the relays cannot be looked at yet: {}", notReady.getMessage());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
