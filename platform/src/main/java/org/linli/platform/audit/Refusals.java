package org.linli.platform.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.linli.platform.identity.Jobs;

/**
 * Counts refusals in memory and tells of each minute when it is over: one fact for an account, an operation and a
 * reason, however often. Whoever refuses waits for nothing, and a flood fills no disk.
 */
@ApplicationScoped
class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);
    /** Told apart at the same time; what comes on top is counted together. */
    private static final int MOST = 1_000;
    private static final int AT_ONCE = 200;
    private static final String ALL_OTHERS = "*";

    private record Kind(String account, String operation, String code, Instant minute) {

        Kind ofAllOthers() {
            return new Kind(ALL_OTHERS, ALL_OTHERS, code, minute);
        }
    }

    private record Count(long times, Instant first, Instant last) {

        Count and(Count later) {
            return new Count(times + later.times, first, later.last);
        }
    }

    private final AuditTrail trail;
    private final Jobs jobs;
    private final Clock clock;
    private final Map<Kind, Count> counted = new HashMap<>();
    private final ReentrantLock oneAtATime = new ReentrantLock();

    Refusals(AuditTrail trail, Jobs jobs, Clock clock) {
        this.trail = trail;
        this.jobs = jobs;
        this.clock = clock;
    }

    synchronized void noted(String account, String operation, String code) {
        var now = clock.instant();
        var kind = new Kind(account, operation, code, now.truncatedTo(ChronoUnit.MINUTES));
        var told = counted.size() < MOST || counted.containsKey(kind) ? kind : kind.ofAllOthers();
        counted.merge(told, new Count(1, now, now), Count::and);
    }

    /** What the database cannot take now it takes with a later beat. */
    @Scheduled(every = "{linli.audit.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void tellOfWhatIsOver() {
        tellBefore(clock.instant().truncatedTo(ChronoUnit.MINUTES));
    }

    void stop(@Observes ShutdownEvent stopping) {
        try {
            tellBefore(Instant.MAX);
        } catch (RuntimeException gone) {
            LOG.warnf("the last refusals are not written: %s", gone.getMessage());
        }
    }

    /** One after the other, so that nothing is under way when the database goes. */
    private void tellBefore(Instant minute) {
        oneAtATime.lock();
        try {
            for (var some = taken(minute); !some.isEmpty(); some = taken(minute)) {
                tell(some);
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    private void tell(Map<Kind, Count> some) {
        var facts = new ArrayList<AccessRefused>();
        some.forEach((kind, count) -> facts
                .add(new AccessRefused(kind.account, kind.operation, kind.code, count.times, count.first, count.last)));
        try {
            jobs.run("audit", () -> QuarkusTransaction.requiringNew().run(() -> trail.say(facts)));
        } catch (RuntimeException failed) {
            putBack(some);
            throw failed;
        }
    }

    private synchronized Map<Kind, Count> taken(Instant minute) {
        var some = counted.entrySet().stream().filter(each -> each.getKey().minute.isBefore(minute)).limit(AT_ONCE)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        counted.keySet().removeAll(some.keySet());
        return some;
    }

    private synchronized void putBack(Map<Kind, Count> some) {
        some.forEach((kind, count) -> counted.merge(kind, count, Count::and));
    }
}
