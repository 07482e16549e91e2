package org.linli.platform.time;

import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Trail;

/** Runs every sweep until nothing is due: on a beat, and at once after business time has moved. Any replica may. */
@ApplicationScoped
public class SweepRunner {

    private static final Logger LOG = Logger.getLogger(SweepRunner.class);

    private final List<Sweep> sweeps;
    private final BusinessClock clock;
    private final Trail trail;
    private final String service;
    private final int batch;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile Instant sweptThrough = Instant.EPOCH;

    SweepRunner(@All List<Sweep> sweeps, BusinessClock clock, Trail trail,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "linli.sweep.batch") int batch) {
        this.sweeps = sweeps;
        this.clock = clock;
        this.trail = trail;
        this.service = service;
        this.batch = batch;
    }

    @Scheduled(every = "{linli.sweep.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void beat() {
        run();
    }

    /** One full pass; afterwards nothing that was due when it began is left, unless a sweep failed. */
    public void run() {
        oneAtATime.lock();
        try {
            var now = clock.instant();
            var complete = true;
            for (var sweep : sweeps) {
                complete &= drained(sweep, now);
            }
            if (complete) {
                sweptThrough = now;
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Business time of the last complete pass. */
    public Instant sweptThrough() {
        return sweptThrough;
    }

    private boolean drained(Sweep sweep, Instant now) {
        try {
            while (once(sweep, now) > 0) {
                Thread.yield();
            }
            return true;
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "sweep %s failed; its batch is rolled back and tried again on the next beat", sweep.name());
            return false;
        }
    }

    private int once(Sweep sweep, Instant now) {
        var request = Arc.container().requestContext();
        request.activate();
        try {
            trail.begin(Actor.job(service, sweep.name()), null, null, null);
            return QuarkusTransaction.requiringNew().call(() -> sweep.sweep(now, batch));
        } finally {
            request.terminate();
        }
    }
}
