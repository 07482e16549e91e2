package org.linli.platform.audit;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.linli.platform.aggregate.Today;
import org.linli.platform.time.Deadline;

/** The trail is kept for AUDIT-KEEP months; the journal, which is sealed, stays. */
@ApplicationScoped
public class AuditRetention {

    private static final int AT_ONCE = 5_000;

    private final AuditTrail trail;
    private final Today today;

    AuditRetention(AuditTrail trail, Today today) {
        this.trail = trail;
        this.today = today;
    }

    @Scheduled(every = "{linli.audit.forget-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        while (trail.forget(begin(), AT_ONCE) == AT_ONCE) {
            Thread.yield();
        }
    }

    /** What is older is no longer kept. */
    public Instant begin() {
        var day = today.day();
        return Deadline.startOf(day.date().minusMonths(day.rule("AUDIT-KEEP").asInt()));
    }
}
